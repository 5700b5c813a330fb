{{%AUTOESCAPE context="HTML"}}
{{#required}}<span class="required" aria-hidden="true"> *</span>{{/required}}
