{{%AUTOESCAPE context="HTML"}}
{{#ANY_shares}}
<section class="balance">
<h2>[[nonobjection.balance_heading]]</h2>
<p class="form-text">[[nonobjection.balance_note]]</p>
{{>shares_key}}
<div class="shares-grid">{{#shares}}{{>shares}}{{/shares}}</div>
</section>
{{/ANY_shares}}
