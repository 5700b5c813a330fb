{{%AUTOESCAPE context="HTML"}}
{{#ANY_balance}}
<section aria-labelledby="balance-heading">
<h2 id="balance-heading">[[nonobjection.balance_heading]]</h2>
<p class="note">[[nonobjection.balance_note]]</p>
<div class="cards">
{{#balance}}<div class="card"><table class="table"><caption>{{title}}: [[nonobjection.balance_of_{of}]]</caption>
<thead><tr><th scope="col">[[nonobjection.column_group]]</th><th scope="col" class="numeric">[[nonobjection.column_count]]</th><th scope="col" class="numeric">[[nonobjection.column_share]]</th><th scope="col" class="numeric">[[nonobjection.column_reference]]</th></tr></thead>
<tbody>{{#rows}}<tr><th scope="row">{{group}}</th>{{#withheld}}<td class="numeric" colspan="2">[[nonobjection.fewer_than_five]]</td>{{/withheld}}{{#NO_withheld}}<td class="numeric">{{count}}</td><td class="numeric">{{share|share}}</td>{{/NO_withheld}}<td class="numeric">{{reference_share|share}}</td></tr>
{{/rows}}</tbody></table></div>
{{/balance}}
</div>
</section>
{{/ANY_balance}}
