{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
{{#done}}<p class="alert alert-success" role="status">{{done}}</p>{{/done}}
<dl class="facts">
<dt>[[account.email]]</dt><dd><bdi>{{email}}</bdi></dd>
<dt>[[account.role]]</dt><dd>[[role.{account_role}]]{{#for}} · <bdi>{{for}}</bdi>{{/for}}</dd>
<dt>[[accounts.standing]]</dt><dd>[[accounts.{standing}]]</dd>
<dt>[[accounts.made_at]]</dt><dd>{{created_at|time}}</dd>
{{#confirmed_at}}<dt>[[accounts.confirmed_at]]</dt><dd>{{confirmed_at|time}}</dd>{{/confirmed_at}}
{{#closed_at}}<dt>[[accounts.closed_at]]</dt><dd>{{closed_at|time}}</dd>{{/closed_at}}
</dl>
{{#NO_closed_at}}
<section aria-labelledby="link"><h2 id="link">[[accounts.link]]</h2><p>[[accounts.link_help]]</p>
<form method="post" action="/admin/accounts/{{id:url_query_escape}}/link">{{>csrf}}<div class="buttons"><button class="btn btn-outline-primary" type="submit">[[accounts.link_button]]</button></div></form></section>
{{#NO_own}}<section aria-labelledby="close"><h2 id="close">[[accounts.close]]</h2><p>[[accounts.close_help]]</p>
<form method="post" action="/admin/accounts/{{id:url_query_escape}}/close">{{>csrf}}<div class="buttons"><button class="btn btn-danger" type="submit">[[accounts.close_button]]</button></div></form></section>{{/NO_own}}
{{/NO_closed_at}}
{{#closed_at}}<section aria-labelledby="reopen"><h2 id="reopen">[[accounts.reopen]]</h2><p>[[accounts.reopen_help]]</p>
<form method="post" action="/admin/accounts/{{id:url_query_escape}}/reopen">{{>csrf}}<div class="buttons"><button class="btn btn-outline-primary" type="submit">[[accounts.reopen_button]]</button></div></form></section>{{/closed_at}}
<p><a href="/admin/accounts">[[accounts.all]]</a></p>
