{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.objections_heading list=list.title]]
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
{{#of}}<ul class="figures"><li><strong>{{would_remain|number}}</strong> [[nonobjection.would_remain of=of]]</li><li><strong>{{objected|number}}</strong> [[nonobjection.objected_names count=objected]]</li><li><strong>{{states_size|number}}</strong> [[nonobjection.objecting_states count=states_size]]</li></ul>{{/of}}
{{#ANY_by_state}}<h2>[[nonobjection.by_state]]</h2><ul class="inline">{{#by_state}}<li><a href="{{href}}">{{state|country}}</a> <span class="quiet">[[nonobjection.names count=names]]</span></li>{{/by_state}}</ul>{{/ANY_by_state}}
{{#narrowed}}<p><a href="{{address}}/objections">[[nonobjection.all_objections]]</a></p>{{/narrowed}}
{{#ANY_items}}<ul class="cards wide-cards">{{#items}}<li class="card"><h2><bdi>{{name}}</bdi></h2>
<p>{{#stands}}<span class="status status-objected">[[state.objected]]</span>{{/stands}}{{#late}}<span class="status status-late">[[nonobjection.late_short]]</span>{{/late}}{{#withdrawn}}<span class="status">[[nonobjection.withdrawn_short]]</span>{{/withdrawn}} <strong>{{state|country}}</strong>{{#ANY_on_behalf_of}}, [[nonobjection.on_behalf]] <span class="states">{{#on_behalf_of}}<span>{{this|country}}</span>{{/on_behalf_of}}</span>{{/ANY_on_behalf_of}}</p>
<p class="quiet">[[nonobjection.received when=received_at|time revision=revision]]{{#late}} <strong>[[nonobjection.late]]</strong>{{/late}}{{#late_revision}} [[nonobjection.late_revision]]{{/late_revision}}{{#withdrawn}} [[nonobjection.withdrawn_on when=withdrawn_at|time]]{{/withdrawn}}</p>
{{#basis}}<h3>[[nonobjection.basis]]</h3><p class="said" dir="auto">{{basis}}</p>{{/basis}}
{{#general_basis}}<h3>[[nonobjection.general_basis]]</h3><p class="said" dir="auto">{{general_basis}}</p>{{/general_basis}}
</li>{{/items}}</ul>{{/ANY_items}}
{{#NO_items}}<p class="empty">[[nonobjection.no_objections]]</p>{{/NO_items}}
