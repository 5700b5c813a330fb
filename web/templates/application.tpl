{{%AUTOESCAPE context="HTML"}}
{{!title}}{{name}}
{{#kept}}<p class="alert alert-success" role="status">[[application.kept]]</p>{{/kept}}
{{#returned}}<div class="alert alert-warning"><p><strong>[[application.clarification]]</strong></p><p class="said">{{message:pre_escape}}</p><p><a class="btn btn-primary" href="{{edit}}">[[application.correct]]</a></p></div>{{/returned}}
{{#merged}}<p class="alert alert-info">{{#part_of}}[[application.part_of other=other]] <a href="{{href}}">[[application.part_of_link other=other]]</a>{{/part_of}}{{#NO_part_of}}[[application.another_goes_on]]{{/NO_part_of}}</p>{{/merged}}
{{#draft}}<div class="panel"><p>[[application.draft_waits]]{{#closes}} [[application.draft_closes when=closes|time]]{{/closes}}</p><p><a class="btn btn-primary" href="{{edit}}">[[application.edit]]</a></p></div>{{/draft}}
<dl class="facts">
<dt>[[application.reference]]</dt><dd><span class="reference">{{reference}}</span></dd>
<dt>[[column.status]]</dt><dd><span class="status status-{{status}}">[[state.{status}]]</span></dd>
{{#category_title}}<dt>[[column.category]]</dt><dd>{{category_title}}</dd>{{/category_title}}
{{#submitted_at}}<dt>[[column.submitted_at]]</dt><dd>{{submitted_at|time}}</dd>{{/submitted_at}}
</dl>
{{#NO_returned}}{{#message}}<div class="alert alert-info"><p><strong>[[application.message]]</strong></p><p class="said">{{message:pre_escape}}</p></div>{{/message}}{{/NO_returned}}
{{#receipt}}<p><a href="{{path}}/receipt">[[application.receipt]]</a></p>{{/receipt}}
<h2>[[application.timeline]]</h2>
<ol class="timeline">{{#timeline}}<li>[[applicant.{status}]]{{#at}} <time datetime="{{at}}">{{at|time}}</time>{{/at}}</li>{{/timeline}}</ol>
{{#may_withdraw}}<p><a class="btn btn-outline-danger" href="{{path}}/withdraw">[[application.withdraw]]</a></p>{{/may_withdraw}}
