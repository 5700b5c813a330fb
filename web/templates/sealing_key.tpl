{{%AUTOESCAPE context="HTML"}}
{{!title}}[[key.title]]
<p><a href="{{lists}}">[[key.back]]</a></p>
{{>problems problems}}
<p class="lead">[[key.lead]]</p>
<ul><li>[[key.means_sealed]]</li><li>[[key.means_record]]</li><li>[[key.means_backups]]</li></ul>
{{#is.erased}}<section class="panel"><h2>[[key.erased_heading]]</h2><p>{{#at}}{{#by}}[[key.erased_by name=by when=at|time]]{{/by}}{{#NO_by}}[[key.erased_at when=at|time]]{{/NO_by}}{{/at}}{{#NO_at}}[[key.erased]]{{/NO_at}}</p></section>{{/is.erased}}
{{#NO_is.erased}}
{{#may_be_erased_from}}<p>[[key.from when=may_be_erased_from|time]]</p>{{/may_be_erased_from}}
{{#NO_may_be_erased_from}}<p class="note">[[key.no_date]]</p>{{/NO_may_be_erased_from}}
{{#is.kept}}{{#may}}<section class="panel next-step"><h2>[[key.ask_heading]]</h2><p>[[key.ask_note]]</p>
<form method="post" action="{{address}}/ask">{{>csrf}}<button class="btn btn-danger" type="submit">[[key.ask_button]]</button></form></section>{{/may}}{{/is.kept}}
{{#is.asked}}<section class="panel next-step"><h2>[[key.asked_heading]]</h2><p>[[key.asked_by name=by when=at|time]]</p>
{{#own}}<p class="note">[[key.another_officer]]</p>{{/own}}
{{#NO_own}}{{#may}}<form method="post" action="{{address}}/confirm" novalidate>{{>csrf}}
<div class="form-check"><input class="form-check-input" type="checkbox" id="f-understood" name="understood" value="true" required><label class="form-check-label" for="f-understood">[[key.understood]]</label></div>
<div class="buttons"><button class="btn btn-danger" type="submit">[[key.confirm_button]]</button></div></form>{{/may}}{{/NO_own}}
<form method="post" action="{{address}}/keep">{{>csrf}}<div class="buttons"><button class="btn btn-link" type="submit">[[key.keep_button]]</button></div></form></section>{{/is.asked}}
{{/NO_is.erased}}
