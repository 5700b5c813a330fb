{{%AUTOESCAPE context="HTML"}}
{{!title}}[[record.title]]
<p class="lead">[[record.lead]]</p>
{{#broken}}<p class="alert alert-danger" role="alert">{{broken}}</p>{{/broken}}
{{#NO_broken}}<p class="alert alert-success">{{#verified}}[[record.newest_unaltered count=verified]] <a href="/record?verify=whole">[[record.verify_whole]]</a>{{/verified}}{{#NO_verified}}[[record.unaltered]]{{/NO_verified}}</p>{{/NO_broken}}
{{>table table}}
