{{%AUTOESCAPE context="HTML"}}
{{!title}}[[balance.title]]
<p class="lead">[[balance.lead count=population]]</p>
{{#mend}}<p><a class="btn btn-secondary" href="{{mend}}">[[balance.assistant_link]]</a></p>
{{/mend}}{{#notes}}<p class="note">{{this}}</p>
{{/notes}}{{#form}}<form class="filter" method="get" action="{{action}}" aria-label="[[balance.choose]]">
{{#kept}}<input type="hidden" name="{{name}}" value="{{value}}">{{/kept}}
{{#of}}<div class="field"><label class="form-label" for="b-of">[[balance.of]]</label><select class="form-select" id="b-of" name="of">{{>choice}}</select></div>{{/of}}
{{#beside}}<div class="field"><label class="form-label" for="b-beside">[[balance.beside]]</label><select class="form-select" id="b-beside" name="beside">{{>choice}}</select></div>{{/beside}}
{{#reference}}<div class="field"><label class="form-label" for="b-reference">[[balance.compare]]</label><select class="form-select" id="b-reference" name="reference">{{>choice}}</select></div>{{/reference}}
{{#unit}}<div class="field"><label class="form-label" for="b-unit">[[balance.unit]]</label><select class="form-select" id="b-unit" name="unit">{{>choice}}</select></div>{{/unit}}
{{#session}}<div class="field"><label class="form-label" for="b-session">[[balance.session]]</label><select class="form-select" id="b-session" name="session">{{>choice}}</select></div>{{/session}}
<div class="filter-buttons"><button class="btn btn-primary" type="submit">[[balance.show]]</button></div>
</form>{{/form}}
{{#nobody}}<p class="empty">[[balance.note_nobody_organisations]]</p>{{/nobody}}
{{#NO_nobody}}{{#ANY_pictures}}<section><h2>[[balance.at_a_glance]]</h2><div class="pictures">{{#pictures}}{{>picture}}{{/pictures}}</div></section>
<h2>[[balance.by_dimension]]</h2>{{/ANY_pictures}}
<p class="shares-key"><svg width="6" height="14" aria-hidden="true"><rect class="bar-mark" x="1" width="3" height="14"/></svg> [[shares.reference]]</p>
<div class="shares-grid">{{#dimensions}}{{#shown}}<section>{{#drawn}}{{>shares}}{{/drawn}}{{#NO_drawn}}<h3>{{label}}</h3>{{/NO_drawn}}{{>measured}}</section>{{/shown}}{{/dimensions}}</div>
{{#matrix}}{{#drawn}}{{>matrix}}{{/drawn}}{{/matrix}}
<p class="form-text">[[balance.annex_downloads]] {{#annex}}<a href="{{href}}">[[report.{format}]]</a> {{/annex}}</p>{{/NO_nobody}}
<p class="form-text"><a href="{{publications}}">[[balance.publications_link]]</a></p>
<p class="form-text"><a href="{{help}}">[[balance.measures_link]]</a></p>
