{{%AUTOESCAPE context="HTML"}}
{{!title}}[[sign_in.title]]
{{#kept}}<p class="lead">[[sign_in.kept]]</p>{{/kept}}
<form method="post" action="/sign-in" class="narrow" novalidate>
{{>csrf}}
{{#next}}<input type="hidden" name="next" value="{{next}}">{{/next}}
{{#kept}}<input type="hidden" name="kept" value="{{kept}}">{{/kept}}
{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[sign_in.button]]</button></div>
</form>
<p class="mt-4"><a href="/sign-up">[[sign_in.sign_up]]</a> · <a href="/forgotten-password">[[sign_in.forgotten]]</a></p>
