{{%AUTOESCAPE context="HTML"}}
{{!title}}[[registers.title]]
<p class="lead">[[registers.lead]]</p>
{{#ANY_registers}}<ul class="cards">
{{#registers}}<li class="card">
<h2 class="card-title"><a href="{{href}}">{{title}}</a></h2>
{{#as_of}}<p>[[registers.in_force as_of=as_of entries=entries]]</p><p class="note">[[registers.imported_on when=imported_at|time]]</p>{{/as_of}}
{{#NO_as_of}}<p class="alert alert-warning">[[registers.never]]</p>{{/NO_as_of}}
</li>{{/registers}}
</ul>{{/ANY_registers}}
{{#NO_registers}}<p class="empty">[[registers.none]]</p>{{/NO_registers}}
