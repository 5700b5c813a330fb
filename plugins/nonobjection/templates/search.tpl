{{%AUTOESCAPE context="HTML"}}
<form class="filter" method="get" action="{{address}}" role="search"><label class="form-label" for="f-q">[[nonobjection.search]]</label> <input class="form-control" id="f-q" name="q" type="search" value="{{q}}" dir="auto"> <button class="btn btn-outline-primary" type="submit">[[nonobjection.search_button]]</button></form>
