{{%AUTOESCAPE context="HTML"}}
{{#shell}}
<div class="band">
<div class="container band-row">
{{#meeting}}<p class="band-meeting"><a href="{{meeting_href}}"><bdi>{{meeting}}</bdi></a></p>{{/meeting}}
<nav class="band-nav" aria-label="[[layout.navigation]]">
<ul>{{#navigation}}<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{label}}</a></li>{{/navigation}}</ul>
</nav>
</div>
</div>
{{/shell}}
