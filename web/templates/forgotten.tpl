{{%AUTOESCAPE context="HTML"}}
{{!title}}[[forgotten.title]]
<p class="lead">[[forgotten.text]]</p>
<p><a href="/">[[nav.meetings]]</a></p>
