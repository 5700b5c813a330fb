{{%AUTOESCAPE context="HTML"}}
{{!title}}[[plugins.title]]
{{#refused}}<section class="panel"><h2>{{id}} <span class="status status-bad">[[plugins.refused]]</span></h2><p>{{why}}</p></section>{{/refused}}
{{#loaded}}<section class="panel"><h2>{{id}} <span class="quiet">{{version}}</span></h2>
{{#kinds}}<details><summary>{{label}}</summary><ul class="plain indented">{{#items}}<li><code>{{line}}</code></li>{{/items}}</ul></details>{{/kinds}}</section>{{/loaded}}
