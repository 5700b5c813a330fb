{{%AUTOESCAPE context="HTML"}}
{{!title}}[[accounts.title]]
{{>table table}}
<h2>[[accounts.add]]</h2>
<form method="post" action="/admin/accounts" class="narrow" novalidate>
{{>csrf}}{{>form form}}
<button class="btn btn-primary" type="submit">[[accounts.button]]</button>
</form>
