{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<dl class="facts">
{{#when}}<dt>[[meeting.when]]</dt><dd>{{when}}</dd>{{/when}}
{{#place}}<dt>[[meeting.where]]</dt><dd>{{place}}</dd>{{/place}}
<dt>[[meeting.format]]</dt><dd>[[meeting.format.{format}]]</dd>
<dt>[[meeting.basis]]</dt><dd>{{symbol}}</dd>
</dl>
{{#published}}<p><a href="/m/{{id}}/published">[[meeting.published_lists]]</a></p>{{/published}}
<h2>[[meeting.who]]</h2>
<div class="cards">
{{#categories}}<section class="card">
<h3 class="card-title">{{title}}</h3>
{{#description}}<p>{{description}}</p>{{/description}}
<p>[[meeting.route.{route}]]</p>
{{#representatives}}<p>[[meeting.representatives count=representatives]]</p>{{/representatives}}
{{#apply}}{{#applies}}<p><a class="btn btn-primary" href="{{apply}}">[[meeting.apply]]</a></p>{{/applies}}{{#closes}}<p class="form-text">[[meeting.closes when=closes]]</p>{{/closes}}{{/apply}}
{{#not_yet}}<p class="form-text">[[meeting.opens when=opens]]</p>{{/not_yet}}
{{#closed}}<p class="form-text">[[meeting.closed]]</p>{{/closed}}
<p class="form-text">[[meeting.paragraph document=document paragraph=paragraph]]</p>
</section>{{/categories}}
</div>
<h2>[[meeting.sessions]]</h2>
{{#sessions}}<section class="session">
<h3>{{title}}</h3>
{{#when}}<p class="session-when">{{when}}</p>{{/when}}
{{#theme}}<p>{{theme}}</p>{{/theme}}
{{#chair}}<p>[[meeting.chair]] {{chair}}</p>{{/chair}}
<dl class="facts">{{#ANY_attend}}<dt>[[meeting.attend]]</dt><dd><span class="states">{{#attend}}<span>{{title}}</span>{{/attend}}</span></dd>{{/ANY_attend}}{{#ANY_speak}}<dt>[[meeting.speak]]</dt><dd><span class="states">{{#speak}}<span>{{title}}</span>{{/speak}}</span></dd>{{/ANY_speak}}</dl>
{{#webcast_link}}<p><a href="{{webcast_link}}">[[meeting.webcast]]</a></p>{{/webcast_link}}
<p class="form-text">[[meeting.paragraph document=document paragraph=paragraph]]</p>
</section>{{/sessions}}
