{{%AUTOESCAPE context="HTML"}}
{{!title}}[[meetings.difference from=from to=to]]
{{>table changes}}
<p><a href="/admin/meetings/{{id:url_query_escape}}">[[meetings.back]]</a></p>
