{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.text_heading version=version]]
<p class="lead">[[nonobjection.text_note]]</p>
<pre class="frozen" tabindex="0"><code>{{canonical}}</code></pre>
<dl class="facts"><dt>SHA-256</dt><dd class="digest">{{sha256}}</dd><dt>[[nonobjection.signature]]</dt><dd class="digest">{{signature}}</dd></dl>
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
