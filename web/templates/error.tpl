{{%AUTOESCAPE context="HTML"}}
{{!title}}[[{title_code}]]
<div class="error-page">
<p class="lead">{{message}}</p>
{{#number}}<p>[[error.number number=number]]</p>{{/number}}
<p><a class="btn btn-primary" href="/">[[error.home]]</a></p>
</div>
