{{%AUTOESCAPE context="HTML"}}
{{!title}}[[sign_in.title]]
<form method="post" action="/sign-in" class="narrow" novalidate>
{{>csrf}}
{{#next}}<input type="hidden" name="next" value="{{next}}">{{/next}}
{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[sign_in.button]]</button></div>
</form>
<p><a href="/sign-up">[[sign_in.sign_up]]</a> · <a href="/forgotten-password">[[sign_in.forgotten]]</a></p>
