{{%AUTOESCAPE context="HTML"}}
{{!title}}[[home.title]]
<p class="lead">[[home.lead]]</p>
{{#ANY_meetings}}<ul class="cards">
{{#meetings}}<li class="card">
<h2 class="card-title"><a href="/m/{{id}}">{{title}}</a></h2>
{{#begins}}<p>{{begins|date}}{{#ends}} – {{ends|date}}{{/ends}}{{#place}} · {{place}}{{/place}}</p>{{/begins}}
{{#NO_begins}}<p>[[home.dates_unknown]]</p>{{/NO_begins}}
{{#open}}<p><strong>[[home.open]]</strong></p>{{/open}}
</li>{{/meetings}}
</ul>{{/ANY_meetings}}
{{#NO_meetings}}<p class="empty">[[home.none]]</p>{{/NO_meetings}}
