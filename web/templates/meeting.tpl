{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<dl class="facts">
{{#begins}}<dt>[[meeting.when]]</dt><dd>{{begins|date}}{{#ends}} – {{ends|date}}{{/ends}}</dd>{{/begins}}
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
{{#apply}}<p><a class="btn btn-primary" href="{{apply}}">[[meeting.apply]]</a></p>{{#closes}}<p class="form-text">[[meeting.closes when=closes]]</p>{{/closes}}{{/apply}}
{{#not_yet}}<p class="form-text">[[meeting.opens when=opens]]</p>{{/not_yet}}
{{#closed}}<p class="form-text">[[meeting.closed]]</p>{{/closed}}
<p class="form-text">[[meeting.paragraph document=document paragraph=paragraph]]</p>
</section>{{/categories}}
</div>
<h2>[[meeting.sessions]]</h2>
{{#sessions}}<section class="session">
<h3>{{title}}</h3>
{{#begins}}<p>{{begins|time}}{{#ends}} – {{ends|time}}{{/ends}}</p>{{/begins}}
{{#theme}}<p>{{theme}}</p>{{/theme}}
{{#chair}}<p>[[meeting.chair]] {{chair}}</p>{{/chair}}
{{#ANY_attend}}<p>[[meeting.attend]]</p><ul class="inline">{{#attend}}<li>{{title}}</li>{{/attend}}</ul>{{/ANY_attend}}
{{#ANY_speak}}<p>[[meeting.speak]]</p><ul class="inline">{{#speak}}<li>{{title}}</li>{{/speak}}</ul>{{/ANY_speak}}
{{#webcast_link}}<p><a href="{{webcast_link}}">[[meeting.webcast]]</a></p>{{/webcast_link}}
<p class="form-text">[[meeting.paragraph document=document paragraph=paragraph]]</p>
</section>{{/sessions}}
