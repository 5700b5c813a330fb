{{%AUTOESCAPE context="HTML"}}
{{#files}}<p>[[kept.files]]</p>{{/files}}
<form method="post" action="{{target}}" class="narrow">
<input type="hidden" name="csrf" value="{{csrf}}">
<div hidden>{{#fields}}<textarea name="{{name}}" aria-hidden="true">
{{value:pre_escape}}</textarea>{{/fields}}</div>
{{#fields}}{{#shown}}<p class="panel said" dir="auto">{{value:pre_escape}}</p>{{/shown}}{{/fields}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[kept.button]]</button> <a class="btn btn-link" href="/">[[kept.leave]]</a></div>
</form>
