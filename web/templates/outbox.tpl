{{%AUTOESCAPE context="HTML"}}
{{!title}}[[outbox.title]]
<p class="lead">[[outbox.lead]]</p>
{{>table table}}
