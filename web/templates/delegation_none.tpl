{{%AUTOESCAPE context="HTML"}}
{{!title}}[[delegation.none_title]]
<p class="lead">[[delegation.not_named]]</p>
<p><a href="/m/{{meeting}}">[[delegation.to_meeting]]</a></p>
