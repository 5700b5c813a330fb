{{%AUTOESCAPE context="HTML"}}
<div class="confirm">
<p class="confirm-question">{{question}}</p>
{{#consequence}}<p>{{consequence}}</p>{{/consequence}}
<form method="post" action="{{action}}">
{{>csrf}}
{{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
<div class="form-check"><input class="form-check-input" type="checkbox" id="f-confirmed" name="confirmed" value="true" required><label class="form-check-label" for="f-confirmed">[[confirm.understood]]</label></div>
<div class="buttons"><button class="btn btn-danger" type="submit">{{button}}</button> <a class="btn btn-link" href="{{back}}">[[confirm.back]]</a></div>
</form>
</div>
