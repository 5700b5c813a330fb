{{%AUTOESCAPE context="HTML"}}
{{!title}}[[home.title]]
<p class="lead">[[home.lead]]</p>
{{#ANY_meetings}}<ul class="cards wide-cards">
{{#meetings}}<li class="card">
<h2 class="card-title"><a href="/m/{{id:url_query_escape}}">{{title}}</a></h2>
<p>{{#when}}{{when}}{{/when}}{{#NO_when}}[[home.dates_unknown]]{{/NO_when}}{{#place}}<br><span class="quiet">{{place}}</span>{{/place}}</p>
<p>{{#over}}<span class="status">[[home.over]]</span>{{/over}}{{#NO_over}}{{#open}}<span class="status status-open">[[home.open]]</span>{{/open}}{{/NO_over}}</p>
{{#ANY_links}}<ul class="inline card-links">{{#links}}<li><a href="{{href}}">{{label}}</a></li>{{/links}}</ul>{{/ANY_links}}
</li>{{/meetings}}
</ul>{{/ANY_meetings}}
{{#NO_meetings}}<p class="empty">[[home.none]]</p>{{/NO_meetings}}
