{{%AUTOESCAPE context="HTML"}}
{{!title}}[[reports.title]]
<ul class="cards">{{#reports}}<li class="card"><a href="/m/{{meeting}}/reports/{{id}}">{{title}}</a></li>{{/reports}}</ul>
