{{%AUTOESCAPE context="HTML"}}
{{!title}}[[verify.title]]
<p class="lead">[[verify.lead]]</p>
<form id="verify" class="card" novalidate data-csrf="{{shell.csrf}}"{{#may_prove}} data-may-prove="yes"{{/may_prove}}>
<h2>[[verify.form_heading]]</h2>
<noscript><p class="note">[[verify.without_script]]</p></noscript>
<div class="field"><label class="form-label" for="v-file">[[verify.file]]</label><p class="form-text" id="n-file">{{#may_prove}}[[verify.file_note]]{{/may_prove}}{{#NO_may_prove}}[[verify.proof_only]]{{/NO_may_prove}}</p><input class="form-control" id="v-file" type="file" accept=".json,application/json" aria-describedby="n-file" required></div>
<div class="field"><label class="form-label" for="v-held">[[verify.held]]</label><p class="form-text" id="n-held">[[verify.held_note]]</p><input class="form-control" id="v-held" type="file" accept=".json,application/json" aria-describedby="n-held"></div>
<div class="field"><label class="form-label" for="v-certificate">[[verify.certificate]]</label><p class="form-text" id="n-certificate">[[verify.certificate_note]] <a href="/certificate.pem" download>certificate.pem</a></p><input class="form-control" id="v-certificate" type="file" accept=".pem" aria-describedby="n-certificate"></div>
<div class="buttons"><button class="btn btn-primary" type="submit">[[verify.button]]</button></div>
<div id="verify-result" role="status" aria-live="polite"></div>
<ul hidden>{{#checks}}<li data-check="{{id}}" data-good="{{good}}" data-bad="{{bad}}"></li>{{/checks}}<li data-say="holds">[[verify.holds]]</li><li data-say="fails">[[verify.fails]]</li><li data-say="unreadable">[[verify.unreadable]]</li><li data-say="sign-in">[[verify.sign_in]]</li><li data-say="other-key">[[verify.other_key]]</li></ul>
</form>
<section><h2>[[verify.command_heading]]</h2><p>[[verify.command_note]]</p>
<pre class="command" tabindex="0"><code>convoke audit check proof.json --checkpoint held.json --certificate certificate.pem</code></pre>
<p>[[verify.record_note]]</p>
<pre class="command" tabindex="0"><code>convoke audit check record.jsonl --checkpoint held.json --certificate certificate.pem</code></pre>
<p>[[verify.openssl_note]]</p>
<pre class="command" tabindex="0"><code>openssl x509 -in certificate.pem -pubkey -noout &gt; key.pem
python3 -c 'import base64,json; f=json.load(open("checkpoint.json")); open("text","w").write(f["text"]); open("text.sig","wb").write(base64.b64decode(f["signature"]))'
openssl dgst -sha256 -verify key.pem -signature text.sig text</code></pre></section>
<section><h2>[[verify.checkpoints_heading]]</h2>
{{#ANY_checkpoints}}<table class="table" role="table"><caption>[[verify.checkpoints_caption]]</caption>
<thead><tr role="row"><th scope="col" role="columnheader">[[verify.column_at]]</th><th scope="col" role="columnheader">[[verify.column_occasion]]</th><th scope="col" role="columnheader" class="numeric">[[verify.column_size]]</th><th scope="col" role="columnheader">[[verify.column_file]]</th></tr></thead>
<tbody>{{#checkpoints}}<tr role="row"><td role="cell" data-label="[[verify.column_at]]">{{at|time}}</td><td role="cell" data-label="[[verify.column_occasion]]">[[verify.occasion_{occasion}]]</td><td role="cell" class="numeric" data-label="[[verify.column_size]]">{{size|number}}</td><td role="cell" data-label="[[verify.column_file]]"><a href="{{file}}" download="checkpoint-{{size}}.json">checkpoint-{{size}}.json</a></td></tr>
{{/checkpoints}}</tbody></table>{{/ANY_checkpoints}}
{{#NO_checkpoints}}<p class="empty">[[verify.no_checkpoints]]</p>{{/NO_checkpoints}}</section>
<script src="/static/verify.js?v={{shell.version:url_query_escape}}" defer></script>
