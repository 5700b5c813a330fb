{{%AUTOESCAPE context="HTML"}}
{{#options}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/options}}
