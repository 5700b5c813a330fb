{{%AUTOESCAPE context="HTML"}}
{{>search}}
<div class="table-frame" tabindex="0">{{#ANY_entries}}<table class="table" role="table"><caption>[[nonobjection.entries_caption]] <span class="table-total">[[nonobjection.names count=shown_size]]</span></caption>
<thead><tr role="row"><th scope="col" role="columnheader">[[nonobjection.column_name]]</th><th scope="col" role="columnheader">[[nonobjection.column_country]]</th><th scope="col" role="columnheader">[[nonobjection.column_status]]</th></tr></thead>
<tbody>{{#entries}}{{#first_of_category}}<tr role="row" class="table-section"><th scope="colgroup" role="rowheader" colspan="3">{{heading}}</th></tr>{{/first_of_category}}<tr role="row"><td role="cell" class="table-name">{{#application_address}}<a href="{{application_address}}"><bdi>{{name}}</bdi></a>{{/application_address}}{{#NO_application_address}}<bdi>{{name}}</bdi>{{/NO_application_address}}</td><td role="cell" data-label="[[nonobjection.column_country]]">{{country|country}}</td><td role="cell" data-label="[[nonobjection.column_status]]">{{>status}}</td></tr>
{{/entries}}</tbody></table>{{/ANY_entries}}
{{#NO_entries}}<p class="empty">[[nonobjection.no_entries]]</p>{{/NO_entries}}</div>
