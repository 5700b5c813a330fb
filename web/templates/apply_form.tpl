{{%AUTOESCAPE context="HTML"}}
{{!title}}{{category}}
{{>apply_head}}
<form method="post" action="{{action}}" novalidate{{#first}} data-advised{{/first}}>
{{>csrf}}<input type="hidden" name="version" value="{{version}}">{{#ANY_advice}}<input type="hidden" name="advised" value="1">{{/ANY_advice}}
{{>form form}}
{{>apply_buttons}}
{{#ANY_categories}}<details class="aside"><summary>[[apply.other_category]]</summary>
<p>[[apply.other_category_help]]</p>
<label class="form-label" for="f-category">[[apply.category]]</label>
<select class="form-select" id="f-category" name="category">{{#categories}}<option value="{{value}}">{{label}}</option>{{/categories}}</select>
<div class="buttons"><button class="btn btn-outline-primary" type="submit" name="go" value="category">[[apply.change_category]]</button></div>
</details>{{/ANY_categories}}
</form>
