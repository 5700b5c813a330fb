{{%AUTOESCAPE context="HTML"}}
{{!title}}[[queue.title]]
<form method="get" action="" class="filter" novalidate>
{{#filter}}{{>fields}}{{/filter}}
<button class="btn btn-primary" type="submit">[[queue.filter]]</button>
</form>
<form method="post" action="/m/{{meeting}}/queue">
{{>csrf}}
{{>table table}}
<div class="buttons">{{#buttons}}<button class="btn btn-outline-primary" type="submit" name="step" value="{{step}}">{{label}}</button> {{/buttons}}</div>
</form>
