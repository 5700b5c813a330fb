{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.release_heading list=list.title]]
{{>problems problems}}
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
<p class="lead">[[nonobjection.release_lead letters=letters missions=missions]]</p>
{{#deadline}}<dl class="facts"><dt>[[nonobjection.fact_deadline]]</dt><dd class="deadline">{{deadline|time}}</dd>{{#list.list_symbol}}<dt>[[nonobjection.list_symbol]]</dt><dd><bdi dir="ltr">{{list.list_symbol}}</bdi></dd>{{/list.list_symbol}}</dl>{{/deadline}}
{{#ANY_without}}<details><summary>[[nonobjection.without_account]]</summary><ul>{{#without}}<li>{{this|country}}</li>{{/without}}</ul></details>{{/ANY_without}}
{{#subject}}<section class="card"><h2>[[nonobjection.example_heading name=to]]</h2><h3 dir="auto">{{subject}}</h3><p class="said" dir="auto">{{body:pre_escape}}</p><p>[[nonobjection.enclosure]] <a href="{{enclosure.address}}">{{enclosure.name}}</a></p></section>{{/subject}}
{{#NO_subject}}<p class="empty">[[nonobjection.nobody_to_write_to]]</p>{{/NO_subject}}
<form method="post" action="{{action}}" id="f-seen">{{>csrf}}<input type="hidden" name="seen" value="{{seen}}">{{#deadline}}<input type="hidden" name="deadline" value="{{deadline}}"><input type="hidden" name="symbol" value="{{list.list_symbol}}">{{/deadline}}
<div class="buttons"><button class="btn btn-primary" type="submit">{{#held}}[[nonobjection.release_button]]{{/held}}{{#NO_held}}[[nonobjection.circulate_button]]{{/NO_held}}</button></div></form>
