{{%AUTOESCAPE context="HTML"}}
{{!title}}[[queue.title]]
<form method="get" action="" class="filter" novalidate>
{{#filter}}{{>fields}}{{/filter}}
{{#sort}}<input type="hidden" name="sort" value="{{sort}}">{{/sort}}
<div class="filter-buttons"><button class="btn btn-primary" type="submit">[[queue.filter]]</button>{{#filtered}} <a class="btn btn-link" href="{{all_href}}">[[queue.all]]</a>{{/filtered}}</div>
</form>
{{>problems problems}}
{{#ANY_buttons}}<form method="post" action="{{action}}" data-chosen>
{{>csrf}}
{{>table table}}
<div class="bulk"><p class="bulk-count" role="status" data-count="[[queue.chosen_count]]">[[queue.chosen_hint]]</p>{{#buttons}}<button class="btn btn-outline-primary" type="submit" name="step" value="{{step}}">{{label}}</button> {{/buttons}}</div>
</form>{{/ANY_buttons}}
{{#NO_buttons}}{{>table table}}{{/NO_buttons}}
