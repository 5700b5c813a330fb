{{%AUTOESCAPE context="HTML"}}
{{!title}}[[receipt.title]]
<div class="receipt">
<p>[[receipt.text]]</p>
<p><span class="form-text">[[application.reference]]</span> <span class="reference">{{reference}}</span></p>
</div>
<dl class="facts">
<dt>[[receipt.organisation]]</dt><dd><bdi>{{name}}</bdi>{{#country_code}}, {{country_code|country}}{{/country_code}}</dd>
<dt>[[receipt.meeting]]</dt><dd>{{meeting_title}}</dd>
{{#category_title}}<dt>[[column.category]]</dt><dd>{{category_title}}</dd>{{/category_title}}
<dt>[[receipt.received]]</dt><dd>{{submitted_at|time}}</dd>
</dl>
{{#ANY_documents}}<h2>[[receipt.documents]]</h2><ul>{{#documents}}<li><bdi>{{name}}</bdi><br><span class="form-text">SHA-256 <span class="digest">{{sha256}}</span></span></li>{{/documents}}</ul>{{/ANY_documents}}
<h2>[[receipt.next]]</h2>
<p>[[receipt.next_text]]</p>
<p class="buttons"><a class="btn btn-primary" href="{{path}}">[[receipt.follow]]</a></p>
