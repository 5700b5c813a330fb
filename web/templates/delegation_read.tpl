{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p><span class="status status-{{status}}">[[delegation.{status}]]</span>{{#reference}} · <span class="reference">{{reference}}</span>{{/reference}}{{#confirmed_at}} · [[delegation.confirmed_on when=confirmed_at]]{{/confirmed_at}}</p>
{{#roster}}
{{#NO_closed}}{{#closes}}<p class="deadline">[[delegation.until when=closes]]</p>{{/closes}}{{/NO_closed}}
<h2>[[delegation.members number=number]]</h2>
{{>roster}}
{{/roster}}
<p><a href="/m/{{meeting}}/delegations">[[delegations.title]]</a></p>
