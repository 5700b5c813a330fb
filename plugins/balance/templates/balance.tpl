{{%AUTOESCAPE context="HTML"}}
{{!title}}[[balance.title]]
<p class="lead">[[balance.lead count=population]]</p>
{{#dimensions}}<section>
<h2>{{label}}</h2>
<div class="table-frame" tabindex="0"><table class="table">
<caption class="visually-hidden">{{label}}</caption>
<thead><tr><th scope="col">[[balance.group]]</th><th scope="col" class="numeric">[[balance.count]]</th><th scope="col" class="numeric">[[balance.share]]</th><th scope="col" class="numeric">[[balance.reference_share]]</th></tr></thead>
<tbody>{{#groups}}<tr><th scope="row">{{label}}</th><td class="numeric">{{count}}</td><td class="numeric"><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-track" width="100" height="8"/><rect class="bar-fill" width="{{percent}}" height="8"/></svg> {{share|share}}</td><td class="numeric">{{#reference_text}}{{reference_share|share}}{{/reference_text}}</td></tr>
{{/groups}}</tbody></table></div>
</section>{{/dimensions}}
