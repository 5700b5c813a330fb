{{%AUTOESCAPE context="HTML"}}
{{!title}}{{category}}
{{>apply_head}}
<p>[[apply.documents_lead]]</p>
<form method="post" action="{{action}}" enctype="multipart/form-data" novalidate>
{{>csrf}}<input type="hidden" name="version" value="{{version}}">
{{#form}}{{>problems}}{{#some_required}}<p class="form-note">[[form.required_note]]</p>{{/some_required}}{{/form}}
{{#kinds}}<div class="panel">
{{>field field}}
{{#ANY_documents}}
<div class="form-check"><input class="form-check-input" type="checkbox" id="f-{{keep}}" name="{{keep}}" value="true"><label class="form-check-label" for="f-{{keep}}">[[apply.keep_document]]</label></div>
<ul class="documents">{{#documents}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a> <span class="form-text">[[apply.kilobytes number=kilobytes]]</span>
<div class="form-check"><input class="form-check-input" type="checkbox" id="f-{{remove}}" name="{{remove}}" value="true"><label class="form-check-label" for="f-{{remove}}">[[apply.remove_document]] <bdi class="visually-hidden">{{name}}</bdi></label></div></li>{{/documents}}</ul>
{{/ANY_documents}}
</div>{{/kinds}}
{{#ANY_others}}<div class="panel"><h2>[[apply.other_documents]]</h2><ul class="documents">{{#others}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a>
<div class="form-check"><input class="form-check-input" type="checkbox" id="f-{{remove}}" name="{{remove}}" value="true"><label class="form-check-label" for="f-{{remove}}">[[apply.remove_document]] <bdi class="visually-hidden">{{name}}</bdi></label></div></li>{{/others}}</ul></div>{{/ANY_others}}
{{>apply_buttons}}
</form>
