{{%AUTOESCAPE context="HTML"}}
{{!title}}{{category}}
<p class="lead">{{meeting_title}}</p>
{{>steps}}
{{#continue}}<p class="alert alert-warning" role="status">[[apply.kept_with_mistakes]] <a href="{{continue}}">[[apply.continue]]</a></p>{{/continue}}
{{#step_review}}
<h2>{{name}}</h2>
{{#advice}}<p class="alert alert-info">{{words}}</p>{{/advice}}
{{#ANY_missing}}<div class="problems"><h2>[[apply.missing]]</h2><ul>{{#missing}}<li><a href="{{href}}">{{message}}</a></li>{{/missing}}</ul></div>{{/ANY_missing}}
<p>[[apply.who_sees]]</p>
{{#NO_missing}}<form method="post" action="{{submit}}">{{>csrf}}<button class="btn btn-primary" type="submit">[[apply.submit]]</button></form>{{/NO_missing}}
{{/step_review}}
{{#NO_step_review}}
{{#ANY_documents}}<ul>{{#documents}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a></li>{{/documents}}</ul>{{/ANY_documents}}
<form method="post" action="{{action}}"{{#step_documents}} enctype="multipart/form-data"{{/step_documents}} novalidate>
{{>csrf}}<input type="hidden" name="version" value="{{version}}">
{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">{{#step_documents}}[[apply.upload]]{{/step_documents}}{{#NO_step_documents}}[[apply.save]]{{/NO_step_documents}}</button>{{#next_step}} <a class="btn btn-link" href="{{next_step}}">[[apply.continue]]</a>{{/next_step}}</div>
</form>
{{/NO_step_review}}
