{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p class="lead">{{register_title}} · [[registers.findings_lead count=count]]</p>
{{#csv}}<p><a href="{{csv}}">[[registers.as_csv]]</a></p>{{/csv}}
{{>table table}}
<p><a href="/registers/{{register:url_query_escape}}">[[registers.back]]</a></p>
