{{%AUTOESCAPE context="HTML"}}
{{!title}}[[record.title]]
<p class="lead">[[record.lead]]</p>
{{#broken}}<p class="alert alert-danger" role="alert">{{broken}}</p>{{/broken}}
{{#NO_broken}}<p class="alert alert-success">[[record.unaltered]]</p>{{/NO_broken}}
{{>table table}}
