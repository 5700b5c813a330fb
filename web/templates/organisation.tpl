{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
{{#done}}<p class="alert alert-success" role="status">{{done}}</p>{{/done}}
<p class="lead">[[colleagues.who_acts]]</p>
<ul class="cards">{{#people}}<li class="card"><h2 class="card-title"><bdi>{{name}}</bdi>{{#self}} <span class="quiet">[[colleagues.yourself]]</span>{{/self}}</h2>
<p><strong>[[organisation_role.{role}]]</strong> · <a href="mailto:{{email}}"><bdi>{{email}}</bdi></a></p>
<p class="form-text">[[colleagues.since when=since|time]]</p>
{{#ANY_roles}}<form method="post" action="{{change}}">{{>csrf}}<fieldset class="buttons"><legend class="form-text">[[colleagues.make name=name]]</legend>{{#roles}}<button class="btn btn-outline-primary btn-sm" type="submit" name="role" value="{{role}}">[[organisation_role.{role}]]</button>{{/roles}}</fieldset></form>{{/ANY_roles}}
{{#may_remove}}<p><a href="{{remove}}">{{#self}}[[colleagues.leave]]{{/self}}{{#NO_self}}[[colleagues.let_go]]<span class="visually-hidden">: {{name}}</span>{{/NO_self}}</a></p>{{/may_remove}}</li>{{/people}}</ul>
{{#manages}}
{{#ANY_invitations}}<section class="panel"><h2>[[colleagues.invitations]]</h2>
<ul class="documents">{{#invitations}}<li><span><bdi>{{email}}</bdi> · [[organisation_role.{role}]]</span> <span class="form-text">[[colleagues.until when=expires_at|time]]</span>
<form method="post" action="{{withdraw}}">{{>csrf}}<button class="btn btn-outline-primary btn-sm" type="submit">[[colleagues.withdraw]]<span class="visually-hidden">: {{email}}</span></button></form></li>{{/invitations}}</ul></section>{{/ANY_invitations}}
<section class="panel"><h2>[[colleagues.invite]]</h2>
<p>[[colleagues.invite_text]]</p>
<form method="post" action="" class="narrow" novalidate>{{>csrf}}{{>form form}}<div class="buttons"><button class="btn btn-primary" type="submit">[[colleagues.invite_button]]</button></div></form></section>
{{/manages}}
{{#NO_manages}}<p class="form-text">[[colleagues.delegate_text]]</p>{{/NO_manages}}
<p><a href="/applications">[[applications.title]]</a></p>
