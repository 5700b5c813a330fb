{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
<div class="panel"><dl class="facts"><dt>[[nonobjection.column_country]]</dt><dd>{{country|country}}</dd>
<dt>[[nonobjection.website]]</dt><dd>{{#website}}<a href="{{website}}" rel="noreferrer nofollow">{{website}}</a>{{/website}}{{#NO_website}}<span class="quiet">[[nonobjection.not_given]]</span>{{/NO_website}}</dd>
<dt>[[nonobjection.relevance]]</dt><dd dir="auto" class="said">{{#relevance}}{{relevance:pre_escape}}{{/relevance}}{{#NO_relevance}}<span class="quiet">[[nonobjection.not_given]]</span>{{/NO_relevance}}</dd></dl></div>
<p class="quiet">[[nonobjection.details_recorded]]</p>
<p><a class="btn btn-outline-primary" href="{{address}}">[[nonobjection.back_to_list]]</a></p>
