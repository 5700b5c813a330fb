{{%AUTOESCAPE context="HTML"}}
{{!title}}[[applications.title]]
{{#ANY_applications}}<ul class="cards">{{#applications}}<li class="card"><h2 class="card-title"><a href="/applications/{{id}}"><bdi>{{name}}</bdi></a></h2>{{#meeting_title}}<p>{{meeting_title}}</p>{{/meeting_title}}<p><span class="reference">{{reference}}</span> · <span class="status status-{{status}}">[[state.{status}]]</span></p>{{#waits}}<p><strong>[[applications.waits]]</strong></p>{{/waits}}</li>{{/applications}}</ul>{{/ANY_applications}}
{{#NO_applications}}<p class="empty">[[applications.none]] <a href="/">[[nav.meetings]]</a></p>{{/NO_applications}}
{{#next}}<p class="pages"><a rel="next" href="{{next}}">[[table.next]]</a></p>{{/next}}
{{#ANY_organisations}}<section class="panel"><h2>[[applications.organisations]]</h2><p>[[applications.organisations_text]]</p>
<ul class="plain">{{#organisations}}<li><a href="{{href}}"><bdi>{{name}}</bdi></a></li>{{/organisations}}</ul></section>{{/ANY_organisations}}
