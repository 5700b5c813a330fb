{{%AUTOESCAPE context="HTML"}}
<dl class="facts facts-narrow">
{{#compiled_by}}<dt>[[nonobjection.fact_compiled]]</dt><dd>[[nonobjection.by_at name=compiled_by when=compiled_at|time]]</dd>{{/compiled_by}}
{{#list_symbol}}<dt>[[nonobjection.list_symbol]]</dt><dd><bdi dir="ltr">{{list_symbol}}</bdi></dd>{{/list_symbol}}
{{#circulated_at}}<dt>[[nonobjection.fact_circulated]]</dt><dd>{{circulated_at|time}}</dd>{{/circulated_at}}
{{#received_at}}<dt>[[nonobjection.fact_received]]</dt><dd>{{received_at|time}}</dd>{{/received_at}}
{{#sha256}}<dt>[[nonobjection.fact_digest]]</dt><dd class="digest">{{sha256}}</dd>{{/sha256}}
{{#ANY_differences}}<dt>[[nonobjection.fact_differences]]</dt><dd>{{#differences}}<a href="{{href}}">[[nonobjection.difference_link from=from to=to]]</a> {{/differences}}</dd>{{/ANY_differences}}
</dl>
{{#letter_address}}<p><a href="{{letter_address}}">[[nonobjection.letter_file]]</a></p>{{/letter_address}}
{{#changes_of_deadline}}<ol class="timeline">{{#openings}}<li>[[nonobjection.opening_{kind} at=at|time deadline=deadline|time name=name]]{{#reason}} <q dir="auto">{{reason}}</q>{{/reason}}</li>{{/openings}}</ol>{{/changes_of_deadline}}
