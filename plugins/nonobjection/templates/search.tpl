{{%AUTOESCAPE context="HTML"}}
<form class="filter" method="get" action="{{address}}" role="search">
<div class="field"><label class="form-label" for="f-q">[[nonobjection.search]]</label><input class="form-control" id="f-q" name="q" type="search" value="{{q}}" dir="auto"></div>
{{#ANY_countries}}<div class="field"><label class="form-label" for="f-country">[[nonobjection.column_country]]</label><select class="form-select" id="f-country" name="country"><option value="">[[nonobjection.any_country]]</option>{{#countries}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{id|country}}</option>{{/countries}}</select></div>{{/ANY_countries}}
<div class="filter-buttons"><button class="btn btn-outline-primary" type="submit">[[nonobjection.search_button]]</button>{{#narrowed}} <a class="btn btn-link" href="{{address}}">[[nonobjection.search_all]]</a>{{/narrowed}}</div></form>
