{{%AUTOESCAPE context="HTML"}}
{{!title}}[[link_used_up.title]]
<p class="lead">[[link_used_up.text]]</p>
<p><a href="/sign-in">[[sign_in.button]]</a> · <a href="/forgotten-password">[[sign_in.forgotten]]</a></p>
