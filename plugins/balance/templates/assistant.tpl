{{%AUTOESCAPE context="HTML"}}
{{!title}}[[balance.assistant_title]]
{{>problems problems}}
<p class="lead">[[balance.assistant_lead]]</p>
{{#form}}<p><a href="{{figures}}">[[balance.back]]</a></p>
<form method="post" action="{{action}}" novalidate>{{>csrf}}
<fieldset class="panel"><legend class="form-label">[[balance.whom]]</legend>
<p class="form-text">[[balance.whom_note count=candidates]]</p>
<div class="field"><label class="form-label" for="f-unit">[[balance.unit]]</label><select class="form-select" id="f-unit" name="unit">{{#unit}}{{>choice}}{{/unit}}</select></div>
<div class="field"><label class="form-label" for="f-of">[[balance.from]]</label><select class="form-select" id="f-of" name="of" aria-describedby="f-of-help">{{#of}}{{>choice}}{{/of}}</select><div class="form-text" id="f-of-help">[[balance.from_help]]</div></div>
{{#ANY_sessions}}<div class="field"><label class="form-label" for="f-session">[[balance.session]]</label><select class="form-select" id="f-session" name="session"><option value="">[[balance.session_any]]</option>{{#sessions}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/sessions}}</select></div>{{/ANY_sessions}}
<button class="btn btn-secondary" type="submit" name="show" value="form">[[balance.show_choice]]</button>
</fieldset>
<div class="field"><label class="form-label" for="f-size">[[balance.size]]</label><input class="form-control short" id="f-size" name="size" type="text" inputmode="numeric" value="{{size}}" required></div>
<div class="form-check field"><input class="form-check-input" type="checkbox" id="f-one_per_organisation" name="one_per_organisation" value="true"{{#one_per_organisation}} checked{{/one_per_organisation}}><label class="form-check-label" for="f-one_per_organisation">[[balance.one_per_organisation]]</label></div>
<fieldset class="field wide" id="f-near"><legend class="form-label">[[balance.near]]</legend><p class="form-text">[[balance.near_help]]</p>
<div class="boxes">{{#near}}<div class="form-check"><input class="form-check-input" type="checkbox" id="f-near-{{id}}" name="near[]" value="{{id}}"{{#chosen}} checked{{/chosen}}><label class="form-check-label" for="f-near-{{id}}">{{label}}{{#note}} <span class="quiet">{{note}}</span>{{/note}}</label></div>
{{/near}}</div></fieldset>
<div class="field"><label class="form-label" for="f-reference">[[balance.compare]]</label><select class="form-select" id="f-reference" name="reference">{{#reference}}{{>choice}}{{/reference}}</select></div>
<fieldset class="field wide" id="f-limits"><legend class="form-label">[[balance.limits]]</legend><p class="form-text">[[balance.limits_help]]</p>
{{#rows}}<fieldset class="aim"><legend class="visually-hidden">[[balance.limit_number number=number]]</legend>
<div><label class="form-label" for="f-limits-{{place}}-kind">[[balance.limit_kind]]</label><select class="form-select" id="f-limits-{{place}}-kind" name="kind[]">{{#kinds}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/kinds}}</select></div>
<div><label class="form-label" for="f-limits-{{place}}-number">[[balance.limit_value]]</label><input class="form-control short" id="f-limits-{{place}}-number" name="number[]" type="text" inputmode="decimal" value="{{value}}"></div>
<div><label class="form-label" for="f-limits-{{place}}-unit">[[balance.limit_unit]]</label><select class="form-select" id="f-limits-{{place}}-unit" name="limit_unit[]">{{#units}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/units}}</select></div>
<div><label class="form-label" for="f-limits-{{place}}-group">[[balance.limit_group]]</label><select class="form-select" id="f-limits-{{place}}-group" name="group[]"><option value="">[[balance.limit_none]]</option>{{#groups}}<optgroup label="{{label}}">{{#options}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/options}}</optgroup>{{/groups}}</select></div>
<div><label class="form-label" for="f-limits-{{place}}-with">[[balance.limit_with]]</label><select class="form-select" id="f-limits-{{place}}-with" name="with[]"><option value="">[[balance.limit_all]]</option>{{#with}}<optgroup label="{{label}}">{{#options}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/options}}</optgroup>{{/with}}</select></div>
</fieldset>
{{/rows}}<button class="btn btn-secondary" type="submit" name="show" value="rows">[[balance.more_rows]]</button></fieldset>
<details class="field wide"{{#own}} open{{/own}}><summary>[[balance.names_heading]]</summary><p class="form-text" id="names-help">[[balance.names_help]]</p>
<div class="field"><label class="form-label" for="f-own">[[balance.own]]</label><textarea class="form-control" id="f-own" name="own" rows="4" dir="auto" aria-describedby="names-help">
{{own:pre_escape}}</textarea></div>
<div class="field"><label class="form-label" for="f-in">[[balance.in]]</label><textarea class="form-control" id="f-in" name="in" rows="3" dir="auto" aria-describedby="names-help">
{{in:pre_escape}}</textarea></div>
<div class="field"><label class="form-label" for="f-out">[[balance.out]]</label><textarea class="form-control" id="f-out" name="out" rows="3" dir="auto" aria-describedby="names-help">
{{out:pre_escape}}</textarea></div></details>
<fieldset class="field wide"><legend class="form-label">[[balance.chance_heading]]</legend>
<div class="form-check"><input class="form-check-input" type="checkbox" id="f-lottery" name="lottery" value="true"{{#lottery}} checked{{/lottery}} aria-describedby="f-lottery-help"><label class="form-check-label" for="f-lottery">[[balance.lottery]]</label><div class="form-text" id="f-lottery-help">[[balance.lottery_help]]</div></div>
<div class="field"><label class="form-label" for="f-seed">[[balance.seed]]</label><input class="form-control" id="f-seed" name="seed" type="text" value="{{seed}}" maxlength="100" aria-describedby="f-seed-help"><div class="form-text" id="f-seed-help">[[balance.seed_help]]</div></div></fieldset>
<button class="btn btn-primary" type="submit">[[balance.ask]]</button>
</form>{{/form}}
{{#ANY_applied}}<section><h2>[[balance.applied_heading]]</h2><ul>{{#applied}}<li><a href="{{href}}">[[balance.applied_line count=size]]</a>, {{by}}, {{at|time}}</li>{{/applied}}</ul></section>{{/ANY_applied}}
