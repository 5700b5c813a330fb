{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.text_heading version=version]]
<p>[[nonobjection.text_note]]</p>
<pre class="receipt"><code>{{canonical}}</code></pre>
<dl class="facts"><dt>SHA-256</dt><dd><code>{{sha256}}</code></dd><dt>[[nonobjection.signature]]</dt><dd><code>{{signature}}</code></dd></dl>
