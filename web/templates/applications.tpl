{{%AUTOESCAPE context="HTML"}}
{{!title}}[[applications.title]]
<ul class="cards">{{#applications}}<li class="card"><h2 class="card-title"><a href="/applications/{{id}}"><bdi>{{name}}</bdi></a></h2><p>{{reference}} · <span class="status status-{{status}}">[[state.{status}]]</span></p></li>{{/applications}}</ul>
{{#NO_applications}}<p class="empty">[[applications.none]] <a href="/">[[nav.meetings]]</a></p>{{/NO_applications}}
