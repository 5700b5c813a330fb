{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p class="lead">{{whose}}</p>
{{>problems problems}}
{{>confirm}}
