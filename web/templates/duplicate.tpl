{{%AUTOESCAPE context="HTML"}}
{{!title}}[[duplicates.beside_title]]
<p class="under-title"><bdi>{{name}}</bdi> <a href="/m/{{meeting:url_query_escape}}/duplicates">[[duplicates.back]]</a></p>
{{>problems problems}}
{{#alone}}<p class="empty">[[duplicates.alone]]</p>{{/alone}}
<form method="post" action="" novalidate>
{{>csrf}}
<div class="beside-frame" tabindex="0" role="region" aria-label="[[duplicates.beside_title]]">
<table class="set-beside">
<caption class="visually-hidden">[[duplicates.beside_title]]</caption>
<thead><tr><td></td>{{#columns}}<th scope="col"><a class="compared" dir="auto" href="{{href}}">{{#words}}<mark class="word-{{how}}">{{text}}</mark>{{#NO_joined}} {{/NO_joined}}{{/words}}</a>
<span class="under-title"><span class="reference">{{reference}}</span> <span class="status status-{{state}}">[[state.{state}]]</span></span>
{{#likely}}{{#certain}}<span class="status status-waiting">[[duplicates.glance.certain]]</span>{{/certain}}{{#NO_certain}}<span class="quiet">[[findings.likely percent=percent]]</span>{{/NO_certain}}{{/likely}}
<input type="hidden" name="version.{{id}}" value="{{version}}"></th>{{/columns}}</tr></thead>
<tbody>
{{#rows}}<tr{{#differs}} class="differs"{{/differs}}><th scope="row">{{label}}{{#differs}} <span class="difference">[[duplicates.differs]]</span>{{/differs}}</th>{{#cells}}<td>{{#lines}}<span class="line">{{#time}}{{time|time}}{{/time}}{{#href}}<a href="{{href}}"><bdi>{{text}}</bdi></a>{{/href}}{{#NO_href}}<bdi>{{text}}</bdi>{{/NO_href}}</span>{{/lines}}{{#NO_lines}}<span class="quiet">[[duplicates.nothing]]</span>{{/NO_lines}}</td>{{/cells}}</tr>
{{/rows}}
<tr><th scope="row">[[findings.why]]</th>{{#columns}}<td>{{#ANY_reasons}}<ul>{{#reasons}}<li>{{words}}{{#weight}} <bdi class="weight{{#against}} weight-against{{/against}}" dir="ltr">{{weight}}</bdi>{{/weight}}</li>{{/reasons}}</ul>{{/ANY_reasons}}</td>{{/columns}}</tr>
</tbody>
{{#may_merge}}<tfoot>
{{#several}}<tr><th scope="row">[[duplicates.part]]</th>{{#columns}}<td><label class="form-check"><input class="form-check-input" type="checkbox" name="part[]" value="{{id}}"{{#part}} checked{{/part}}> <span>[[duplicates.part_of reference=reference]]</span></label></td>{{/columns}}</tr>{{/several}}
<tr><th scope="row">[[duplicates.decide]]</th>{{#columns}}<td>{{#NO_several}}<input type="hidden" name="part[]" value="{{id}}">{{/NO_several}}
<button class="btn btn-primary" type="submit" name="keep" value="{{id}}">[[duplicates.keep reference=reference]]</button>
{{#other}}<button class="btn btn-outline-primary" type="submit" name="apart" value="{{id}}">[[duplicates.not_the_same reference=reference]]</button>{{/other}}</td>{{/columns}}</tr>
</tfoot>{{/may_merge}}
</table>
</div>
{{#may_merge}}<div class="field"><label class="form-check"><input class="form-check-input" type="checkbox" name="join" value="yes"{{#join}} checked{{/join}}> <span>[[duplicates.join]]</span></label>
<p class="form-text">[[duplicates.join_help]]</p></div>{{/may_merge}}
</form>
<form method="get" action="{{path}}" class="filter" novalidate>
<div class="field"><label class="form-label" for="with">[[duplicates.with]]</label><input class="form-control" id="with" name="with" value="{{with}}"></div>
<div class="filter-buttons"><button class="btn btn-outline-primary" type="submit">[[duplicates.set_beside]]</button></div>
</form>
