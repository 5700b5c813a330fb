{{%AUTOESCAPE context="HTML"}}
{{#ANY_people}}<ol class="people">
{{#people}}<li class="person" id="person-{{id}}">
<div class="person-who">
<h3><bdi>{{name}}</bdi>{{#head}} <span class="status status-good">[[people.head]]</span>{{/head}}{{#missing}} <span class="status status-waiting">[[people.missing]]</span>{{/missing}}</h3>
{{#function}}<p><bdi>{{function}}</bdi></p>{{/function}}
<ul class="inline quiet">{{#capacity}}<li>{{capacity}}</li>{{/capacity}}{{#nationality}}<li>{{nationality}}</li>{{/nationality}}{{#how}}<li>{{how}}</li>{{/how}}{{#email}}<li><bdi>{{email}}</bdi></li>{{/email}}</ul>
{{#ANY_sessions}}<ul class="person-sessions">{{#sessions}}<li>{{title}}</li>{{/sessions}}</ul>{{/ANY_sessions}}
{{#NO_sessions}}<p class="quiet">[[people.no_sessions]]</p>{{/NO_sessions}}
</div>
{{#edit}}<ul class="person-actions"><li><a href="{{edit}}">[[people.correct_link]]<span class="visually-hidden"> {{name}}</span></a></li><li><a href="{{edit}}/replace">[[people.replace_link]]<span class="visually-hidden"> {{name}}</span></a></li><li><a href="{{edit}}/remove">[[people.remove_link]]<span class="visually-hidden"> {{name}}</span></a></li></ul>{{/edit}}
</li>
{{/people}}
</ol>{{/ANY_people}}
{{#NO_people}}<p class="empty">[[people.nobody]]</p>{{/NO_people}}
{{#full}}<p class="note">[[people.full limit=limit]]</p>{{/full}}
{{#add}}<p><a class="btn btn-primary" href="{{add}}">[[people.add]]</a></p>{{/add}}
{{#sessions_table}}{{>table}}{{/sessions_table}}
