{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p class="lead">{{register_title}} · {{#counts}}[[registers.would_changes added=added changed=changed gone=gone]]{{/counts}}</p>
{{#cut}}<p class="alert alert-info">{{cut}}</p>{{/cut}}
<p><a href="{{csv}}">[[registers.as_csv]]</a> · <a href="{{back}}">[[registers.other_way]]</a></p>
{{>table table}}
<p><a href="/registers/{{register:url_query_escape}}">[[registers.back]]</a></p>
