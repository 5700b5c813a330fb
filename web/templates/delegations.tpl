{{%AUTOESCAPE context="HTML"}}
{{!title}}[[delegations.title]]
<ul class="figures"><li><strong>{{confirmed}}</strong>[[delegations.confirmed]]</li><li><strong>{{people}}</strong>[[delegations.people]]</li></ul>
{{#guests}}<p><a href="/m/{{meeting}}/guests">[[guests.title]]</a></p>{{/guests}}
{{>table table}}
