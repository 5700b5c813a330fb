{{%AUTOESCAPE context="HTML"}}
<figure class="picture">
<picture>
<source media="(prefers-color-scheme: dark) and (max-width: 48em)" srcset="{{dark_narrow}}">
<source media="(max-width: 48em)" srcset="{{narrow}}">
<source media="(prefers-color-scheme: dark)" srcset="{{dark}}">
<img src="{{light}}" alt="{{label}}. {{words}}" loading="lazy">
</picture>
<figcaption>{{words}} <a href="{{table}}">[[balance.as_table]]</a>. [[balance.downloads what=label]] {{#downloads}}<a href="{{href}}">[[report.{format}]]</a> {{/downloads}}</figcaption>
</figure>
