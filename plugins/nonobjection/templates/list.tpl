{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{>problems problems}}
{{#sealed_gone}}<p class="note">[[nonobjection.sealed_gone]]</p>{{/sealed_gone}}
{{>window}}
<div class="split">
<div>
{{#may.approve}}<section class="panel next-step"><h2>[[nonobjection.approve_heading]]</h2>
{{#waiting.approve.own}}<p>[[nonobjection.second_officer]]</p>{{/waiting.approve.own}}
{{#NO_waiting.approve.own}}<p>[[nonobjection.approve_note]]</p><form method="post" action="{{address}}/approve">{{>csrf}}<button class="btn btn-primary" type="submit">[[nonobjection.approve_button]]</button></form>{{/NO_waiting.approve.own}}
</section>{{/may.approve}}
{{#may.circulate}}<section class="panel next-step" id="f-seen"><h2>[[nonobjection.circulate_heading]]</h2><p>[[nonobjection.circulate_note]]</p>
<form method="get" action="{{address}}/circulate" novalidate>
<div class="field" id="f-deadline_local"><label class="form-label" for="f-deadline">[[nonobjection.deadline_local zone=time_zone]]</label><input class="form-control moment" id="f-deadline" name="deadline_local" type="datetime-local" value="{{usual_deadline}}" required></div>
<div class="field"><label class="form-label" for="f-symbol">[[nonobjection.list_symbol_field]]</label><input class="form-control" id="f-symbol" name="symbol" type="text" value="{{sent.symbol}}" dir="ltr" maxlength="60" aria-describedby="f-symbol-note"><p class="form-text" id="f-symbol-note">[[nonobjection.list_symbol_note]]</p></div>
<button class="btn btn-primary" type="submit">[[nonobjection.preview_button]]</button></form></section>{{/may.circulate}}
{{#letters_held}}<section class="panel next-step"><h2>[[nonobjection.held_heading]]</h2><p>[[nonobjection.letters_waiting count=letters.waiting]]. [[nonobjection.held_note]]</p><p class="buttons"><a class="btn btn-primary" href="{{address}}/release">[[nonobjection.held_link]]</a></p></section>{{/letters_held}}
{{#ANY_corrigenda}}<section class="panel next-step"><h2>[[nonobjection.corrigenda_heading]]</h2><ul>{{#corrigenda}}<li><a href="{{address}}"><bdi>{{name}}</bdi></a></li>{{/corrigenda}}</ul>{{#corrigenda_first}}<p>[[nonobjection.corrigenda_first]]</p>{{/corrigenda_first}}</section>{{/ANY_corrigenda}}
{{#ANY_changed}}<section class="panel"><h2>[[nonobjection.changed_heading]]</h2><p>[[nonobjection.changed_note]]</p><ul>{{#changed}}<li><a href="{{address}}"><bdi>{{circulated.name}}</bdi>, {{circulated.country|country}}</a> → <bdi>{{application.name}}</bdi>, {{application.country|country}}</li>{{/changed}}</ul></section>{{/ANY_changed}}
{{#may.decide}}<section class="panel next-step">{{>decision_form}}</section>{{/may.decide}}
{{#may.extend}}{{#waiting.extend}}<section class="panel next-step"><h2>[[nonobjection.extend_heading]]</h2><p>[[nonobjection.extension_waits deadline=content.deadline|time]] <q dir="auto">{{content.reason}}</q></p>
{{#NO_own}}<form method="post" action="{{address}}/extend">{{>csrf}}<input type="hidden" name="deadline" value="{{content.deadline}}"><textarea name="reason" hidden aria-hidden="true">
{{content.reason:pre_escape}}</textarea><button class="btn btn-primary" type="submit">[[nonobjection.repeat_button]]</button></form>{{/NO_own}}
{{#own}}<p class="quiet">[[nonobjection.waits_for_another]]</p>{{/own}}</section>{{/waiting.extend}}
<details class="panel"{{#extending}} open{{/extending}}><summary>[[nonobjection.extend_heading]]</summary>
<form method="post" action="{{address}}/extend" novalidate>{{>csrf}}
<div class="field" id="f-deadline_local"><label class="form-label" for="f-deadline">[[nonobjection.deadline_local zone=time_zone]]</label><input class="form-control moment" id="f-deadline" name="deadline_local" type="datetime-local" value="{{sent.deadline_local}}" required></div>
<div class="field"><label class="form-label" for="f-reason">[[nonobjection.reason]]</label><textarea class="form-control" id="f-reason" name="reason" rows="2" dir="auto" required>
{{sent.reason:pre_escape}}</textarea></div>
<button class="btn btn-outline-primary" type="submit">[[nonobjection.extend_button]]</button></form></details>{{/may.extend}}
{{#may.correct}}<details class="panel"{{#deciding}} open{{/deciding}}><summary>[[nonobjection.correct_heading]]</summary>{{>decision_form}}</details>{{/may.correct}}
{{>entries}}
{{#ANY_missions}}<details class="panel"><summary>[[nonobjection.receipts_heading]]</summary><div class="table-frame" tabindex="0">
<table class="table"><caption>[[nonobjection.receipts_caption]]</caption>
<thead><tr><th scope="col">[[nonobjection.column_country]]</th><th scope="col">[[nonobjection.column_letter]]</th><th scope="col">[[nonobjection.column_opened]]</th><th scope="col">[[nonobjection.column_received]]</th><th scope="col">[[nonobjection.column_none]]</th></tr></thead>
<tbody>{{#missions}}<tr><th scope="row">{{state|country}}</th><td>{{#letter}}[[nonobjection.letter_{letter}]] {{letter_at|time}}{{/letter}}{{#NO_letter}}–{{/NO_letter}}</td><td>{{#opened_at}}{{opened_at|time}}{{/opened_at}}</td><td>{{#received_at}}{{received_at|time}}{{/received_at}}</td><td>{{#none_at}}{{none_at|time}}{{/none_at}}</td></tr>
{{/missions}}</tbody></table></div><p class="form-text">[[nonobjection.bounced_note]]</p></details>{{/ANY_missions}}
</div>
<aside class="panel"><h2>[[nonobjection.about_list]]</h2>
{{#circulated_at}}<p class="buttons"><a class="btn btn-outline-primary" href="{{address}}/objections">[[nonobjection.objections_link]]</a> <a class="btn btn-outline-primary" href="{{address}}/basis-requests">[[nonobjection.requests_link]]</a></p>{{/circulated_at}}
{{>facts}}{{>downloads}}
{{#may.split}}<p class="buttons"><a class="btn btn-outline-primary" href="{{address}}/split">[[nonobjection.split_link]]</a></p>{{/may.split}}
{{#may.discard}}<details><summary>[[nonobjection.discard_heading]]</summary><p>[[nonobjection.discard_note]]</p><form method="post" action="{{address}}/discard">{{>csrf}}<button class="btn btn-danger" type="submit">[[nonobjection.discard_button]]</button></form></details>{{/may.discard}}
</aside>
</div>
{{>balance}}
{{#balance_refused}}<p class="note">{{balance_refused}}</p>{{/balance_refused}}
