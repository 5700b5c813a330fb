{{%AUTOESCAPE context="HTML"}}
<div class="deadline{{#window}} window-{{window}}{{/window}}"><p><span class="status status-{{status}}">[[nonobjection.status_{status}]]</span> <span>[[nonobjection.names count=size]]</span></p>
{{#deadline}}<p>[[nonobjection.till_{window} when=deadline|time]]</p>{{/deadline}}
{{#decision}}<p>[[nonobjection.decided_on symbol=symbol date=date|date]]{{#vote}} [[nonobjection.vote yes=yes no=no abstain=abstain]]{{#on}} [[nonobjection.voted_on what=on]]{{/on}}{{/vote}}{{#vote_address}} <a href="{{vote_address}}">[[nonobjection.vote_link]]</a>{{/vote_address}}{{#document}} <span class="quiet">{{document}}</span>{{/document}}</p>{{/decision}}{{#vote_contradicts}}<p class="note">[[nonobjection.vote_contradicts]]</p>{{/vote_contradicts}}</div>
