{{%AUTOESCAPE context="HTML"}}
<div class="table-frame" tabindex="0">
<table class="table" role="table">
<caption>{{title}}{{#total}} <span class="table-total">[[table.total total=total]]</span>{{/total}}</caption>
<thead><tr role="row">{{#choose}}<th scope="col" role="columnheader" class="table-box"><span class="visually-hidden">[[table.choose]]</span><input class="form-check-input choose-all" type="checkbox" aria-label="[[table.choose_all]]" hidden></th>{{/choose}}{{#columns}}<th scope="col" role="columnheader"{{#numeric}} class="numeric"{{/numeric}}{{#sorted}} aria-sort="{{sorted}}"{{/sorted}}>{{#href}}<a href="{{href}}">{{label}}</a>{{/href}}{{#NO_href}}{{label}}{{/NO_href}}</th>{{/columns}}</tr></thead>
<tbody>
{{#rows}}
{{#heading}}<tr role="row" class="table-section"><th scope="colgroup" role="rowheader" colspan="{{span}}">{{heading}}</th></tr>{{/heading}}
{{#NO_heading}}<tr role="row">{{#choose}}<td role="cell" class="table-box">{{#chosen_value}}<input class="form-check-input" type="checkbox" name="chosen[]" value="{{chosen_value}}" aria-label="[[table.choose_row name=row_name]]"{{#chosen}} checked{{/chosen}}>{{/chosen_value}}</td>{{/choose}}{{#cells}}<td role="cell" data-label="{{label}}"{{#numeric}} class="numeric"{{/numeric}}{{#short}} class="short"{{/short}}{{#empty}} class="nothing"{{/empty}}>{{>cell}}</td>{{/cells}}</tr>{{/NO_heading}}
{{/rows}}
</tbody>
</table>
{{#NO_rows}}<p class="empty">[[table.empty]]</p>{{/NO_rows}}
</div>
{{>pagination}}
