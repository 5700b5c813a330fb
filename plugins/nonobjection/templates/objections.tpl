{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.objections_heading list=list.title]]
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
{{#of}}<p class="lead">[[nonobjection.would_remain left=would_remain of=of]]</p>{{/of}}
{{#ANY_by_state}}<h2>[[nonobjection.by_state]]</h2><ul>{{#by_state}}<li><a href="{{href}}">{{state|country}}</a>: {{names}}</li>{{/by_state}}</ul>{{/ANY_by_state}}
{{#ANY_items}}<ul class="cards">{{#items}}<li class="card"><h2><bdi>{{name}}</bdi></h2>
<p>{{state|country}}{{#ANY_on_behalf_of}}, [[nonobjection.on_behalf]] {{#on_behalf_of}}{{this|country}} {{/on_behalf_of}}{{/ANY_on_behalf_of}}</p>
<p>[[nonobjection.received when=received_at|time revision=revision]]{{#late}} <strong>[[nonobjection.late]]</strong>{{/late}}{{#late_revision}} [[nonobjection.late_revision]]{{/late_revision}}{{#withdrawn}} <strong>[[nonobjection.withdrawn_on when=withdrawn_at|time]]</strong>{{/withdrawn}}</p>
{{#basis}}<h3>[[nonobjection.basis]]</h3><p dir="auto">{{basis}}</p>{{/basis}}
{{#general_basis}}<h3>[[nonobjection.general_basis]]</h3><p dir="auto">{{general_basis}}</p>{{/general_basis}}
</li>{{/items}}</ul>{{/ANY_items}}
{{#NO_items}}<p class="empty">[[nonobjection.no_objections]]</p>{{/NO_items}}
