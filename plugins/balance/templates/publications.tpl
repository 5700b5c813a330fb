{{%AUTOESCAPE context="HTML"}}
{{!title}}[[balance.publications_title]]
{{>problems problems}}
<p class="lead">[[balance.publications_lead]]</p>
{{#form}}<p><a href="{{back}}">[[balance.back]]</a></p>
<section class="panel"><h2>[[balance.publish]]</h2><form method="post" action="{{action}}" novalidate>{{>csrf}}{{#kept}}<input type="hidden" name="{{name}}" value="{{value}}">{{/kept}}
<div class="field"><label class="form-label" for="f-of">[[balance.of]]</label><select class="form-select" id="f-of" name="of">{{#of}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/of}}</select></div>
{{#ANY_sessions}}<div class="field"><label class="form-label" for="f-session">[[balance.session]]</label><select class="form-select" id="f-session" name="session"><option value="">[[balance.session_any]]</option>{{#sessions}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/sessions}}</select></div>{{/ANY_sessions}}
<div class="form-check field"><input class="form-check-input" type="checkbox" id="f-tables" name="tables" value="yes"{{#tables}} checked{{/tables}} aria-describedby="f-tables-help"><label class="form-check-label" for="f-tables">[[balance.publish_tables]]</label><div class="form-text" id="f-tables-help">[[balance.publish_tables_help]]</div></div>
<div class="buttons"><button class="btn btn-primary" type="submit">[[balance.publish]]</button></div>
</form></section>{{/form}}
{{#NO_items}}<p class="empty">[[balance.publications_none]]</p>{{/NO_items}}
{{#items}}<section class="panel"><h2>{{label}}</h2>
<p>[[balance.published_by who=by at=at]]{{#NO_stands}} [[balance.published_again]]{{/NO_stands}}</p>
{{#stands}}<ul class="columns">{{#figures}}<li><a href="{{href}}">{{label}}</a></li>{{/figures}}</ul>
<p class="form-text">[[balance.annex_downloads]] {{#annex}}<a href="{{href}}">[[report.{format}]]</a> {{/annex}}</p>{{/stands}}</section>
{{/items}}
