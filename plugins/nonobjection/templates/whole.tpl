{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
<p><a href="{{address}}">[[nonobjection.back_to_lists]]</a></p>
{{>table table}}
<p class="buttons">{{#files}}<a class="btn btn-outline-primary" href="{{href}}">{{name}}</a> {{/files}}</p>
