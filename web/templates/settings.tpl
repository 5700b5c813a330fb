{{%AUTOESCAPE context="HTML"}}
{{!title}}[[settings.title]]
<p class="lead">[[settings.lead]]</p>
{{>table table}}
