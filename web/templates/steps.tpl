{{%AUTOESCAPE context="HTML"}}
<nav class="steps" aria-label="[[steps.label]]">
<ol>{{#steps}}<li class="step{{#done}} step-done{{/done}}{{#current}} step-current{{/current}}"{{#current}} aria-current="step"{{/current}}>{{#href}}<a href="{{href}}">{{label}}</a>{{/href}}{{#NO_href}}<span>{{label}}</span>{{/NO_href}}{{#done}}<span class="visually-hidden"> ([[steps.done]])</span>{{/done}}</li>{{/steps}}</ol>
</nav>
