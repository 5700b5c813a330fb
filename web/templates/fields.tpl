{{%AUTOESCAPE context="HTML"}}
{{#some_required}}<p class="form-note">[[form.required_note]]</p>{{/some_required}}
{{#fields}}{{>field}}{{/fields}}
