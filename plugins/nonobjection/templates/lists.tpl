{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.lists_heading]]
{{#officer}}<p class="buttons first"><a class="btn btn-primary" href="{{compile_address}}">[[nonobjection.compile_button]]</a> <a class="btn btn-outline-primary" href="{{missions_address}}">[[nonobjection.missions_heading]]</a></p>{{/officer}}
{{#objector}}<p class="buttons first"><a class="btn btn-outline-primary" href="{{mission_address}}">[[nonobjection.mission_heading]]</a></p>{{/objector}}
{{#whole_address}}<p><a href="{{whole_address}}">[[nonobjection.whole_link]]</a></p>{{/whole_address}}
{{#ANY_items}}
<ul class="cards wide-cards">
{{#items}}<li class="card">
<h2><a href="{{address}}"><bdi>{{title}}</bdi></a></h2>
<p><span class="status status-{{status}}">[[nonobjection.status_{status}]]</span> <span class="quiet">[[nonobjection.names count=size]]</span></p>
{{#deadline}}<p>[[nonobjection.till_{window} when=deadline|time]]</p>{{/deadline}}
{{#letters.waiting}}<p class="note"><a href="{{address}}/release">[[nonobjection.letters_waiting count=letters.waiting]]</a></p>{{/letters.waiting}}
{{#decision}}<p>[[nonobjection.decided_on symbol=symbol date=date|date]]</p>{{/decision}}
</li>
{{/items}}
</ul>
{{/ANY_items}}
{{#officer}}<p><a href="{{key_address}}">[[nonobjection.key_link]]</a></p>{{/officer}}
{{#NO_items}}<p class="empty">{{#officer}}[[nonobjection.no_lists]]{{/officer}}{{#NO_officer}}[[nonobjection.no_lists_for_you]]{{/NO_officer}}</p>{{/NO_items}}
