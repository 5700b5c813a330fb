{{%AUTOESCAPE context="HTML"}}
{{!title}}[[guests.title]]
{{#NO_category}}<p class="lead">[[guests.none_invited]]</p>{{/NO_category}}
{{#category}}
{{#description}}<p class="lead">{{description}}</p>{{/description}}
<p class="form-text">[[meeting.paragraph document=document paragraph=paragraph]]. [[guests.bearing_in_mind]]</p>
<div class="split">
<div>{{#roster}}<h2>[[guests.number number=number]]</h2>{{>roster}}{{/roster}}</div>
<div>{{#genders}}{{>shares}}{{/genders}}{{#regions}}{{>shares}}{{/regions}}</div>
</div>
{{/category}}
