{{%AUTOESCAPE context="HTML"}}
{{!title}}[[confirmed.title]]
<p class="lead">[[confirmed.text]]</p>
<p><a class="btn btn-primary" href="/sign-in">[[sign_in.button]]</a></p>
