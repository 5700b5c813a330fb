{{%AUTOESCAPE context="HTML"}}
{{#some_required}}<p class="form-note">[[form.required_note]]</p>{{/some_required}}
{{#fields}}{{#when}}<div data-when="{{when}}" data-equals="{{equals}}">{{#unasked}}<template>{{>field}}</template>{{/unasked}}{{#NO_unasked}}{{>field}}{{/NO_unasked}}</div>{{/when}}{{#NO_when}}{{>field}}{{/NO_when}}{{/fields}}
