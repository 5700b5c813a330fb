{{%AUTOESCAPE context="HTML"}}
<div class="form-text">
{{#summary}}<p>{{summary}}</p>{{/summary}}
{{#notes}}<p>{{this}}</p>{{/notes}}
{{#measured}}<p>{{#dissimilarity_text}}<span>[[balance.dissimilarity value=dissimilarity_text]]</span>{{/dissimilarity_text}} {{#evenness_text}}<span>[[balance.evenness value=evenness_text]]</span>{{/evenness_text}}</p>{{/measured}}
{{#sources}}<p>{{sources}}</p>{{/sources}}
{{#drawn}}<p>[[balance.downloads what=label]] {{#downloads}}<a href="{{href}}">[[report.{format}]]</a> {{/downloads}}</p>{{/drawn}}
</div>
