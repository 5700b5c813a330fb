{{%AUTOESCAPE context="HTML"}}
{{!title}}[[registers.title]]
<p class="lead">[[registers.lead]]</p>
{{#any}}{{>table table}}{{/any}}
{{#NO_any}}<p class="empty">[[registers.none]]</p>{{/NO_any}}
