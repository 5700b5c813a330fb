{{%AUTOESCAPE context="HTML"}}
{{!title}}[[about.title]]
<div class="prose"><p>[[about.text]]</p></div>
