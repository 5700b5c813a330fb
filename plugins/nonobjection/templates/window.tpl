{{%AUTOESCAPE context="HTML"}}
<div class="deadline{{#window}} window-{{window}}{{/window}}"><p><span class="status status-{{status}}">[[nonobjection.status_{status}]]</span> <span>[[nonobjection.names count=size]]</span></p>
{{#deadline}}<p>[[nonobjection.till_{window} when=deadline|time]]</p>{{/deadline}}
{{#decision}}<p>[[nonobjection.decided_on symbol=symbol date=date|date]]{{#vote}} [[nonobjection.vote yes=yes no=no abstain=abstain]]{{/vote}}</p>{{/decision}}</div>
