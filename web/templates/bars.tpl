{{%AUTOESCAPE context="HTML"}}
<figure class="bars">
<figcaption>{{title}}</figcaption>
<table class="bars-table">
<thead class="visually-hidden"><tr><th scope="col">[[bars.group]]</th><th scope="col">[[bars.share]]</th><th scope="col">[[bars.count]]</th>{{#referred}}<th scope="col">[[bars.reference]]</th>{{/referred}}</tr></thead>
<tbody>
{{#bars}}<tr><th scope="row"><bdi>{{label}}</bdi></th><td class="bars-share"><div><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-track" width="100" height="8"/><rect class="bar-fill" width="{{width}}" height="8"/>{{#mark}}<rect class="bar-halo" x="{{halo}}" width="2.4" height="8"/><rect class="bar-mark" x="{{mark}}" width="0.8" height="8"/>{{/mark}}</svg><span class="bars-number">{{share}}</span></div></td><td class="numeric">{{count}}</td>{{#referred}}<td class="bars-reference numeric">{{reference}}</td>{{/referred}}</tr>
{{/bars}}
</tbody>
</table>
{{#referred}}<p class="bars-key"><svg width="10" height="14" aria-hidden="true"><rect class="bar-mark" x="4" width="2" height="14"/></svg> [[bars.reference_key]]</p>{{/referred}}
</figure>
