{{%AUTOESCAPE context="HTML"}}
{{!title}}[[meetings.title]]
{{>table table}}
<h2>[[meetings.bring_in]]</h2>
<p>[[meetings.bring_in_help]] <a href="/meeting.schema.json">[[meetings.schema]]</a></p>
<form method="post" action="/admin/meetings" enctype="multipart/form-data" class="narrow">
{{>csrf}}
<div class="field"><label class="form-label" for="f-file">[[meetings.file]]</label><input class="form-control" id="f-file" name="file" type="file" accept=".json,application/json"></div>
<div class="field"><label class="form-label" for="f-text">[[meetings.text]]</label><textarea class="form-control" id="f-text" name="text" rows="8" spellcheck="false"></textarea></div>
<div class="buttons"><button class="btn btn-primary" type="submit" name="do" value="look">[[meetings.look]]</button></div>
</form>
