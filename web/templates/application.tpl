{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
{{#received}}<div class="alert alert-success" role="status"><p>[[application.received reference=reference]]</p><p>{{now|time}}</p></div>{{/received}}
<p class="lead">{{meeting_title}}</p>
<dl class="facts"><dt>[[application.reference]]</dt><dd>{{reference}}</dd><dt>[[column.status]]</dt><dd><span class="status status-{{status}}">[[state.{status}]]</span></dd>{{#submitted_at}}<dt>[[column.submitted_at]]</dt><dd>{{submitted_at|time}}</dd>{{/submitted_at}}</dl>
{{#message}}<div class="alert alert-info"><p>[[application.message]]</p><p>{{message}}</p></div>{{/message}}
{{#editable}}<p><a class="btn btn-primary" href="{{edit}}">[[application.edit]]</a></p>{{/editable}}
{{#may_withdraw}}<form method="post" action="/applications/{{id}}/withdraw" class="card">{{>csrf}}<div class="form-check"><input class="form-check-input" type="checkbox" id="f-confirmed" name="confirmed" value="true"><label class="form-check-label" for="f-confirmed">[[application.withdraw_sure]]</label></div><button class="btn btn-outline-danger" type="submit">[[application.withdraw]]</button></form>{{/may_withdraw}}
