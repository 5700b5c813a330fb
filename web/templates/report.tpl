{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{#ANY_options.fields}}
<form class="filter" method="get" action="{{path}}" novalidate>
{{#options}}{{>fields}}{{/options}}
<div class="filter-buttons"><button class="btn btn-primary" type="submit">[[report.show]]</button></div>
</form>
{{/ANY_options.fields}}
{{#ANY_downloads}}
<section class="downloads" aria-labelledby="downloads-title">
<h2 id="downloads-title">[[report.downloads]]</h2>
<ul>{{#downloads}}<li><a class="btn btn-outline-primary" href="{{href}}">{{name}}</a></li>{{/downloads}}</ul>
</section>
{{/ANY_downloads}}
{{#NO_ready}}<p class="empty">[[report.choose_first]]</p>{{/NO_ready}}
{{#ready}}{{#NO_nothing}}{{>table table}}{{/NO_nothing}}{{#said}}<p class="note">{{this}}</p>{{/said}}{{/ready}}
{{#more}}<p class="note">[[report.more shown=more]]</p>{{/more}}
