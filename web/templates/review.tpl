{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
<p class="under-title"><span class="status status-{{status}}">[[state.{status}]]</span> <span class="reference">{{reference}}</span>{{#category}} <span>{{category}}</span>{{/category}} <a href="/m/{{meeting:url_query_escape}}/queue">[[review.back]]</a></p>
<div class="split">
<div>
<section class="panel">
<h2>[[review.organisation]]</h2>
<dl class="facts">
<dt>[[column.country]]</dt><dd>{{country}}</dd>
{{#acronym}}<dt>[[column.acronym]]</dt><dd><bdi>{{acronym}}</bdi></dd>{{/acronym}}
{{#ANY_other_names}}<dt>[[review.other_names]]</dt><dd><ul class="listed">{{#other_names}}<li><bdi>{{name}}</bdi></li>{{/other_names}}</ul></dd>{{/ANY_other_names}}
{{#type}}<dt>[[column.type]]</dt><dd>[[option.{type}]]</dd>{{/type}}
{{#website}}<dt>[[column.website]]</dt><dd><a href="{{website}}" rel="noreferrer nofollow">{{website}}</a></dd>{{/website}}
{{#established}}<dt>[[review.established]]</dt><dd>{{established}}</dd>{{/established}}
{{#mission}}<dt>[[review.mission]]</dt><dd class="said" dir="auto">{{mission:pre_escape}}</dd>{{/mission}}
{{#relevance}}<dt>[[review.relevance]]</dt><dd class="said" dir="auto">{{relevance:pre_escape}}</dd>{{/relevance}}
{{#submitted_at}}<dt>[[column.submitted_at]]</dt><dd>{{submitted_at|time}}</dd>{{/submitted_at}}
{{#message}}<dt>[[review.message]]</dt><dd class="said" dir="auto">{{message:pre_escape}}</dd>{{/message}}
</dl>
</section>
{{#ANY_answers}}<section class="panel"><h2>[[review.answers]]</h2><dl class="facts">{{#answers}}<dt>{{label}}</dt><dd class="said" dir="auto">{{value:pre_escape}}</dd>{{/answers}}</dl></section>{{/ANY_answers}}
<section class="panel"><h2>[[review.documents]]</h2>
{{#ANY_documents}}<ul class="plain">{{#documents}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a> <span class="quiet">{{kind}}</span></li>{{/documents}}</ul>{{/ANY_documents}}
{{#NO_documents}}<p class="quiet">[[review.no_documents]]</p>{{/NO_documents}}</section>
{{#ANY_people}}<section class="panel"><h2>[[review.people]]</h2><ul class="plain">{{#people}}<li><strong><bdi>{{name}}</bdi></strong>{{#function}}, <bdi>{{function}}</bdi>{{/function}}{{#nationality}} <span class="quiet">{{nationality}}</span>{{/nationality}}{{#email}}<br><a href="mailto:{{email}}">{{email}}</a>{{/email}}</li>{{/people}}</ul></section>{{/ANY_people}}
</div>
<div>
{{#ANY_steps}}<section class="panel" aria-labelledby="steps-title"><h2 id="steps-title">[[review.steps]]</h2>
{{#steps}}{{#ANY_form.fields}}<details class="step-form"{{#open}} open{{/open}}><summary class="btn btn-outline-primary">{{label}}</summary>{{/ANY_form.fields}}
<form method="post" action="" novalidate>
{{>csrf}}<input type="hidden" name="step" value="{{id}}"><input type="hidden" name="version" value="{{version}}">
{{#ANY_form.fields}}{{#form}}{{>form}}{{/form}}{{/ANY_form.fields}}
<button class="btn {{#first}}btn-primary{{/first}}{{#NO_first}}btn-outline-primary{{/NO_first}}" type="submit">{{#ANY_form.fields}}[[review.send]]{{/ANY_form.fields}}{{#NO_form.fields}}{{label}}{{/NO_form.fields}}</button>
</form>{{#ANY_form.fields}}</details>{{/ANY_form.fields}}{{/steps}}
</section>{{/ANY_steps}}
{{#appoint}}<section class="panel" aria-labelledby="appoint-title"><h2 id="appoint-title">[[colleagues.nobody_acts]]</h2><p>[[colleagues.appoint_text]]</p>
<form method="post" action="{{appoint}}" class="narrow" novalidate>{{>csrf}}<input type="hidden" name="back" value="{{here}}"><p><label class="form-label" for="appoint-email">[[account.email]]</label><input class="form-control" type="email" id="appoint-email" name="email" autocomplete="off" required></p><button class="btn btn-outline-primary" type="submit">[[colleagues.invite_button]]</button></form></section>{{/appoint}}
{{#part_of}}<section class="panel"><h2>[[duplicates.part_of_title]]</h2>
<p>[[duplicates.part_of_words other=reference by=by at=at|time]] <a href="{{href}}"><bdi>{{name}}</bdi></a></p>
{{#action}}<form method="post" action="{{action}}">{{>csrf}}<button class="btn btn-outline-primary" type="submit">[[duplicates.undo]]</button></form>{{/action}}{{#bars}}<p class="form-text">{{bars}}</p>{{/bars}}</section>{{/part_of}}
{{#ANY_took_in}}<section class="panel"><h2>[[duplicates.took_in_title]]</h2>
{{#took_in}}<p>[[duplicates.took_in_words other=reference by=by at=at|time]] <a href="{{href}}"><bdi>{{name}}</bdi></a></p>
{{#action}}<form method="post" action="{{action}}">{{>csrf}}<button class="btn btn-outline-primary" type="submit">[[duplicates.undo]]<span class="visually-hidden">: {{reference}}</span></button></form>{{/action}}{{#bars}}<p class="form-text">{{bars}}</p>{{/bars}}{{/took_in}}</section>{{/ANY_took_in}}
{{#ANY_duplicates}}<section class="panel"><h2>[[duplicates.may_be]]</h2>
<ul class="plain">{{#duplicates}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a> <span class="reference">{{reference}}</span> <span class="status status-{{state}}">[[state.{state}]]</span> {{#certain}}<span class="status status-waiting">[[duplicates.glance.certain]]</span>{{/certain}}{{#NO_certain}}<span class="quiet">[[findings.likely percent=percent]]</span>{{/NO_certain}}</li>{{/duplicates}}</ul>
<p><a class="btn btn-outline-primary" href="{{beside}}">[[duplicates.set_beside]]</a></p></section>{{/ANY_duplicates}}
{{#ANY_earlier}}<section class="panel"><h2>[[duplicates.earlier]]</h2>
<ul class="plain">{{#earlier}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a> <span class="status status-{{state}}">[[state.{state}]]</span> <span class="quiet">{{meeting_title}}, {{reference}}</span>{{#NO_certain}} <span class="quiet">[[findings.likely percent=percent]]</span>{{/NO_certain}}{{#ANY_reasons}}<details><summary>[[findings.why]]</summary><ul>{{#reasons}}<li>{{words}}{{#weight}} <bdi class="weight{{#against}} weight-against{{/against}}" dir="ltr">{{weight}}</bdi>{{/weight}}</li>{{/reasons}}</ul></details>{{/ANY_reasons}}</li>{{/earlier}}</ul></section>{{/ANY_earlier}}
<section aria-labelledby="findings-title"><h2 id="findings-title" class="first">[[review.findings]]</h2>
{{#findings}}{{>finding}}{{/findings}}
{{#NO_findings}}<p class="empty">[[review.no_findings]]</p>{{/NO_findings}}
</section>
{{#NO_duplicates}}{{#may_merge}}<p class="quiet"><a href="{{beside}}">[[duplicates.set_another_beside]]</a></p>{{/may_merge}}{{/NO_duplicates}}
</div>
</div>
