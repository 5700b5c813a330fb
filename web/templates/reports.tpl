{{%AUTOESCAPE context="HTML"}}
{{!title}}[[reports.title]]
<ul class="cards">{{#reports}}<li class="card"><h2><a href="/m/{{meeting:url_query_escape}}/reports/{{id:url_query_escape}}">{{title}}</a></h2></li>{{/reports}}</ul>
{{#NO_reports}}<p class="empty">[[reports.none]]</p>{{/NO_reports}}
