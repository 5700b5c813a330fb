{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.objections_heading list=list.title]]
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
{{>problems problems}}
{{#officer}}<ul class="figures"><li><strong>{{would_remain|number}}</strong> [[nonobjection.would_remain of=of]]</li><li><strong>{{objected|number}}</strong> [[nonobjection.objected_names count=objected]]</li><li><strong>{{states_size|number}}</strong> [[nonobjection.objecting_states count=states_size]]</li>{{#unanswered}}<li><strong>{{unanswered|number}}</strong> [[nonobjection.unanswered_questions count=unanswered]]</li>{{/unanswered}}</ul>{{/officer}}
{{#balance_address}}<p class="buttons"><a class="btn btn-outline-primary" href="{{balance_address}}">[[nonobjection.balance_without_heading]]</a></p>{{/balance_address}}
{{#cleared_address}}<p><a href="{{cleared_address}}">[[nonobjection.cleared_balance]]</a></p>{{/cleared_address}}
{{#ANY_by_name}}<details class="panel"><summary>[[nonobjection.by_name]]</summary><ul class="plain">{{#by_name}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a> <span class="quiet">[[nonobjection.states count=states]]</span></li>{{/by_name}}</ul></details>{{/ANY_by_name}}
{{#ANY_by_state}}<details class="panel"><summary>[[nonobjection.by_state]]</summary><ul class="inline">{{#by_state}}<li><a href="{{href}}">{{state|country}}</a> <span class="quiet">[[nonobjection.names count=names]]</span></li>{{/by_state}}</ul></details>{{/ANY_by_state}}
{{#readings_address}}<p><a href="{{readings_address}}">[[nonobjection.readings_link]]</a></p>{{/readings_address}}
{{#narrowed}}<p><a href="{{address}}/objections">[[nonobjection.all_objections]]</a></p>{{/narrowed}}
{{#about}}<section class="panel"><h2>[[nonobjection.notes_on name=name]]</h2>
{{#name_notes}}{{>note}}{{/name_notes}}
<form method="post" action="{{address}}/notes" novalidate>{{>csrf}}<input type="hidden" name="entry" value="{{entry}}">
<div class="field"><label class="form-label" for="f-text">[[nonobjection.note]]</label><p class="form-text" id="n-note">[[nonobjection.note_note]]</p><textarea class="form-control" id="f-text" name="text" rows="2" dir="auto" aria-describedby="n-note" required>
{{sent.text:pre_escape}}</textarea></div><div class="buttons"><button class="btn btn-outline-primary" type="submit">[[nonobjection.note_button]]</button></div></form></section>{{/about}}
{{#NO_about}}{{#ANY_name_notes}}<details class="panel"><summary>[[nonobjection.notes_on_names]]</summary>{{#name_notes}}<p><a href="{{href}}"><bdi>{{name}}</bdi></a></p>{{>note}}{{/name_notes}}</details>{{/ANY_name_notes}}{{/NO_about}}
{{#ANY_items}}<ul class="cards wide-cards">{{#items}}<li class="card"><h2>{{#href}}<a href="{{href}}"><bdi>{{name}}</bdi></a>{{/href}}{{#NO_href}}<bdi>{{name}}</bdi>{{/NO_href}}</h2>
<p>{{#stands}}<span class="status status-objected">[[state.objected]]</span>{{/stands}}{{#late}}<span class="status status-late">[[nonobjection.late_short]]</span>{{/late}}{{#withdrawn}}<span class="status">[[nonobjection.withdrawn_short]]</span>{{/withdrawn}} <strong>{{state|country}}</strong>{{#ANY_on_behalf_of}}, [[nonobjection.on_behalf]] <span class="states">{{#on_behalf_of}}<span>{{this|country}}</span>{{/on_behalf_of}}</span>{{/ANY_on_behalf_of}}</p>
<p class="quiet">[[nonobjection.received when=received_at|time revision=revision]]{{#late}} <strong>[[nonobjection.late]]</strong>{{/late}}{{#late_revision}} [[nonobjection.late_revision]]{{/late_revision}}{{#withdrawn}} [[nonobjection.withdrawn_on when=withdrawn_at|time]]{{/withdrawn}}</p>
{{#basis}}<h3>[[nonobjection.basis]]</h3><p class="said" dir="auto">{{basis:pre_escape}}</p>{{/basis}}
{{#general_basis}}<h3>[[nonobjection.general_basis]]</h3><p class="said" dir="auto">{{general_basis:pre_escape}}</p>{{/general_basis}}
{{#ANY_clarifications}}<h3>{{#officer}}[[nonobjection.clarifications]]{{/officer}}{{#NO_officer}}[[nonobjection.asked_heading]]{{/NO_officer}}</h3>{{#clarifications}}<p class="quiet">{{#by}}[[nonobjection.asked_by name=by when=asked_at|time]]{{/by}}{{#NO_by}}[[nonobjection.asked_on when=asked_at|time]]{{/NO_by}}</p><p class="said" dir="auto">{{text:pre_escape}}</p>
{{#answer}}<p class="quiet">[[nonobjection.clarified_on when=answered_at|time]]</p><blockquote class="said" dir="auto">{{answer:pre_escape}}</blockquote>{{/answer}}{{#NO_answer}}{{#by}}<p class="quiet">[[nonobjection.not_clarified]]</p>{{/by}}{{/NO_answer}}
{{#answer_address}}{{#answer}}<details class="field"{{#faulty_reply}} open{{/faulty_reply}}><summary>[[nonobjection.answer_anew]]</summary>{{/answer}}<form method="post" action="{{answer_address}}" novalidate>{{>csrf}}<div class="field"><label class="form-label" for="{{#faulty_reply}}f-text{{/faulty_reply}}{{#NO_faulty_reply}}r-{{id}}{{/NO_faulty_reply}}">[[nonobjection.clarification_answer]]</label><textarea class="form-control" id="{{#faulty_reply}}f-text{{/faulty_reply}}{{#NO_faulty_reply}}r-{{id}}{{/NO_faulty_reply}}" name="text" rows="3" dir="auto" required>
{{typed_reply:pre_escape}}</textarea></div><div class="buttons"><button class="btn btn-primary" type="submit">[[nonobjection.answer_button]]</button></div></form>{{#answer}}</details>{{/answer}}{{/answer_address}}{{/clarifications}}{{/ANY_clarifications}}
{{#ANY_notes}}<h3>[[nonobjection.notes]]</h3>{{#notes}}{{>note}}{{/notes}}{{/ANY_notes}}
{{#officer}}<details{{#faulty_note}} open{{/faulty_note}}{{#faulty_question}} open{{/faulty_question}}><summary>[[nonobjection.consult name=name state=state|country]]</summary>
<form method="post" action="{{address}}/notes" novalidate>{{>csrf}}<input type="hidden" name="objection" value="{{id}}"><div class="field"><label class="form-label" for="{{#faulty_note}}f-text{{/faulty_note}}{{#NO_faulty_note}}n-{{id}}{{/NO_faulty_note}}">[[nonobjection.note]]</label><textarea class="form-control" id="{{#faulty_note}}f-text{{/faulty_note}}{{#NO_faulty_note}}n-{{id}}{{/NO_faulty_note}}" name="text" rows="2" dir="auto" required>
{{typed_note:pre_escape}}</textarea></div><div class="buttons"><button class="btn btn-outline-primary" type="submit">[[nonobjection.note_button]]</button></div></form>
{{#clarify_address}}<form method="post" action="{{clarify_address}}" novalidate>{{>csrf}}<div class="field"><label class="form-label" for="{{#faulty_question}}f-text{{/faulty_question}}{{#NO_faulty_question}}q-{{id}}{{/NO_faulty_question}}">[[nonobjection.question]]</label><textarea class="form-control" id="{{#faulty_question}}f-text{{/faulty_question}}{{#NO_faulty_question}}q-{{id}}{{/NO_faulty_question}}" name="text" rows="2" dir="auto" required>
{{typed_question:pre_escape}}</textarea></div><div class="buttons"><button class="btn btn-outline-primary" type="submit">[[nonobjection.question_button]]</button></div></form>{{/clarify_address}}</details>{{/officer}}
</li>{{/items}}</ul>{{/ANY_items}}
{{#next_address}}<p class="buttons"><a class="btn btn-outline-primary" href="{{next_address}}">[[nonobjection.next_link]]</a></p>{{/next_address}}
{{#NO_items}}<p class="empty">[[nonobjection.no_objections]]</p>{{/NO_items}}
{{#ANY_shares}}<section class="balance" id="balance"><h2>[[nonobjection.balance_without_heading]]</h2><p class="form-text">[[nonobjection.balance_without_note]]</p>
{{>shares_key}}
<div class="shares-grid">{{#shares}}{{>shares}}{{/shares}}</div></section>{{/ANY_shares}}
