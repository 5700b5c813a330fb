{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.compile_heading]]
{{>problems problems}}
<p class="lead">[[nonobjection.compile_lead]]</p>
<form method="post" action="{{lists_address}}" novalidate>
{{>csrf}}
<div class="field"><label class="form-label" for="f-title">[[nonobjection.title_of_list]]</label>
<input class="form-control" id="f-title" name="title" type="text" value="{{sent.title}}" dir="auto" maxlength="200" required></div>
{{#ANY_slots}}<div class="field"><label class="form-label" for="f-slot">[[nonobjection.which_slot]]</label>
<select class="form-select" id="f-slot" name="slot"><option value="">[[nonobjection.no_slot]]</option>{{#slots}}<option value="{{id}}">{{title}}</option>{{/slots}}</select></div>{{/ANY_slots}}
{{#ANY_shortlisted}}
<fieldset class="field" id="f-applications"><legend class="form-label">[[nonobjection.shortlisted]]</legend>
<div class="form-check"><input class="form-check-input" type="checkbox" id="f-all" name="all" value="true"><label class="form-check-label" for="f-all">[[nonobjection.all_shortlisted]]</label></div>
{{#shortlisted}}<div class="form-check"><input class="form-check-input" type="checkbox" id="f-{{id}}" name="applications[]" value="{{id}}"><label class="form-check-label" for="f-{{id}}"><bdi>{{name}}</bdi>, {{country|country}}</label></div>
{{/shortlisted}}
</fieldset>
<div class="buttons"><button class="btn btn-primary" type="submit">[[nonobjection.compile_button]]</button> <a class="btn btn-link" href="{{lists_address}}">[[nonobjection.back]]</a></div>
{{/ANY_shortlisted}}
{{#NO_shortlisted}}<p class="empty">[[nonobjection.nothing_shortlisted]]</p>{{/NO_shortlisted}}
</form>
{{>balance}}
