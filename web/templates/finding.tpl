{{%AUTOESCAPE context="HTML"}}
<section class="card">
<h3 class="card-title">{{title}}</h3>
<p><strong>[[finding.verdict.{verdict}]]</strong>{{#as_of}} · [[finding.as_of date=as_of]]{{/as_of}}</p>
<ul>{{#reasons}}<li>{{words}}</li>{{/reasons}}</ul>
{{#settled}}<p>[[finding.settled]] <strong>[[finding.verdict.{settled_verdict}]]</strong> {{settled_entry}} · {{settled_at|time}}</p>{{#note}}<p>{{note}}</p>{{/note}}{{/settled}}
</section>
