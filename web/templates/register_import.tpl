{{%AUTOESCAPE context="HTML"}}
{{!title}}[[registers.import_title]]
<p class="lead">{{register_title}} · [[registers.file_facts as_of=as_of rows=rows encoding=encoding]]</p>
{{#refused}}<p class="alert alert-danger" role="alert">{{refused}}</p>{{/refused}}
{{#would}}<section class="panel" aria-labelledby="would"><h2 id="would">[[registers.would]]</h2>
<ul><li>[[registers.would_entries count=entries]]</li><li>[[registers.would_changes added=added changed=changed gone=gone]]</li><li>[[registers.would_bad count=bad]]</li></ul>
{{#bad_rows}}{{>table}}{{/bad_rows}}
<form method="post" action="/registers/{{register:url_query_escape}}/import">
{{>csrf}}<input type="hidden" name="file" value="{{file}}"><input type="hidden" name="as_of" value="{{as_of}}"><input type="hidden" name="sheet" value="{{sheet}}">
{{#map}}<input type="hidden" name="{{name}}" value="{{value}}">{{/map}}
{{#bad}}<div class="form-check"><input class="form-check-input" type="checkbox" id="skip" name="skip_bad" value="true"><label class="form-check-label" for="skip">[[registers.skip_bad]]</label></div>{{/bad}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[registers.import]]</button></div>
</form>
</section>{{/would}}
<section aria-labelledby="columns"><h2 id="columns">[[registers.columns]]</h2>
<p>[[registers.columns_help]]</p>
<form method="get" action="/registers/{{register:url_query_escape}}/import" class="narrow" novalidate>
<input type="hidden" name="file" value="{{file}}"><input type="hidden" name="as_of" value="{{as_of}}"><input type="hidden" name="sheet" value="{{sheet}}"><input type="hidden" name="look" value="yes">
{{#form}}{{>fields}}{{/form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[registers.look]]</button></div>
</form>
</section>
{{>table sample}}
<p><a href="/registers/{{register:url_query_escape}}">[[registers.back]]</a></p>
