{{%AUTOESCAPE context="HTML"}}
{{!title}}{{category}}
{{>apply_head}}
<p>[[apply.people_lead]]{{#most}} [[apply.people_most count=most]]{{/most}}</p>
<form method="post" action="{{action}}" novalidate>
{{>csrf}}<input type="hidden" name="version" value="{{version}}">
{{>form form}}
{{#people}}<fieldset class="panel"{{#fresh}} id="more"{{/fresh}}>
<legend>{{legend}}</legend>
{{#form}}{{#fields}}{{>field}}{{/fields}}{{/form}}
{{#remove}}<div class="form-check"><input class="form-check-input" type="checkbox" id="f-{{remove}}" name="{{remove}}" value="true"><label class="form-check-label" for="f-{{remove}}">[[apply.remove_person]]</label></div>{{/remove}}
</fieldset>{{/people}}
{{>apply_buttons}}
{{#room}}<div class="buttons"><button class="btn btn-outline-primary" type="submit" name="go" value="more">[[apply.add_person]]</button></div>{{/room}}
</form>
