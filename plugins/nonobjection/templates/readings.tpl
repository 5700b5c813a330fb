{{%AUTOESCAPE context="HTML"}}
{{!title}}{{#about}}[[nonobjection.readings_of name=name]]{{/about}}{{#NO_about}}[[nonobjection.readings_heading list=list.title]]{{/NO_about}}
<p><a href="{{address}}">[[nonobjection.back_to_objections]]</a></p>
<p class="lead">[[nonobjection.readings_lead]]</p>
{{#about}}<p><a href="{{readings_address}}">[[nonobjection.all_readings]]</a></p>{{/about}}
{{#ANY_items}}<div class="table-frame" tabindex="0"><table class="table"><caption>[[nonobjection.readings_caption]] <span class="table-total">{{total|number}}</span></caption>
<thead><tr><th scope="col">[[nonobjection.read_at]]</th><th scope="col">[[nonobjection.read_by]]</th><th scope="col">[[nonobjection.read_what]]</th></tr></thead>
<tbody>{{#items}}<tr><td>{{at|time}}</td><td><bdi>{{by}}</bdi>{{#state}}, {{state|country}}{{/state}}</td>
<td>[[nonobjection.read_{shown}]]{{#of_state}} [[nonobjection.read_of_state state=of_state|country]]{{/of_state}}{{#ANY_names}}{{#one}}: <bdi>{{name}}</bdi>{{/one}}{{#NO_one}}<details><summary>[[nonobjection.names count=count]]</summary><ul>{{#names}}<li><bdi>{{name}}</bdi></li>{{/names}}</ul></details>{{/NO_one}}{{/ANY_names}}</td></tr>
{{/items}}</tbody></table></div>{{/ANY_items}}
{{#NO_items}}<p class="empty">[[nonobjection.no_readings]]</p>{{/NO_items}}
{{#next_address}}<p class="buttons"><a class="btn btn-outline-primary" href="{{next_address}}">[[nonobjection.next_link]]</a></p>{{/next_address}}
