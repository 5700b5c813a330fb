{{%AUTOESCAPE context="HTML"}}
{{!title}}[[kept.title]]
<p class="lead">[[kept.about]]</p>
{{>kept}}
