{{%AUTOESCAPE context="HTML"}}
{{!title}}[[new_password.title]]
<form method="post" action="" class="narrow" novalidate>
{{>csrf}}
{{#next}}<input type="hidden" name="next" value="{{next}}">{{/next}}
{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[new_password.button]]</button></div>
</form>

