{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p class="lead">{{meeting_title}}</p>
{{>problems problems}}
{{#confirmed_at}}<section class="receipt" aria-labelledby="receipt-title"><h2 id="receipt-title">[[representatives.receipt]]</h2>
<p><span class="reference">{{reference}}</span></p><p>[[delegation.confirmed_on when=confirmed_at]]</p><p>[[representatives.confirmed_means]]</p></section>{{/confirmed_at}}
{{#roster}}
{{#closed}}<p class="deadline deadline-past">{{closed}}</p>{{/closed}}
{{#NO_closed}}{{#closes}}<p class="deadline">[[representatives.until when=closes]]</p>{{/closes}}{{/NO_closed}}
<h2>[[representatives.number number=number]]{{#limit}} <span class="quiet">[[people.at_most limit=limit]]</span>{{/limit}}</h2>
{{>roster}}
{{/roster}}
{{#may_confirm}}<section class="panel"><h2>[[representatives.confirm]]</h2><p>{{#registers}}[[representatives.confirm_registers]]{{/registers}}{{#NO_registers}}[[representatives.confirm_text]]{{/NO_registers}}</p><form method="post" action="/applications/{{id}}/representatives/confirm">{{>csrf}}<button class="btn btn-primary" type="submit">[[representatives.confirm]]</button></form></section>{{/may_confirm}}
<p class="form-text">[[representatives.who_sees]]</p>
<p><a href="/applications/{{id}}">[[representatives.to_application]]</a></p>
