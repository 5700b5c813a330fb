{{%AUTOESCAPE context="HTML"}}
{{!title}}[[apply.review_title]]
{{>apply_head}}
{{>problems problems}}
{{#ANY_missing}}<div class="problems" id="problems" tabindex="-1" role="alert" aria-labelledby="problems-title"><h2 id="problems-title">[[apply.missing]]</h2><ul>{{#missing}}<li><a href="{{href}}"><span class="problem-field">{{label}}</span>: {{message}}</a></li>{{/missing}}</ul></div>{{/ANY_missing}}
<p>[[apply.review_lead]]</p>
{{#sections}}<section class="panel">
<h2>{{heading}}</h2>
<p class="form-text">{{about}}</p>
<dl class="facts">{{#lines}}<dt>{{label}}</dt><dd><bdi class="said">{{value:pre_escape}}</bdi> <a class="change" href="{{change}}">[[apply.change]]<span class="visually-hidden"> {{label}}</span></a></dd>{{/lines}}</dl>
</section>{{/sections}}
<section class="panel"><h2>[[apply.never]]</h2><p>[[apply.never_text]]</p></section>
<div class="buttons">
{{#NO_missing}}{{#NO_closed}}<form method="post" action="{{submit}}">{{>csrf}}<input type="hidden" name="version" value="{{version}}"><button class="btn btn-primary" type="submit">[[apply.submit]]</button></form>{{/NO_closed}}{{/NO_missing}}
<a class="btn btn-outline-primary" href="{{back}}">[[apply.back_plain]]</a>
</div>
