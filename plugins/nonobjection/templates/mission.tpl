{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.mission_heading]]
{{>problems problems}}
<dl class="facts"><dt>[[nonobjection.column_country]]</dt><dd>{{state|country}}</dd><dt>[[nonobjection.mission_head]]</dt><dd>{{#head}}{{head}}{{/head}}{{#NO_head}}[[nonobjection.no_head]]{{/NO_head}}</dd>
<dt>[[nonobjection.second_person]]</dt><dd>{{#confirm}}[[nonobjection.confirm_on]]{{/confirm}}{{#NO_confirm}}[[nonobjection.confirm_off]]{{/NO_confirm}}</dd></dl>
<h2>[[nonobjection.mission_people]]</h2>
<ul>{{#people}}<li>{{name}}{{#head}} <span class="status">[[nonobjection.mission_head]]</span>{{/head}}</li>{{/people}}</ul>
{{#heads}}<form method="post" action="{{address}}">{{>csrf}}<input type="hidden" name="confirm" value="{{#confirm}}false{{/confirm}}{{#NO_confirm}}true{{/NO_confirm}}">
<div class="buttons"><button class="btn btn-primary" type="submit">{{#confirm}}[[nonobjection.confirm_turn_off]]{{/confirm}}{{#NO_confirm}}[[nonobjection.confirm_turn_on]]{{/NO_confirm}}</button></div></form>{{/heads}}
{{#NO_heads}}<p class="note">[[nonobjection.head_only]]</p>{{/NO_heads}}
