{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
<dl class="facts"><dt>[[nonobjection.column_country]]</dt><dd>{{country|country}}</dd>
<dt>[[nonobjection.website]]</dt><dd>{{#website}}<a href="{{website}}" rel="noreferrer nofollow">{{website}}</a>{{/website}}{{#NO_website}}–{{/NO_website}}</dd>
<dt>[[nonobjection.relevance]]</dt><dd dir="auto">{{#relevance}}{{relevance}}{{/relevance}}{{#NO_relevance}}–{{/NO_relevance}}</dd></dl>
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
