{{%AUTOESCAPE context="HTML"}}
{{!title}}[[email_confirmed.title]]
<p class="lead">[[email_confirmed.text]]</p>
<p><a href="/account">[[layout.your_account]]</a></p>
