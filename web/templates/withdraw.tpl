{{%AUTOESCAPE context="HTML"}}
{{!title}}[[application.withdraw]]
{{>problems}}
<p><bdi>{{name}}</bdi> · <span class="reference">{{reference}}</span></p>
{{>confirm}}
