{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
<p><span class="status status-{{status}}">[[state.{status}]]</span> · {{reference}}{{#category}} · {{category}}{{/category}}</p>
<dl class="facts">
<dt>[[column.country]]</dt><dd>{{country}}</dd>
{{#acronym}}<dt>[[column.acronym]]</dt><dd><bdi>{{acronym}}</bdi></dd>{{/acronym}}
{{#ANY_other_names}}<dt>[[review.other_names]]</dt><dd>{{#other_names}}<bdi>{{name}}</bdi> {{/other_names}}</dd>{{/ANY_other_names}}
{{#type}}<dt>[[column.type]]</dt><dd>{{type}}</dd>{{/type}}
{{#website}}<dt>[[column.website]]</dt><dd>{{website}}</dd>{{/website}}
{{#established}}<dt>[[review.established]]</dt><dd>{{established}}</dd>{{/established}}
{{#mission}}<dt>[[review.mission]]</dt><dd class="said">{{mission:pre_escape}}</dd>{{/mission}}
{{#relevance}}<dt>[[review.relevance]]</dt><dd class="said">{{relevance:pre_escape}}</dd>{{/relevance}}
{{#submitted_at}}<dt>[[column.submitted_at]]</dt><dd>{{submitted_at|time}}</dd>{{/submitted_at}}
{{#message}}<dt>[[review.message]]</dt><dd class="said">{{message:pre_escape}}</dd>{{/message}}
</dl>
{{#ANY_answers}}<h2>[[review.answers]]</h2><dl class="facts">{{#answers}}<dt>{{label}}</dt><dd class="said">{{value:pre_escape}}</dd>{{/answers}}</dl>{{/ANY_answers}}
<h2>[[review.findings]]</h2>
{{#findings}}{{>finding}}{{/findings}}
{{#NO_findings}}<p class="empty">[[review.no_findings]]</p>{{/NO_findings}}
{{#ANY_documents}}<h2>[[review.documents]]</h2><ul>{{#documents}}<li><bdi>{{name}}</bdi></li>{{/documents}}</ul>{{/ANY_documents}}
{{#ANY_people}}<h2>[[review.people]]</h2><ul>{{#people}}<li><bdi>{{name}}</bdi>, {{function}}, {{nationality}}</li>{{/people}}</ul>{{/ANY_people}}
{{#ANY_steps}}<h2>[[review.steps]]</h2>{{/ANY_steps}}
{{#steps}}<form method="post" action="" class="card">
{{>csrf}}<input type="hidden" name="step" value="{{id}}"><input type="hidden" name="version" value="{{version}}">
{{#form}}{{>fields}}{{/form}}
<button class="btn btn-outline-primary" type="submit">{{label}}</button>
</form>{{/steps}}
