{{%AUTOESCAPE context="HTML"}}
{{!title}}[[meetings.import_title]]
{{#mistakes}}<div class="alert alert-danger" role="alert">[[meetings.has_mistakes count=total]]</div>
{{>table}}{{/mistakes}}
{{#good}}
{{#new}}<p class="alert alert-success" role="status">[[meetings.is_new id=id]]</p>{{/new}}
{{#same}}<p class="alert alert-info" role="status">[[meetings.is_same id=id]]</p>{{/same}}
{{#changes}}<p class="alert alert-success" role="status">[[meetings.would_change id=id count=total]]</p>
{{>table}}{{/changes}}
{{/good}}
<form method="post" action="/admin/meetings" enctype="multipart/form-data">
{{>csrf}}{{#good}}<input type="hidden" name="seen" value="{{seen}}">{{/good}}
{{#good}}{{#NO_same}}<div class="buttons"><button class="btn btn-primary" type="submit" name="do" value="import">{{#new}}[[meetings.import_new]]{{/new}}{{#NO_new}}[[meetings.import]]{{/NO_new}}</button></div>{{/NO_same}}{{/good}}
<div class="field"><label class="form-label" for="f-text">[[meetings.text]]</label><textarea class="form-control" id="f-text" name="text" rows="24" spellcheck="false">
{{text:pre_escape}}</textarea></div>
<div class="field"><label class="form-label" for="f-file">[[meetings.other_file]]</label><input class="form-control" id="f-file" name="file" type="file" accept=".json,application/json"></div>
<div class="buttons"><button class="btn btn-outline-primary" type="submit" name="do" value="look">[[meetings.look_again]]</button></div>
</form>
<p><a href="/admin/meetings">[[meetings.all]]</a></p>
