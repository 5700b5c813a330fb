{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{#ANY_options.fields}}
<form class="filter" method="get" action="{{path}}" novalidate>
{{#options}}{{>fields}}{{/options}}
<button class="btn btn-primary" type="submit">[[report.show]]</button>
</form>
{{/ANY_options.fields}}
{{>table table}}
{{#ANY_downloads}}
<section class="downloads" aria-labelledby="downloads-title">
<h2 id="downloads-title">[[report.downloads]]</h2>
<ul>{{#downloads}}<li><a href="{{href}}">{{name}}</a></li>{{/downloads}}</ul>
</section>
{{/ANY_downloads}}
