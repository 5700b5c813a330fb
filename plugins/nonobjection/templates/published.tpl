{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.published_heading meeting=title]]
<p class="lead">[[nonobjection.published_lead resolution=resolution]]</p>
{{#NO_lists}}<p class="empty">[[nonobjection.nothing_published]]</p>{{/NO_lists}}
{{#lists}}<section><h2>{{title}}</h2>
<dl class="facts"><dt>[[nonobjection.fact_circulated]]</dt><dd>{{circulated_at|time}}</dd><dt>[[nonobjection.fact_deadline]]</dt><dd>{{deadline|time}}</dd><dt>[[nonobjection.fact_decision]]</dt><dd>[[nonobjection.decided_on symbol=symbol date=decided_on|date]]{{#vote}} [[nonobjection.vote yes=yes no=no abstain=abstain]]{{/vote}}</dd><dt>SHA-256</dt><dd><code>{{sha256}}</code></dd></dl>
<p class="buttons"><a class="btn btn-outline-primary" href="{{address}}/export?format=pdf">PDF</a> <a class="btn btn-outline-primary" href="{{address}}/export?format=csv">CSV</a> <a class="btn btn-outline-primary" href="{{address}}/export?format=xlsx">XLSX</a> <a class="btn btn-outline-primary" href="{{address}}/text?view=final&amp;part=text" download>[[nonobjection.download_text]]</a> <a class="btn btn-outline-primary" href="{{address}}/text?view=final&amp;part=signature" download>[[nonobjection.download_signature]]</a></p>
<table class="table"><caption>[[nonobjection.published_caption]]</caption>
<thead><tr><th scope="col">[[nonobjection.column_name]]</th><th scope="col">[[nonobjection.column_country]]</th><th scope="col">[[nonobjection.column_status]]</th></tr></thead>
<tbody>{{#names}}<tr><td><bdi>{{name}}</bdi></td><td>{{country|country}}</td><td>[[nonobjection.outcome_{status}]]</td></tr>
{{/names}}</tbody></table>
{{>balance}}
</section>{{/lists}}
<section><h2>[[nonobjection.verify_heading]]</h2><p>[[nonobjection.verify_note]] <a href="/certificate.pem" download>certificate.pem</a></p>
<pre class="receipt"><code>base64 -d list.p7s.base64 &gt; list.p7s
openssl cms -verify -binary -inform DER -in list.p7s -content list.txt -CAfile certificate.pem -out verified.txt
sha256sum list.txt</code></pre>
<p>[[nonobjection.verify_record]] <a href="/verify">[[nonobjection.verify_link]]</a></p></section>
