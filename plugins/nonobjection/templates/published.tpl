{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.published_heading meeting=title]]
<p class="lead">[[nonobjection.published_lead resolution=resolution]]</p>
{{#ANY_criteria_words}}{{#ANY_lists}}<p>[[nonobjection.criteria_lead]]</p><ul>{{#criteria_words}}<li>{{#known}}[[nonobjection.criterion_{known}]]{{/known}}{{#words}}{{words}}{{/words}}</li>{{/criteria_words}}</ul>{{/ANY_lists}}{{/ANY_criteria_words}}
{{#NO_lists}}<p class="empty">[[nonobjection.nothing_published]]</p>{{/NO_lists}}
{{#lists}}<section><h2>{{title}}</h2>
<div class="split"><div>
<div class="table-frame" tabindex="0"><table class="table" role="table"><caption>[[nonobjection.published_caption]] <span class="table-total">[[nonobjection.names count=size]]</span></caption>
<thead><tr role="row"><th scope="col" role="columnheader">[[nonobjection.column_name]]</th><th scope="col" role="columnheader">[[nonobjection.column_country]]</th><th scope="col" role="columnheader">[[nonobjection.column_status]]</th></tr></thead>
<tbody>{{#names}}{{#heading}}<tr role="row" class="table-section"><th scope="colgroup" role="rowheader" colspan="3">{{heading}}</th></tr>{{/heading}}<tr role="row"><td role="cell" class="table-name"><bdi>{{name}}</bdi></td><td role="cell" data-label="[[nonobjection.column_country]]">{{country|country}}</td><td role="cell" class="short" data-label="[[nonobjection.column_status]]">[[nonobjection.outcome_{status}]]</td></tr>
{{/names}}</tbody></table></div>
</div><aside class="panel"><h2>[[nonobjection.about_list]]</h2>
<dl class="facts facts-narrow"><dt>[[nonobjection.fact_decision]]</dt><dd>[[nonobjection.decided_on symbol=symbol date=decided_on|date]]{{#vote}} [[nonobjection.vote yes=yes no=no abstain=abstain]]{{#on}} [[nonobjection.voted_on what=on]]{{/on}}{{/vote}}{{#vote_address}} <a href="{{vote_address}}">[[nonobjection.vote_link]]</a>{{/vote_address}}</dd>{{#document}}<dt>[[nonobjection.document]]</dt><dd dir="auto">{{document}}</dd>{{/document}}{{#list_symbol}}<dt>[[nonobjection.list_symbol]]</dt><dd><bdi dir="ltr">{{list_symbol}}</bdi></dd>{{/list_symbol}}<dt>[[nonobjection.fact_circulated]]</dt><dd>{{circulated_at|time}}</dd><dt>[[nonobjection.fact_deadline]]</dt><dd>{{deadline|time}}</dd><dt>[[nonobjection.fact_digest_final]]</dt><dd class="digest">{{sha256}}</dd></dl>
{{>downloads}}
<p class="buttons"><a class="btn btn-outline-primary" href="{{address}}/text?view=final&amp;part=text" download>[[nonobjection.download_text]]</a> <a class="btn btn-outline-primary" href="{{address}}/text?view=final&amp;part=signature" download>[[nonobjection.download_signature]]</a></p></aside></div>
{{>balance}}
{{#balance_refused}}<section><h2>[[nonobjection.balance_heading]]</h2><p class="note">{{balance_refused}}</p></section>{{/balance_refused}}
{{#ANY_pictures}}<section><h2>[[nonobjection.pictures_heading]]</h2><div class="pictures">{{#pictures}}<figure class="picture">
<picture>
<source media="(prefers-color-scheme: dark) and (max-width: 48em)" srcset="{{dark_narrow}}">
<source media="(max-width: 48em)" srcset="{{narrow}}">
<source media="(prefers-color-scheme: dark)" srcset="{{dark}}">
<img src="{{light}}" alt="[[nonobjection.picture_words what=label]]" loading="lazy">
</picture>
<figcaption>[[nonobjection.picture_words what=label]] {{#files}}<a href="{{href}}" download>{{name}}</a> {{/files}}</figcaption>
</figure>{{/pictures}}</div></section>{{/ANY_pictures}}
</section>{{/lists}}
<section class="panel"><h2>[[nonobjection.verify_heading]]</h2><p>[[nonobjection.verify_note]] <a href="/certificate.pem" download>certificate.pem</a></p>
<pre class="command" tabindex="0"><code>base64 -d list.p7s.base64 &gt; list.p7s
openssl cms -verify -binary -inform DER -in list.p7s -content list.txt -CAfile certificate.pem -out verified.txt
sha256sum list.txt</code></pre>
<p>[[nonobjection.verify_record]] <a href="/verify">[[nonobjection.verify_link]]</a></p></section>
