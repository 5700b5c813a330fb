{{%AUTOESCAPE context="HTML"}}
{{#help}}<p class="form-text" id="{{id}}-help">{{help}}</p>{{/help}}
{{#note}}<p class="form-text" id="{{id}}-note">{{note}}</p>{{/note}}
{{#error}}<p class="field-error" id="{{id}}-error"><span class="visually-hidden">[[form.error]]: </span>{{error}}</p>{{/error}}
