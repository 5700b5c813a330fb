{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{>facts}}
<p class="buttons"><a class="btn btn-outline-primary" href="{{address}}/export?format=pdf">PDF</a> <a class="btn btn-outline-primary" href="{{address}}/export?format=csv">CSV</a></p>
{{>entries}}
