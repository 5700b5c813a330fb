{{%AUTOESCAPE context="HTML"}}
{{!title}}[[balance.answer_title]]
{{>problems problems}}
<p><a href="{{again}}">[[balance.ask_again]]</a></p>
{{#is_going}}<div data-going="{{address}}"><section class="panel next-step" role="status"><h2>[[balance.going]]</h2><p>{{phase_words}} [[balance.going_for seconds=elapsed limit=limit]]{{#first_after}} [[balance.going_first]]{{/first_after}}</p></section></div>
<p><a class="btn btn-secondary" href="{{address}}">[[balance.look_again]]</a></p>
<form method="post" action="{{stop_address}}">{{>csrf}}<button class="btn btn-primary" type="submit">[[balance.stop]]</button></form>{{/is_going}}
{{#is_gone}}<p class="empty">[[balance.answer_gone]]</p>{{/is_gone}}
{{#is_failed}}<p class="empty">[[balance.answer_failed]]</p>{{/is_failed}}
{{#is_done}}<div class="lead">{{#summary}}<p>{{this}}</p>{{/summary}}</div>
{{#notes}}<p class="note">{{this}}</p>{{/notes}}
{{#ANY_conflict}}<section><h2>[[balance.conflict_heading]]</h2><p>[[balance.conflict_lead]]{{#conflict_smallest}} [[balance.conflict_smallest]]{{/conflict_smallest}}</p><ul>{{#conflict}}<li>{{this}}</li>{{/conflict}}</ul>
{{#ANY_instead}}<p>[[balance.instead_lead]]</p><ul>{{#instead}}<li>{{this}}</li>{{/instead}}</ul>{{/ANY_instead}}</section>{{/ANY_conflict}}
{{#ANY_steps}}<section><h2>[[balance.steps_heading]]</h2><p>[[balance.steps_lead]]</p><ul>{{#steps}}<li>{{this}}</li>{{/steps}}</ul></section>{{/ANY_steps}}
{{#ANY_selections}}<section><h2>[[balance.groups_heading]]</h2>
<div class="table-frame" tabindex="0" role="region" aria-label="[[balance.groups_heading]]"><table class="table" role="table"><thead><tr role="row"><th scope="col" role="columnheader">[[balance.group]]</th><th scope="col" role="columnheader">[[balance.wanted]]</th><th scope="col" role="columnheader" class="numeric">[[balance.available]]</th>{{#has_own}}<th scope="col" role="columnheader" class="numeric">[[balance.own_list]]</th>{{/has_own}}{{#selections}}<th scope="col" role="columnheader" class="numeric">[[balance.selection_letter letter=letter]]</th>{{/selections}}</tr></thead>
<tbody>{{#groups}}<tr role="row"><td role="cell" class="table-name">{{label}}</td><td role="cell" data-label="[[balance.wanted]]">{{wanted}}</td><td role="cell" data-label="[[balance.available]]" class="numeric">{{available|number}}</td>{{#cells}}<td role="cell" data-label="{{label}}" class="numeric">{{number|number}}</td>{{/cells}}</tr>{{/groups}}</tbody></table></div></section>
<p>[[balance.seed_published]] <code>{{seed}}</code></p>
{{#selections}}<section id="selection-{{letter}}"><h2>[[balance.selection_letter letter=letter]]</h2>
<p>[[balance.selection_size count=size lot=by_lot]]</p>
<form method="post" action="{{apply_address}}">{{>csrf}}<input type="hidden" name="selection" value="{{letter}}"><input type="hidden" name="seen" value="{{seen}}"><button class="btn btn-primary" type="submit">[[balance.apply letter=letter]]</button></form>
<div class="table-frame" tabindex="0" role="region" aria-label="[[balance.selection_letter letter=letter]]"><table class="table" role="table"><thead><tr role="row"><th scope="col" role="columnheader">[[balance.column_name]]</th><th scope="col" role="columnheader">[[balance.column_country]]</th><th scope="col" role="columnheader">[[balance.column_why]]</th></tr></thead>
<tbody>{{#names}}<tr role="row"><td role="cell" class="table-name"><bdi>{{name}}</bdi>{{#of}} <span class="quiet"><bdi>{{of}}</bdi></span>{{/of}}</td><td role="cell" data-label="[[balance.column_country]]" class="short">{{country|country}}</td><td role="cell" data-label="[[balance.column_why]]"><span>{{why}}{{#lot}} <span class="quiet">{{lot}}</span>{{/lot}}</span></td></tr>{{/names}}</tbody></table></div>
{{#ANY_left_out}}<h3>[[balance.left_out]]</h3><ul>{{#left_out}}<li><bdi>{{name}}</bdi>: {{why}}</li>{{/left_out}}</ul>{{/ANY_left_out}}</section>
{{/selections}}{{/ANY_selections}}
{{#ANY_chances}}<section><h2>[[balance.chances_heading]]</h2><p>[[balance.chances_lead]]</p>
<div class="table-frame" tabindex="0" role="region" aria-label="[[balance.chances_heading]]"><table class="table" role="table"><thead><tr role="row"><th scope="col" role="columnheader">[[balance.chances_groups]]</th><th scope="col" role="columnheader">[[balance.chances_names]]</th><th scope="col" role="columnheader" class="numeric">[[balance.chances_chance]]</th></tr></thead>
<tbody>{{#chances}}<tr role="row"><td role="cell" class="table-name">{{groups}}</td><td role="cell" data-label="[[balance.chances_names]]"><details><summary>{{count|number}}</summary><ul>{{#who}}<li><bdi>{{this}}</bdi></li>{{/who}}</ul></details></td><td role="cell" data-label="[[balance.chances_chance]]" class="numeric">{{chance|share}}</td></tr>{{/chances}}</tbody></table></div></section>{{/ANY_chances}}{{/is_done}}
