{{%AUTOESCAPE context="HTML"}}
{{!title}}[[accounts.title]]
<form method="get" action="/admin/accounts" class="filter">
<div class="field"><label class="form-label" for="f-q">[[accounts.search]]</label><input class="form-control" id="f-q" name="q" type="search" value="{{q}}"></div>
<button class="btn btn-outline-primary" type="submit">[[accounts.find]]</button>
</form>
{{>table table}}
<h2>[[accounts.add]]</h2>
<p>[[accounts.add_help]]</p>
<form method="post" action="/admin/accounts" class="narrow" novalidate>
{{>csrf}}{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[accounts.button]]</button></div>
</form>
