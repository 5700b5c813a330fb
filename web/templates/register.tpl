{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{#imported}}<p class="alert alert-success" role="status">{{imported}}{{#findings_href}} <a href="{{findings_href}}">[[registers.see_findings]]</a>{{/findings_href}}</p>{{/imported}}
{{#as_of}}<p class="lead">[[registers.in_force as_of=as_of entries=entries]]</p>{{/as_of}}
{{#NO_as_of}}<p class="alert alert-warning">[[registers.never]]</p>{{/NO_as_of}}
<section aria-labelledby="bring-in">
<h2 id="bring-in">[[registers.bring_in]]</h2>
<form method="post" action="/registers/{{register:url_query_escape}}/file" enctype="multipart/form-data" class="narrow" novalidate>
{{>csrf}}{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[registers.upload]]</button></div>
</form>
</section>
{{>table table}}
{{#ANY_compare}}<form method="get" action="/registers/{{register:url_query_escape}}/difference" class="filter">
<div class="field"><label class="form-label" for="f-from">[[registers.from]]</label><select class="form-select" id="f-from" name="from">{{#compare}}<option value="{{id}}"{{#former}} selected{{/former}}>{{as_of|date}}{{#sheet}}, {{sheet}}{{/sheet}} ({{imported_at|time}})</option>{{/compare}}</select></div>
<div class="field"><label class="form-label" for="f-to">[[registers.to]]</label><select class="form-select" id="f-to" name="to">{{#compare}}<option value="{{id}}">{{as_of|date}}{{#sheet}}, {{sheet}}{{/sheet}} ({{imported_at|time}})</option>{{/compare}}</select></div>
<button class="btn btn-outline-primary" type="submit">[[registers.compare]]</button>
</form>{{/ANY_compare}}
<p><a href="/registers">[[registers.all]]</a></p>
