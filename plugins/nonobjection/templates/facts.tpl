{{%AUTOESCAPE context="HTML"}}
<dl class="facts">
<dt>[[nonobjection.fact_status]]</dt><dd><span class="status status-{{status}}">[[nonobjection.status_{status}]]</span></dd>
{{#circulated_at}}<dt>[[nonobjection.fact_circulated]]</dt><dd>{{circulated_at|time}}</dd>{{/circulated_at}}
{{#deadline}}<dt>[[nonobjection.fact_deadline]]</dt><dd class="deadline">{{deadline|time}}</dd>{{/deadline}}
{{#decision}}<dt>[[nonobjection.fact_decision]]</dt><dd>[[nonobjection.decided_on symbol=symbol date=date|date]]{{#vote}} [[nonobjection.vote yes=yes no=no abstain=abstain]]{{/vote}}</dd>{{/decision}}
{{#compiled_by}}<dt>[[nonobjection.fact_compiled]]</dt><dd>[[nonobjection.by_at name=compiled_by when=compiled_at|time]]</dd>{{/compiled_by}}
{{#sha256}}<dt>[[nonobjection.fact_digest]]</dt><dd><code>{{sha256}}</code></dd>{{/sha256}}
</dl>
{{#ANY_openings}}<ol class="timeline">{{#openings}}<li>[[nonobjection.opening_{kind} at=at|time deadline=deadline|time]]{{#reason}} <q dir="auto">{{reason}}</q>{{/reason}}</li>{{/openings}}</ol>{{/ANY_openings}}
