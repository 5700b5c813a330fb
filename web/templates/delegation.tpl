{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{>problems problems}}
{{#confirmed_at}}<section class="receipt" aria-labelledby="receipt-title"><h2 id="receipt-title">[[delegation.receipt]]</h2>
<p><span class="reference">{{reference}}</span></p><p>[[delegation.confirmed_on when=confirmed_at]]</p><p>[[delegation.confirmed_means]]</p></section>{{/confirmed_at}}
{{#roster}}
{{#closed}}<p class="deadline deadline-past">{{closed}}</p>{{/closed}}
{{#NO_closed}}{{#closes}}<p class="deadline">[[delegation.until when=closes]]</p>{{/closes}}{{/NO_closed}}
<h2>[[delegation.members number=number]]{{#limit}} <span class="quiet">[[people.at_most limit=limit]]</span>{{/limit}}</h2>
{{>roster}}
{{/roster}}
{{#may_confirm}}<section class="panel"><h2>[[delegation.confirm_title]]</h2><p>[[delegation.confirm_text]]</p><form method="post" action="/m/{{meeting}}/delegation/confirm">{{>csrf}}<button class="btn btn-primary" type="submit">[[delegation.confirm]]</button></form></section>{{/may_confirm}}
{{#may_unconfirm}}<form method="post" action="/m/{{meeting}}/delegation/unconfirm" class="panel">{{>csrf}}<p>[[delegation.unconfirm_text]]</p><button class="btn btn-outline-primary" type="submit">[[delegation.unconfirm]]</button></form>{{/may_unconfirm}}
<p class="form-text">[[delegation.who_sees]]</p>
