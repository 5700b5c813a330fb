{{%AUTOESCAPE context="HTML"}}
{{!title}}[[duplicates.title]]
<p class="lead">[[duplicates.lead count=total]]</p>
{{#waiting}}<p class="note">[[duplicates.waiting count=waiting]]</p>{{/waiting}}
{{#ANY_pairs}}<p class="quiet">[[findings.marks]] <mark class="word-agrees">[[findings.mark_agrees]]</mark> <mark class="word-near">[[findings.mark_near]]</mark> <mark class="word-differs">[[findings.mark_differs]]</mark>. [[findings.weights]]</p>{{/ANY_pairs}}
{{#pairs}}<section class="panel finding" aria-label="{{name}}">
<p class="under-title">{{#certain}}<span class="status status-waiting">[[duplicates.glance.certain]]</span>{{/certain}}{{#NO_certain}}<span class="status">[[duplicates.glance.possible]]</span> <span>[[findings.likely percent=percent]]</span>{{/NO_certain}}</p>
<div class="beside">{{#sides}}<div>
<h2 class="compared" dir="auto"><a href="{{href}}">{{#words}}<mark class="word-{{how}}">{{text}}</mark>{{#NO_joined}} {{/NO_joined}}{{/words}}</a></h2>
<p class="under-title"><span>{{country}}</span>{{#acronym}} <bdi>{{acronym}}</bdi>{{/acronym}} <span class="reference">{{reference}}</span> <span class="status status-{{state}}">[[state.{state}]]</span></p>
</div>{{/sides}}</div>
{{#ANY_reasons}}<details><summary>[[findings.why]]</summary><ul>{{#reasons}}<li>{{words}}{{#weight}} <bdi class="weight{{#against}} weight-against{{/against}}" dir="ltr">{{weight}}</bdi>{{/weight}}</li>{{/reasons}}</ul></details>{{/ANY_reasons}}
<p><a class="btn btn-outline-primary" href="{{href}}">[[duplicates.set_beside]]<span class="visually-hidden">: {{name}}</span></a></p>
</section>{{/pairs}}
{{#NO_pairs}}<p class="empty">[[duplicates.empty]]</p>{{/NO_pairs}}
{{>pagination}}
