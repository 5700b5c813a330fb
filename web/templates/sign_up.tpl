{{%AUTOESCAPE context="HTML"}}
{{!title}}[[sign_up.title]]
<form method="post" action="/sign-up" class="narrow" novalidate>
{{>csrf}}
{{#next}}<input type="hidden" name="next" value="{{next}}">{{/next}}
{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[sign_up.button]]</button></div>
</form>
<p><a href="/sign-in">[[sign_up.sign_in]]</a></p>
