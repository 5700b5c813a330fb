{{%AUTOESCAPE context="HTML"}}
{{!title}}[[outbox.title]]
{{#done}}<p class="alert alert-success" role="status">{{done}}</p>{{/done}}
<p class="lead">[[outbox.counts waiting=waiting failed=failed]]</p>
<p>{{#filters}}<a href="{{href}}"{{#current}} aria-current="true"{{/current}}>{{label}}</a> {{/filters}}</p>
{{#again}}<form method="post" action="/admin/outbox">{{>csrf}}{{>table table}}<div class="buttons"><button class="btn btn-outline-primary" type="submit">[[outbox.try_again]]</button></div></form>{{/again}}
{{#NO_again}}{{>table table}}{{/NO_again}}
