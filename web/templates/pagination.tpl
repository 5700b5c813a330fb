{{%AUTOESCAPE context="HTML"}}
{{#paged}}
<nav class="pages" aria-label="[[table.pages]]">
{{#previous}}<a class="btn btn-outline-primary" rel="prev" href="{{previous}}">[[table.previous]]</a>{{/previous}}
{{#next}}<a class="btn btn-outline-primary" rel="next" href="{{next}}">[[table.next]]</a>{{/next}}
</nav>
{{/paged}}
