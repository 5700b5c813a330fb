{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.split_heading list=list.title]]
{{>problems problems}}
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
<p class="lead">[[nonobjection.split_lead]]</p>
<form class="filter" method="get" action="{{action}}"><div class="field"><label class="form-label" for="f-way">[[nonobjection.split_by]]</label>
<select class="form-select" id="f-way" name="by"><option value="category"{{#way.category}} selected{{/way.category}}>[[nonobjection.split_by_category]]</option><option value="region"{{#way.region}} selected{{/way.region}}>[[nonobjection.split_by_region]]</option><option value="picked"{{#way.picked}} selected{{/way.picked}}>[[nonobjection.split_by_picked]]</option></select></div>
<div class="filter-buttons"><button class="btn btn-outline-primary" type="submit">[[nonobjection.search_button]]</button></div></form>
<form method="post" action="{{action}}" novalidate>{{>csrf}}<input type="hidden" name="by" value="{{by}}">
{{#ANY_names}}<fieldset id="f-entries" class="field wide"><legend class="form-label">[[nonobjection.split_picked_legend]]</legend><div class="boxes scrolled" tabindex="0">{{#names}}<div class="form-check"><input class="form-check-input" type="checkbox" id="f-{{id}}" name="entries[]" value="{{id}}"{{#chosen}} checked{{/chosen}}><label class="form-check-label" for="f-{{id}}"><bdi>{{name}}</bdi> <span class="quiet">{{country|country}}</span></label></div>
{{/names}}</div></fieldset>{{/ANY_names}}
{{#parts}}<fieldset class="panel"><legend class="form-label"><bdi>{{heading}}</bdi>{{#size}} <bdi class="quiet">[[nonobjection.names count=size]]</bdi>{{/size}}</legend>
<div class="field"><label class="form-label" for="f-title_{{key}}">[[nonobjection.title_of_list]]</label><input class="form-control" id="f-title_{{key}}" name="title_{{key}}" type="text" value="{{title}}" dir="auto" maxlength="200"></div>
<div class="field"><label class="form-label" for="f-deadline_local_{{key}}">[[nonobjection.deadline_local zone=time_zone]]</label><input class="form-control moment" id="f-deadline_local_{{key}}" name="deadline_local_{{key}}" type="datetime-local" value="{{deadline_local}}"></div></fieldset>
{{/parts}}
<button class="btn btn-primary" type="submit">[[nonobjection.split_button]]</button></form>
