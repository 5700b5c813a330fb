{{%AUTOESCAPE context="HTML"}}
{{!title}}[[balance.title]]
<nav class="choices" aria-label="[[balance.of]]"><ul>{{#choices}}<li><a href="{{href}}"{{#current}} aria-current="true"{{/current}}>{{label}}</a></li>{{/choices}}</ul></nav>
<p class="lead">[[balance.lead count=population]]</p>
<p class="shares-key"><svg width="6" height="14" aria-hidden="true"><rect class="bar-mark" x="1" width="3" height="14"/></svg> [[shares.reference]]</p>
<div class="shares-grid">{{#dimensions}}{{>shares}}{{/dimensions}}</div>
