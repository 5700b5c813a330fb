{{%AUTOESCAPE context="HTML"}}
{{!title}}[[application.withdraw]]
{{>problems problems}}
<p><bdi>{{name}}</bdi> · <span class="reference">{{reference}}</span></p>
{{>confirm}}
