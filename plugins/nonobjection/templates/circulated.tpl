{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{>problems problems}}
{{#sealed_gone}}<p class="note">[[nonobjection.sealed_gone]]</p>{{/sealed_gone}}
{{>window}}
<p class="lead">[[nonobjection.circulated_lead]]</p>
{{#ANY_own.waiting}}<section class="panel next-step"><h2>[[nonobjection.waiting_heading]]</h2><ul class="plain">{{#own.waiting}}<li>[[nonobjection.put_forward name=by when=at|time]] [[nonobjection.act_{act}]]{{#names}} · <bdi>{{this}}</bdi>{{/names}}
<div class="buttons">{{#NO_own}}<form method="post" action="{{address}}/confirm">{{>csrf}}<button class="btn btn-primary" type="submit">[[nonobjection.confirm_button]]</button></form>{{/NO_own}} <form method="post" action="{{address}}/drop">{{>csrf}}<button class="btn btn-link" type="submit">[[nonobjection.drop_button]]</button></form></div></li>{{/own.waiting}}</ul></section>{{/ANY_own.waiting}}
{{#own.unanswered}}<section class="panel next-step"><h2>[[nonobjection.asked_heading]]</h2><p>[[nonobjection.asked_note count=own.unanswered]]</p><p class="buttons"><a class="btn btn-primary" href="{{address}}/objections">[[nonobjection.asked_link]]</a></p></section>{{/own.unanswered}}
<div class="split">
<div>
{{>search}}
<form id="object" method="post" action="{{address}}/objections" data-chosen novalidate>{{>csrf}}</form>
<div class="table-frame" id="f-entries" tabindex="0">
{{#ANY_entries}}<table class="table" role="table"><caption>[[nonobjection.entries_caption]] <span class="table-total">[[nonobjection.names count=shown_size]]</span></caption>
<thead><tr role="row">{{#caller.objector}}<th scope="col" role="columnheader" class="table-box"><span class="visually-hidden">[[nonobjection.choose]]</span></th>{{/caller.objector}}<th scope="col" role="columnheader">[[nonobjection.column_name]]</th><th scope="col" role="columnheader">[[nonobjection.column_country]]</th>{{#caller.objector}}<th scope="col" role="columnheader">[[nonobjection.column_own]]</th>{{/caller.objector}}<th scope="col" role="columnheader">[[nonobjection.column_more]]</th></tr></thead>
<tbody>{{#entries}}{{#first_of_category}}<tr role="row" class="table-section"><th scope="colgroup" role="rowheader" colspan="5">{{heading}}</th></tr>{{/first_of_category}}
<tr role="row">{{#caller.objector}}<td role="cell" class="table-box">{{#NO_standing.withdrawn}}<input class="form-check-input" form="object" type="checkbox" name="entries[]" value="{{id}}"{{#chosen}} checked{{/chosen}} aria-label="[[nonobjection.choose_name name=name]]">{{/NO_standing.withdrawn}}</td>{{/caller.objector}}<td role="cell" class="table-name"><bdi>{{name}}</bdi>{{#standing.withdrawn}} {{>status}}{{/standing.withdrawn}}{{#own_deadline}}<br><span class="quiet">[[nonobjection.till_{own_window}_own when=own_deadline|time]]</span>{{/own_deadline}}</td><td role="cell" data-label="[[nonobjection.column_country]]">{{country|country}}</td>{{#caller.objector}}<td role="cell" data-label="[[nonobjection.column_own]]"{{#NO_own_objection}} class="nothing"{{/NO_own_objection}}>{{#own_objection}}{{#NO_late}}{{>status}}{{/NO_late}}{{#late}}<span class="status status-late">[[nonobjection.late_short]]</span>{{/late}} <span class="quiet">[[nonobjection.own_revision revision=revision]]</span>{{#late}}<br><span>[[nonobjection.late]]</span>{{/late}} <form method="post" action="{{withdraw_address}}">{{>csrf}}<button class="btn-text" type="submit" aria-label="[[nonobjection.withdraw_from name=name]]">[[nonobjection.withdraw_button]]</button></form>{{/own_objection}}</td>{{/caller.objector}}
<td role="cell" class="table-more">{{#NO_standing.withdrawn}}<form method="post" action="{{address}}/entries/{{id:url_query_escape}}/details">{{>csrf}}<button class="btn-text" type="submit" aria-label="[[nonobjection.details_of name=name]]">[[nonobjection.details_short]]</button></form><form method="post" action="{{address}}/entries/{{id:url_query_escape}}/basis-requests">{{>csrf}}<button class="btn-text" type="submit" aria-label="[[nonobjection.ask_about name=name]]">[[nonobjection.ask_short]]</button></form>{{/NO_standing.withdrawn}}</td></tr>
{{/entries}}</tbody></table>{{/ANY_entries}}
{{#NO_entries}}<p class="empty">[[nonobjection.no_entries]]</p>{{/NO_entries}}</div>
</div>
<div class="alongside">
{{#caller.objector}}<section class="panel object-panel" id="objection"><h2>[[nonobjection.object_heading]]</h2><p class="bulk-count" role="status" data-of="object" data-count="[[nonobjection.chosen_count]]">[[nonobjection.object_how]]</p>
<div class="field"><label class="form-label" for="f-basis">[[nonobjection.basis]]</label><p class="form-text" id="n-basis">[[nonobjection.basis_note]]</p><textarea class="form-control" form="object" id="f-basis" name="basis" rows="3" dir="auto" aria-describedby="n-basis">
{{sent.basis:pre_escape}}</textarea></div>
<div class="field"><label class="form-label" for="f-general_basis">[[nonobjection.general_basis]]</label><p class="form-text" id="n-general">[[nonobjection.general_basis_note]]</p><textarea class="form-control" form="object" id="f-general_basis" name="general_basis" rows="2" dir="auto" aria-describedby="n-general">
{{sent.general_basis:pre_escape}}</textarea></div>
<details class="field"{{#behalf_chosen}} open{{/behalf_chosen}}><summary>[[nonobjection.on_behalf_of]]</summary><fieldset id="f-on_behalf_of"><legend class="form-text">[[nonobjection.on_behalf_of_note]]</legend><div class="boxes scrolled" tabindex="0">{{#member_states}}<div class="form-check"><input class="form-check-input" form="object" type="checkbox" id="b-{{id}}" name="on_behalf_of[]" value="{{id}}"{{#chosen}} checked{{/chosen}}><label class="form-check-label" for="b-{{id}}">{{id|country}}</label></div>{{/member_states}}</div></fieldset></details>
<div class="form-check"><input class="form-check-input" form="object" type="checkbox" id="f-may_name_objector" name="may_name_objector" value="true"{{#sent.may_name_objector}} checked{{/sent.may_name_objector}}><label class="form-check-label" for="f-may_name_objector">[[nonobjection.may_name]]</label></div>
<p class="form-text">[[nonobjection.object_note]]</p>
<button class="btn btn-danger" form="object" type="submit">[[nonobjection.object_button]]</button></section>{{/caller.objector}}
<section class="panel"><h2>[[nonobjection.about_list]]</h2>
<p class="buttons">{{#caller.objector}}<a class="btn btn-outline-primary" href="{{address}}/objections">[[nonobjection.own_objections_link]]</a> <a class="btn btn-outline-primary" href="{{address}}/receipts">[[nonobjection.own_receipts_link]]</a> {{/caller.objector}}<a class="btn btn-outline-primary" href="{{address}}/basis-requests">[[nonobjection.requests_link]]</a></p>
{{>facts}}
{{#caller.objector}}{{#own.none_at}}<p class="note">[[nonobjection.none_said when=own.none_at|time]]</p>{{/own.none_at}}
<form method="post" action="{{address}}/no-objection">{{>csrf}}<button class="btn btn-outline-primary" type="submit">[[nonobjection.none_button]]</button></form>{{/caller.objector}}
{{#NO_received_at}}<form method="post" action="{{address}}/received">{{>csrf}}<button class="btn btn-outline-primary" type="submit">[[nonobjection.received_button]]</button></form>{{/NO_received_at}}
{{>downloads}}</section>
</div>
</div>
