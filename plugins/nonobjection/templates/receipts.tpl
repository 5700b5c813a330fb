{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.own_receipts_heading list=list.title]]
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
<p class="lead">[[nonobjection.receipts_lead]] <a href="/verify">[[nonobjection.verify_link]]</a></p>
{{#ANY_items}}<ul class="cards">{{#items}}<li class="card"><h2>[[nonobjection.act_{act}]]</h2>
<p>[[nonobjection.act_received when=received_at|time name=by]]</p>
{{#ANY_names}}<ul>{{#names}}<li><bdi>{{name}}</bdi>, {{country|country}}{{#late}} <strong>[[nonobjection.late]]</strong>{{/late}}</li>{{/names}}</ul>{{/ANY_names}}
<p class="buttons"><a class="btn btn-outline-primary" href="{{address}}" download>[[nonobjection.download_receipt]]</a></p></li>{{/items}}</ul>{{/ANY_items}}
{{#NO_items}}<p class="empty">[[nonobjection.no_receipts]]</p>{{/NO_items}}
