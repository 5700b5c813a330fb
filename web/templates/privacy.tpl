{{%AUTOESCAPE context="HTML"}}
{{!title}}[[privacy.title]]
<div class="prose"><p>[[privacy.text]]</p></div>
