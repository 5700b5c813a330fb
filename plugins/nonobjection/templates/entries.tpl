{{%AUTOESCAPE context="HTML"}}
{{>search}}
{{#ANY_entries}}<table class="table"><caption>[[nonobjection.entries_caption]]</caption>
<thead><tr><th scope="col">[[nonobjection.column_name]]</th><th scope="col">[[nonobjection.column_country]]</th><th scope="col">[[nonobjection.column_status]]</th></tr></thead>
<tbody>{{#entries}}{{#first_of_category}}<tr class="table-section"><th scope="colgroup" colspan="3">{{heading}}</th></tr>{{/first_of_category}}<tr><td><bdi>{{name}}</bdi></td><td>{{country|country}}</td><td>{{>status}}</td></tr>
{{/entries}}</tbody></table>{{/ANY_entries}}
{{#NO_entries}}<p class="empty">[[nonobjection.no_entries]]</p>{{/NO_entries}}
