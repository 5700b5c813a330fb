{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.lists_heading]]
{{#officer}}<p class="buttons"><a class="btn btn-primary" href="{{compile_address}}">[[nonobjection.compile_button]]</a> <a class="btn btn-outline-primary" href="{{missions_address}}">[[nonobjection.missions_heading]]</a></p>{{/officer}}
{{#objector}}<p class="buttons"><a class="btn btn-outline-primary" href="{{mission_address}}">[[nonobjection.mission_heading]]</a></p>{{/objector}}
{{#ANY_items}}
<ul class="cards">
{{#items}}<li class="card">
<h2><a href="{{address}}">{{title}}</a></h2>
<p><span class="status status-{{status}}">[[nonobjection.status_{status}]]</span></p>
{{#deadline}}<p class="deadline">[[nonobjection.deadline_is when=deadline|time]]</p>{{/deadline}}
{{#decision}}<p>[[nonobjection.decided_on symbol=symbol date=date|date]]</p>{{/decision}}
</li>
{{/items}}
</ul>
{{/ANY_items}}
{{#NO_items}}<p class="empty">[[nonobjection.no_lists]]</p>{{/NO_items}}
