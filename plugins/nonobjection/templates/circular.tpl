{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p><a href="{{address}}">[[nonobjection.back_to_list]]</a></p>
<p class="said" dir="auto">{{letter:pre_escape}}</p>
<p class="buttons"><a class="btn btn-outline-primary" href="{{pdf}}">PDF</a></p>
{{>table table}}
