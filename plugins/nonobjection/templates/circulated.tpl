{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{>problems problems}}
<p class="lead">[[nonobjection.circulated_lead]]</p>
{{>facts}}
<p class="buttons"><a class="btn btn-outline-primary" href="{{address}}/export?format=pdf&amp;view=proposed">PDF</a> <a class="btn btn-outline-primary" href="{{address}}/export?format=csv&amp;view=proposed">CSV</a> {{#caller.objector}}<a class="btn btn-outline-primary" href="{{address}}/objections">[[nonobjection.own_objections_link]]</a> <a class="btn btn-outline-primary" href="{{address}}/receipts">[[nonobjection.own_receipts_link]]</a> {{/caller.objector}}<a class="btn btn-outline-primary" href="{{address}}/basis-requests">[[nonobjection.requests_link]]</a></p>
{{#ANY_own.waiting}}<section class="card"><h2>[[nonobjection.waiting_heading]]</h2><ul>{{#own.waiting}}<li>[[nonobjection.put_forward name=by when=at|time]] [[nonobjection.act_{act}]]{{#names}} · <bdi>{{this}}</bdi>{{/names}}
<div class="buttons">{{#NO_own}}<form method="post" action="{{address}}/confirm">{{>csrf}}<button class="btn btn-primary" type="submit">[[nonobjection.confirm_button]]</button></form>{{/NO_own}} <form method="post" action="{{address}}/drop">{{>csrf}}<button class="btn btn-link" type="submit">[[nonobjection.drop_button]]</button></form></div></li>{{/own.waiting}}</ul></section>{{/ANY_own.waiting}}
{{#caller.objector}}{{#own.none_at}}<p class="note">[[nonobjection.none_said when=own.none_at|time]]</p>{{/own.none_at}}
<form method="post" action="{{address}}/no-objection">{{>csrf}}<button class="btn btn-outline-primary" type="submit">[[nonobjection.none_button]]</button></form>{{/caller.objector}}
<form method="post" action="{{address}}/received">{{>csrf}}<button class="btn btn-link" type="submit">[[nonobjection.received_button]]</button></form>
{{>search}}
<form id="object" method="post" action="{{address}}/objections" novalidate>{{>csrf}}</form>
{{#ANY_entries}}<table class="table"><caption>[[nonobjection.entries_caption]]</caption>
<thead><tr>{{#caller.objector}}<th scope="col"><span class="visually-hidden">[[nonobjection.choose]]</span></th>{{/caller.objector}}<th scope="col">[[nonobjection.column_name]]</th><th scope="col">[[nonobjection.column_country]]</th><th scope="col">[[nonobjection.column_status]]</th><th scope="col"><span class="visually-hidden">[[nonobjection.ask]]</span></th></tr></thead>
<tbody>{{#entries}}{{#first_of_category}}<tr class="table-section"><th scope="colgroup" colspan="5">{{heading}}</th></tr>{{/first_of_category}}
<tr>{{#caller.objector}}<td class="table-box">{{#NO_standing.withdrawn}}<input class="form-check-input" form="object" type="checkbox" name="entries[]" value="{{id}}" aria-label="[[nonobjection.choose_name name=name]]">{{/NO_standing.withdrawn}}</td>{{/caller.objector}}<td><bdi>{{name}}</bdi></td><td>{{country|country}}</td>
<td>{{>status}}{{#own_objection}} [[nonobjection.own_revision revision=revision]]{{#late}} <strong>[[nonobjection.late]]</strong>{{/late}} <form method="post" action="{{withdraw_address}}">{{>csrf}}<button class="btn btn-link" type="submit">[[nonobjection.withdraw_button]]</button></form>{{/own_objection}}</td>
<td>{{#NO_standing.withdrawn}}<form method="post" action="{{address}}/entries/{{id:url_query_escape}}/basis-requests">{{>csrf}}<button class="btn btn-link" type="submit" aria-label="[[nonobjection.ask_about name=name]]">[[nonobjection.ask]]</button></form><form method="post" action="{{address}}/entries/{{id:url_query_escape}}/details">{{>csrf}}<button class="btn btn-link" type="submit" aria-label="[[nonobjection.details_of name=name]]">[[nonobjection.details_button]]</button></form>{{/NO_standing.withdrawn}}</td></tr>
{{/entries}}</tbody></table>{{/ANY_entries}}
{{#NO_entries}}<p class="empty">[[nonobjection.no_entries]]</p>{{/NO_entries}}
{{#caller.objector}}<section class="card"><h2>[[nonobjection.object_heading]]</h2><p>[[nonobjection.object_note]]</p>
<div class="field"><label class="form-label" for="f-basis">[[nonobjection.basis]]</label><p class="form-text" id="n-basis">[[nonobjection.basis_note]]</p><textarea class="form-control" form="object" id="f-basis" name="basis" rows="3" dir="auto" aria-describedby="n-basis">
{{sent.basis}}</textarea></div>
<div class="field"><label class="form-label" for="f-general_basis">[[nonobjection.general_basis]]</label><p class="form-text" id="n-general">[[nonobjection.general_basis_note]]</p><textarea class="form-control" form="object" id="f-general_basis" name="general_basis" rows="2" dir="auto" aria-describedby="n-general">
{{sent.general_basis}}</textarea></div>
<div class="field"><label class="form-label" for="f-on_behalf_of">[[nonobjection.on_behalf_of]]</label><p class="form-text" id="n-behalf">[[nonobjection.on_behalf_of_note]]</p><input class="form-control" form="object" id="f-on_behalf_of" name="on_behalf_of" type="text" value="{{sent.on_behalf_of}}" aria-describedby="n-behalf"></div>
<div class="form-check"><input class="form-check-input" form="object" type="checkbox" id="f-may_name_objector" name="may_name_objector" value="true"><label class="form-check-label" for="f-may_name_objector">[[nonobjection.may_name]]</label></div>
<div class="buttons"><button class="btn btn-danger" form="object" type="submit">[[nonobjection.object_button]]</button></div></section>{{/caller.objector}}
