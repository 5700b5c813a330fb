{{%AUTOESCAPE context="HTML"}}
{{!title}}[[health.title]]
<dl class="facts">
{{#lines}}<dt>{{what}}</dt><dd>{{found}}{{#NO_well}} <span class="status status-returned">[[health.look]]</span>{{/NO_well}}</dd>
{{/lines}}</dl>
<p><a href="/metrics">[[health.metrics]]</a> · <a href="/certificate.pem">[[health.certificate]]</a> · <a href="/admin/outbox">[[outbox.title]]</a> · <a href="/admin/plugins">[[plugins.title]]</a></p>
