{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{>window}}
<div class="split">
<div>{{>entries}}</div>
<aside class="panel"><h2>[[nonobjection.about_list]]</h2>{{>facts}}{{>downloads}}</aside>
</div>
