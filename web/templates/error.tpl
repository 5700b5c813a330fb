{{%AUTOESCAPE context="HTML"}}
{{!title}}[[{title_code}]]
<div class="error-page">
<p class="lead">{{message}}</p>
{{#number}}<p>[[error.number number=number]]</p>{{/number}}
{{#kept}}<h2>[[kept.title]]</h2>
{{#once_more}}<p>[[kept.once_more]]</p>{{>kept}}{{/once_more}}
{{#to_copy}}<p>[[kept.to_copy]]</p>{{#fields}}{{#shown}}<p class="panel said" dir="auto">{{value:pre_escape}}</p>{{/shown}}{{/fields}}{{/to_copy}}{{/kept}}
{{#NO_kept}}<p><a class="btn btn-primary" href="/">[[error.home]]</a></p>{{/NO_kept}}
</div>
