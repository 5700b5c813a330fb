{{%AUTOESCAPE context="HTML"}}
{{!title}}[[own_account.forget]]
<div class="confirm">
<p class="confirm-question">[[own_account.forget_question]]</p>
<ul><li>[[own_account.forget_drafts]]</li><li>[[own_account.forget_withdrawn]]</li><li>[[own_account.forget_stays]]</li><li>[[own_account.forget_colleagues]]</li><li>[[own_account.forget_record]]</li></ul>
{{#ANY_applications}}<p>[[own_account.forget_these]]</p><ul>{{#applications}}<li><bdi>{{name}}</bdi>, <span class="reference">{{reference}}</span> <span class="status status-{{status}}">[[state.{status}]]</span></li>{{/applications}}</ul>{{/ANY_applications}}
<form method="post" action="/account/forget" class="narrow" novalidate>{{>csrf}}{{>form form}}
<div class="buttons"><button class="btn btn-danger" type="submit">[[own_account.forget]]</button> <a class="btn btn-link" href="/account">[[confirm.back]]</a></div></form>
</div>
