{{%AUTOESCAPE context="HTML"}}
{{!title}}[[own_account.title]]
{{#done}}<p class="alert alert-success" role="status">{{done}}</p>{{/done}}
<dl class="facts"><dt>[[account.email]]</dt><dd><bdi>{{email}}</bdi></dd><dt>[[account.role]]</dt><dd>[[role.{role}]]</dd></dl>
<section class="panel">
<h2>[[own_account.name]]</h2>
<form method="post" action="/account/name" class="narrow" novalidate>{{>csrf}}{{>form name_form}}<div class="buttons"><button class="btn btn-primary" type="submit">[[own_account.save]]</button></div></form>
</section>
<section class="panel">
<h2>[[own_account.email]]</h2>
<form method="post" action="/account/email" class="narrow" novalidate>{{>csrf}}{{>form email_form}}<div class="buttons"><button class="btn btn-primary" type="submit">[[own_account.send_link]]</button></div></form>
</section>
<section class="panel">
<h2>[[own_account.password]]</h2>
<form method="post" action="/account/password" class="narrow" novalidate>{{>csrf}}{{>form password_form}}<div class="buttons"><button class="btn btn-primary" type="submit">[[own_account.change_password]]</button></div></form>
</section>
<section class="panel">
<h2>[[own_account.sessions]]</h2>
<ul class="documents">{{#sessions}}<li><span>[[own_account.session_began when=began|time]]</span> <span class="form-text">[[own_account.session_seen when=seen|time]]</span>
{{#here}}<strong>[[own_account.here]]</strong>{{/here}}{{#NO_here}}<form method="post" action="/account/sessions">{{>csrf}}<input type="hidden" name="session" value="{{digest}}"><button class="btn btn-outline-primary btn-sm" type="submit">[[own_account.end]]</button></form>{{/NO_here}}</li>{{/sessions}}</ul>
<form method="post" action="/account/sessions">{{>csrf}}<div class="buttons"><button class="btn btn-outline-primary" type="submit">[[own_account.end_others]]</button></div></form>
{{#ANY_tokens}}<h3>[[own_account.tokens]]</h3>
<ul class="documents">{{#tokens}}<li><span>[[own_account.token_made when=made|time]]</span><form method="post" action="/account/tokens">{{>csrf}}<input type="hidden" name="token" value="{{digest}}"><button class="btn btn-outline-primary btn-sm" type="submit">[[own_account.end]]</button></form></li>{{/tokens}}</ul>{{/ANY_tokens}}
</section>
<section class="panel">
<h2>[[own_account.data]]</h2>
<p>[[own_account.data_text]]</p>
<form method="post" action="/account/data">{{>csrf}}<div class="buttons"><button class="btn btn-outline-primary" type="submit">[[own_account.data_button]]</button></div></form>
{{#applicant}}<h3>[[own_account.forget]]</h3><p>[[own_account.forget_text]]</p><p><a class="btn btn-outline-danger" href="/account/forget">[[own_account.forget]]</a></p>{{/applicant}}
{{#NO_applicant}}<p>[[own_account.forget_staff]]</p>{{/NO_applicant}}
</section>
