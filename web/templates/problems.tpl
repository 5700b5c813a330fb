{{%AUTOESCAPE context="HTML"}}
{{#ANY_problems}}
<div class="problems" role="alert" aria-labelledby="problems-title" tabindex="-1" id="problems">
<h2 id="problems-title">[[form.problems]]</h2>
<ul>{{#problems}}<li>{{#href}}<a href="{{href}}">{{#label}}<span class="problem-field">{{label}}</span>: {{/label}}{{message}}</a>{{/href}}{{#NO_href}}{{message}}{{/NO_href}}</li>{{/problems}}</ul>
</div>
{{/ANY_problems}}
