{{%AUTOESCAPE context="HTML"}}
{{!title}}[[confirm_account.title]]
<p class="lead">[[confirm_account.text]]</p>
<form method="post" action="">{{>csrf}}<button class="btn btn-primary" type="submit">[[confirm_account.button]]</button></form>
