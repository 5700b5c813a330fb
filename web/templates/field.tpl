{{%AUTOESCAPE context="HTML"}}
{{#input}}
<div class="field{{#error}} field-wrong{{/error}}">
<label class="form-label" for="{{id}}">{{label}}{{>field_mark}}</label>
{{>field_notes}}
<input class="form-control{{#error}} is-invalid{{/error}}" id="{{id}}" name="{{name}}" type="{{type}}" value="{{value}}" dir="auto"{{#completes}} autocomplete="{{completes}}"{{/completes}}{{#keyboard}} inputmode="{{keyboard}}"{{/keyboard}}{{#limit}} maxlength="{{limit}}"{{/limit}}{{>field_state}}>
</div>
{{/input}}
{{#paragraph}}
<div class="field{{#error}} field-wrong{{/error}}">
<label class="form-label" for="{{id}}">{{label}}{{>field_mark}}</label>
{{>field_notes}}
<textarea class="form-control{{#error}} is-invalid{{/error}}" id="{{id}}" name="{{name}}" rows="{{rows}}" dir="auto"{{#limit}} data-limit="{{limit}}"{{/limit}}{{>field_state}}>
{{value:pre_escape}}</textarea>
{{#limit}}<p class="form-text">[[form.at_most limit=limit]]</p>{{/limit}}
</div>
{{/paragraph}}
{{#select}}
<div class="field{{#error}} field-wrong{{/error}}">
<label class="form-label" for="{{id}}">{{label}}{{>field_mark}}</label>
{{>field_notes}}
<select class="form-select{{#error}} is-invalid{{/error}}" id="{{id}}" name="{{name}}"{{>field_state}}>
<option value="">{{#unchosen}}{{unchosen}}{{/unchosen}}{{#NO_unchosen}}[[form.choose]]{{/NO_unchosen}}</option>
{{#options}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>
{{/options}}</select>
</div>
{{/select}}
{{#radios}}
<fieldset class="field{{#error}} field-wrong{{/error}}"{{#described}} aria-describedby="{{described}}"{{/described}}>
<legend class="form-label">{{label}}{{>field_mark}}</legend>
{{>field_notes}}
{{#options}}<div class="form-check"><input class="form-check-input{{#error}} is-invalid{{/error}}" type="radio" id="{{id}}" name="{{name}}" value="{{value}}"{{#chosen}} checked{{/chosen}}{{#required}} required{{/required}}><label class="form-check-label" for="{{id}}">{{label}}</label></div>
{{/options}}
</fieldset>
{{/radios}}
{{#checkboxes}}
<fieldset class="field{{#error}} field-wrong{{/error}}"{{#described}} aria-describedby="{{described}}"{{/described}}>
<legend class="form-label">{{label}}{{>field_mark}}</legend>
{{>field_notes}}
{{#many}}<div class="form-many">{{/many}}{{#options}}<div class="form-check"><input class="form-check-input{{#error}} is-invalid{{/error}}" type="checkbox" id="{{id}}" name="{{name}}[]" value="{{value}}"{{#chosen}} checked{{/chosen}}><label class="form-check-label" for="{{id}}">{{label}}</label></div>
{{/options}}{{#many}}</div>{{/many}}
</fieldset>
{{/checkboxes}}
{{#single}}
<div class="field{{#error}} field-wrong{{/error}}">
<div class="form-check"><input class="form-check-input{{#error}} is-invalid{{/error}}" type="checkbox" id="{{id}}" name="{{name}}" value="true"{{#chosen}} checked{{/chosen}}{{>field_state}}><label class="form-check-label" for="{{id}}">{{label}}{{>field_mark}}</label></div>
{{>field_notes}}
</div>
{{/single}}
{{#upload}}
<div class="field{{#error}} field-wrong{{/error}}">
<label class="form-label" for="{{id}}">{{label}}{{>field_mark}}</label>
{{>field_notes}}
{{#value}}<p class="form-text">[[form.file_there]] <bdi>{{value}}</bdi></p>{{/value}}
<input class="form-control{{#error}} is-invalid{{/error}}" id="{{id}}" name="{{name}}" type="file"{{#accept}} accept="{{accept}}"{{/accept}}{{#NO_value}}{{>field_state}}{{/NO_value}}>
</div>
{{/upload}}
