{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.missions_heading]]
{{>problems problems}}
<p class="lead">[[nonobjection.missions_lead]]</p>
<table class="table"><caption>[[nonobjection.missions_caption]]</caption>
<thead><tr><th scope="col">[[nonobjection.column_country]]</th><th scope="col">[[nonobjection.mission_head]]</th><th scope="col">[[nonobjection.second_person]]</th><th scope="col">[[nonobjection.mission_people]]</th></tr></thead>
<tbody>{{#items}}<tr><th scope="row">{{state|country}}</th><td>{{head}}</td><td>{{#confirm}}[[nonobjection.confirm_on]]{{/confirm}}</td>
<td>{{#ANY_people}}<ul>{{#people}}<li>{{name}}{{#NO_head}} <form method="post" action="{{address}}">{{>csrf}}<input type="hidden" name="state" value="{{state}}"><input type="hidden" name="head" value="{{account}}"><button class="btn btn-link" type="submit" aria-label="[[nonobjection.make_head_of name=name]]">[[nonobjection.make_head]]</button></form>{{/NO_head}}</li>{{/people}}</ul>{{/ANY_people}}{{#NO_people}}<span class="note">[[nonobjection.no_account]]</span>{{/NO_people}}</td></tr>
{{/items}}</tbody></table>
