{{%AUTOESCAPE context="HTML"}}
{{!title}}[[accessibility.title]]
<div class="prose"><p>[[accessibility.text]]</p></div>
