{{%AUTOESCAPE context="HTML"}}
<div class="buttons">
<button class="btn btn-primary" type="submit" name="go" value="next">[[apply.save]]</button>
{{#NO_first}}<button class="btn btn-outline-primary" type="submit" name="go" value="back">[[apply.back]]</button>{{/NO_first}}
{{#draft}}<button class="btn btn-link" type="submit" name="go" value="later">[[apply.later]]</button>{{/draft}}
</div>
