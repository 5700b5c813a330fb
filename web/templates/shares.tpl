{{%AUTOESCAPE context="HTML"}}
<div class="panel shares-panel">
<table class="shares" role="table">
<caption>{{label}}</caption>
<thead><tr role="row"><th scope="col" role="columnheader">[[shares.group]]</th><th scope="col" role="columnheader" class="numeric">{{here}}</th>{{#there}}<th scope="col" role="columnheader" class="numeric">{{there}}</th>{{/there}}{{#reference_label}}<th scope="col" role="columnheader" class="numeric">{{reference_label}}</th>{{/reference_label}}</tr></thead>
<tbody>
{{#groups}}<tr role="row"><th scope="row" role="rowheader"><span>{{label}}</span>
<svg class="bar" viewBox="0 0 1.01 15" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-track" width="1.01" height="15"/>{{#share}}<rect class="bar-fill" y="1" width="{{share}}" height="8"/>{{/share}}{{#other_share}}<rect class="bar-other" y="10" width="{{other_share}}" height="4"/>{{/other_share}}{{#reference_share}}<rect class="bar-halo" x="{{reference_share}}" width=".022" height="15" transform="translate(-.007 0)"/><rect class="bar-mark" x="{{reference_share}}" width=".008" height="15"/>{{/reference_share}}</svg></th>{{#withheld}}<td role="cell" class="numeric quiet" data-label="{{here}}">[[shares.withheld]]</td>{{/withheld}}{{#NO_withheld}}<td role="cell" class="numeric" data-label="{{here}}"><span><strong>{{share|share}}</strong> <span class="quiet">{{count|number}}</span></span></td>{{/NO_withheld}}{{#there}}<td role="cell" class="numeric" data-label="{{there}}"><span>{{other_share|share}} <span class="quiet">{{other_count|number}}</span></span></td>{{/there}}{{#reference_label}}<td role="cell" class="numeric" data-label="{{reference_label}}">{{#reference_share}}{{reference_share|share}}{{/reference_share}}{{#NO_reference_share}}<span class="quiet">–</span>{{/NO_reference_share}}</td>{{/reference_label}}</tr>
{{/groups}}
</tbody>
</table>
</div>
