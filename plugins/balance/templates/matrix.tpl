{{%AUTOESCAPE context="HTML"}}
<section>
<h2>[[balance.matrix_heading]]</h2>
<p class="form-text">[[balance.matrix_note]]</p>
<div class="table-responsive" tabindex="0" role="region" aria-label="[[balance.matrix_heading]]"><table class="table">
<thead><tr><th scope="col">[[balance.by_region]]</th>{{#columns}}<th scope="col" class="numeric">{{label}}</th>{{/columns}}<th scope="col" class="numeric">[[balance.matrix_total]]</th></tr></thead>
<tbody>{{#rows}}<tr><th scope="row">{{label}}</th>{{#cells}}<td class="numeric"><strong>{{share|share}}</strong> <span class="quiet">{{count|number}}</span></td>{{/cells}}<td class="numeric">{{count|number}}</td></tr>{{/rows}}</tbody>
</table></div>
<p class="form-text">[[balance.downloads what=heading]] {{#downloads}}<a href="{{href}}">[[report.{format}]]</a> {{/downloads}}</p>
</section>
