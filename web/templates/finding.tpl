{{%AUTOESCAPE context="HTML"}}
<div class="panel finding">
<h3>{{title}} <span class="status status-{{glance}}">[[finding.glance.{glance}]]</span></h3>
{{#settled}}<p>[[finding.settled]] <strong>[[finding.verdict.{settled_verdict}]]</strong>{{#settled_name}} <bdi>{{settled_name}}</bdi>{{/settled_name}} <span class="quiet">{{settled_at|time}}</span></p>{{#note}}<p class="said" dir="auto">{{note}}</p>{{/note}}{{/settled}}
<ul>{{#reasons}}<li>{{words}}{{#weight}} <bdi class="weight{{#against}} weight-against{{/against}}" dir="ltr">{{weight}}</bdi>{{/weight}}</li>{{/reasons}}</ul>
{{#otherwise}}<p><a href="{{otherwise}}">[[findings.otherwise]]<span class="visually-hidden">: {{title}}</span></a></p>{{/otherwise}}
{{#as_of}}<p class="form-text">[[finding.as_of date=as_of]]</p>{{/as_of}}
</div>
