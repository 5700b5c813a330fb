{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.corrigendum_heading list=list.title]]
{{>problems problems}}
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
<p class="lead">[[nonobjection.corrigendum_lead]]</p>
<dl class="facts"><dt>[[nonobjection.as_circulated]]</dt><dd><bdi>{{circulated.name}}</bdi>, {{circulated.country|country}}</dd>
{{#application}}<dt>[[nonobjection.as_applied]]</dt><dd><bdi>{{name}}</bdi>, {{country|country}}</dd>{{/application}}</dl>
{{#waiting}}<section class="panel next-step"><h2>[[nonobjection.corrigendum_waits]]</h2>
<dl class="facts"><dt>[[nonobjection.corrected_to]]</dt><dd><bdi>{{content.name}}</bdi>, {{content.country|country}}</dd><dt>[[nonobjection.fact_own_deadline]]</dt><dd>{{content.deadline|time}}</dd><dt>[[nonobjection.column_reason]]</dt><dd dir="auto">{{content.reason}}</dd></dl>
{{#NO_own}}<form method="post" action="{{action}}">{{>csrf}}<input type="hidden" name="name" value="{{content.name}}"><input type="hidden" name="country" value="{{content.country}}"><textarea name="reason" hidden aria-hidden="true">
{{content.reason:pre_escape}}</textarea><input type="hidden" name="deadline" value="{{content.deadline}}"><button class="btn btn-primary" type="submit">[[nonobjection.repeat_button]]</button></form>{{/NO_own}}
{{#own}}<p class="quiet">[[nonobjection.waits_for_another]]</p>{{/own}}
<form method="post" action="{{action}}">{{>csrf}}<input type="hidden" name="drop" value="true"><button class="btn btn-secondary" type="submit">[[nonobjection.corrigendum_drop_button]]</button></form></section>{{/waiting}}
<form method="post" action="{{action}}" novalidate>{{>csrf}}
<div class="field"><label class="form-label" for="f-name">[[nonobjection.column_name]]</label><input class="form-control" id="f-name" name="name" type="text" value="{{sent.name}}" dir="auto" maxlength="300" required></div>
<div class="field"><label class="form-label" for="f-country">[[nonobjection.column_country]]</label><select class="form-select" id="f-country" name="country">{{#countries}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{id|country}}</option>{{/countries}}</select></div>
<div class="field"><label class="form-label" for="f-reason">[[nonobjection.reason]]</label><textarea class="form-control" id="f-reason" name="reason" rows="2" dir="auto" required>
{{sent.reason:pre_escape}}</textarea></div>
<div class="field" id="f-deadline_local"><label class="form-label" for="f-deadline">[[nonobjection.own_deadline_local zone=time_zone]]</label><input class="form-control moment" id="f-deadline" name="deadline_local" type="datetime-local" value="{{sent.deadline_local}}" required></div>
<button class="btn btn-primary" type="submit">[[nonobjection.corrigendum_button]]</button></form>
