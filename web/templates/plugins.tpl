{{%AUTOESCAPE context="HTML"}}
{{!title}}[[plugins.title]]
{{#loaded}}<section class="card"><h2 class="card-title">{{id}} {{version}}</h2><ul>{{#lines}}<li>{{line}}</li>{{/lines}}</ul></section>{{/loaded}}
{{#refused}}<section class="card"><h2 class="card-title">{{id}}</h2><p class="alert alert-warning">{{why}}</p></section>{{/refused}}
