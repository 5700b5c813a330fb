{{%AUTOESCAPE context="HTML"}}
{{>steps}}
{{#clarification}}<div class="alert alert-info"><p><strong>[[apply.clarification]]</strong></p><p class="said">{{clarification:pre_escape}}</p></div>{{/clarification}}
{{#closed}}<p class="alert alert-warning" role="status">{{closed}}</p>{{/closed}}
{{#continue}}<p class="alert alert-warning" role="status">[[apply.kept_with_mistakes]] <a href="{{continue}}">[[apply.continue]]</a></p>{{/continue}}
{{#more_asked}}<p class="alert alert-info" role="status" id="more">[[apply.more_asked]]</p>{{/more_asked}}
<div role="status" data-advice>{{#ANY_advice}}<div class="alert alert-info"><p><strong>[[apply.advice]]</strong></p>{{#advice}}<p>{{words}}</p>{{/advice}}</div>{{/ANY_advice}}</div>
