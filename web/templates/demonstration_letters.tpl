{{%AUTOESCAPE context="HTML"}}
{{!title}}[[demonstration.letters]]
<p class="lead">[[demonstration.letters_text]]</p>
{{#letters}}<article class="panel">
<h2><bdi>{{subject}}</bdi></h2>
<p class="form-text">[[demonstration.to]] <bdi>{{to}}</bdi> · {{at|time}}</p>
<p class="said" dir="auto">{{#pieces}}{{#href}}<a href="{{href}}">{{text}}</a>{{/href}}{{#NO_href}}{{text:pre_escape}}{{/NO_href}}{{/pieces}}</p>
</article>{{/letters}}
{{#NO_letters}}<p class="empty">[[demonstration.no_letters]]</p>{{/NO_letters}}
