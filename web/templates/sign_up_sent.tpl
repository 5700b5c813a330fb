{{%AUTOESCAPE context="HTML"}}
{{!title}}[[sign_up_sent.title]]
<p class="lead">[[sign_up_sent.text]]</p>
