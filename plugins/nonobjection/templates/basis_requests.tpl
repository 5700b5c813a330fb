{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.requests_heading list=list.title]]
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
{{>problems problems}}
{{#ANY_items}}<ul class="cards wide-cards">{{#items}}<li class="card"><h2><bdi>{{name}}</bdi></h2>
{{#requester}}<p>[[nonobjection.requested_by]] <strong>{{requester|country}}</strong> <span class="quiet">{{requested_at|time}}</span></p>
{{#passed_on}}<p class="quiet">[[nonobjection.passed_on when=passed_on|time]]</p>{{/passed_on}}
{{#NO_passed_on}}<form method="post" action="{{pass_address}}">{{>csrf}}<button class="btn btn-primary" type="submit">[[nonobjection.pass_button]]</button></form>{{/NO_passed_on}}
{{#ANY_addressed_to}}<p>[[nonobjection.addressed_to]] <span class="states">{{#addressed_to}}<span>{{this|country}}</span>{{/addressed_to}}</span></p>{{/ANY_addressed_to}}
{{#NO_addressed_to}}<p class="quiet">[[nonobjection.addressed_to_none]]</p>{{/NO_addressed_to}}
{{#answers}}<p><strong>{{state|country}}</strong>: {{#declined}}[[nonobjection.declined]]{{/declined}}<span dir="auto">{{general_basis}}</span></p>{{/answers}}{{/requester}}
{{#made}}<p class="quiet">[[nonobjection.request_made when=requested_at|time]]</p>{{#answers}}<blockquote class="said" dir="auto">{{#declined}}[[nonobjection.declined]]{{/declined}}{{general_basis:pre_escape}}{{#objector}} ({{objector|country}}){{/objector}}</blockquote>{{/answers}}{{#NO_answers}}<p>[[nonobjection.no_answer_yet]]</p>{{/NO_answers}}{{/made}}
{{#to_answer}}<p>[[nonobjection.asked_for_basis when=requested_at|time]]</p>
{{#general_basis}}<p>[[nonobjection.your_answer]] <q dir="auto">{{general_basis}}</q></p>{{/general_basis}}{{#declined}}<p>[[nonobjection.you_declined]]</p>{{/declined}}
<form method="post" action="{{answer_address}}" novalidate>{{>csrf}}<div class="field"><label class="form-label" for="{{#faulty}}f-general_basis{{/faulty}}{{#NO_faulty}}f-{{id}}{{/NO_faulty}}">[[nonobjection.general_basis]]</label><textarea class="form-control" id="{{#faulty}}f-general_basis{{/faulty}}{{#NO_faulty}}f-{{id}}{{/NO_faulty}}" name="general_basis" rows="3" dir="auto">
{{faulty.general_basis:pre_escape}}</textarea></div>
<div class="form-check"><input class="form-check-input" type="checkbox" id="{{#faulty}}f-declined{{/faulty}}{{#NO_faulty}}d-{{id}}{{/NO_faulty}}" name="declined" value="true"{{#faulty.declined}} checked{{/faulty.declined}}><label class="form-check-label" for="{{#faulty}}f-declined{{/faulty}}{{#NO_faulty}}d-{{id}}{{/NO_faulty}}">[[nonobjection.decline]]</label></div>
<div class="buttons"><button class="btn btn-primary" type="submit">[[nonobjection.answer_button]]</button></div></form>{{/to_answer}}
</li>{{/items}}</ul>{{/ANY_items}}
{{#NO_items}}<p class="empty">[[nonobjection.no_requests]]</p>{{/NO_items}}
