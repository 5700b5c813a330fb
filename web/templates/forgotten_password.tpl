{{%AUTOESCAPE context="HTML"}}
{{!title}}[[forgotten_password.title]]
<form method="post" action="/forgotten-password" class="narrow" novalidate>
{{>csrf}}
{{#next}}<input type="hidden" name="next" value="{{next}}">{{/next}}
{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[forgotten_password.button]]</button></div>
</form>

