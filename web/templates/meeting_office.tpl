{{%AUTOESCAPE context="HTML"}}
{{!title}}{{meeting_title}}
{{#done}}<p class="alert alert-success" role="status">{{done}}</p>{{/done}}
{{#missing}}<p class="alert alert-danger" role="alert">[[meetings.missing_plugin plugin=plugin]]</p>{{/missing}}
<dl class="facts">
<dt>[[meetings.id]]</dt><dd>{{id}}</dd>
<dt>[[meetings.symbol]]</dt><dd>{{symbol}}</dd>
<dt>[[meetings.shown]]</dt><dd>{{#published}}[[meetings.public]]{{/published}}{{#NO_published}}[[meetings.draft]]{{/NO_published}}</dd>
<dt>[[meetings.version]]</dt><dd>[[meetings.version_since version=version when=changed_at|time]]</dd>
<dt>[[meetings.applications]]</dt><dd>{{applications|number}}</dd>
</dl>
<div class="buttons">
<a class="btn btn-outline-primary" href="/admin/meetings/{{id:url_query_escape}}/file">[[meetings.export]]</a>
<a class="btn btn-outline-primary" href="/m/{{id:url_query_escape}}">[[meetings.its_page]]</a>
</div>
<h2>[[meetings.shown]]</h2>
<form method="post" action="/admin/meetings/{{id:url_query_escape}}/published">{{>csrf}}
{{#published}}<p>[[meetings.hide_help]]</p><input type="hidden" name="published" value="no"><div class="buttons"><button class="btn btn-danger" type="submit">[[meetings.hide]]</button></div>{{/published}}
{{#NO_published}}<p>[[meetings.publish_help]]</p><input type="hidden" name="published" value="yes"><div class="buttons"><button class="btn btn-primary" type="submit">[[meetings.publish]]</button></div>{{/NO_published}}
</form>
{{>table table}}
<p><a href="/admin/meetings">[[meetings.all]]</a></p>
