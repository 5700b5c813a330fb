{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p class="lead">{{whose}}</p>
<form method="post" action="" novalidate>
{{>csrf}}<input type="hidden" name="version" value="{{version}}">
{{>form form}}
<div class="buttons"><button class="btn btn-primary" type="submit">[[people.save]]</button> <a class="btn btn-link" href="{{back}}">[[people.back]]</a></div>
</form>
{{#replace}}<p class="person-other"><a href="{{replace}}">[[people.replace_whole]]</a> · <a href="{{remove}}">[[people.remove_whole]]</a></p>{{/replace}}
