{{%AUTOESCAPE context="HTML"}}
{{!title}}{{register_title}}
<form method="post" action="/registers/{{register:url_query_escape}}/file" enctype="multipart/form-data" class="narrow" novalidate>
{{>csrf}}{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[registers.upload]]</button></div>
</form>
<p><a href="/registers/{{register:url_query_escape}}">[[registers.back]]</a></p>
