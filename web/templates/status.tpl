{{%AUTOESCAPE context="HTML"}}
<span class="status status-{{status}}">[[state.{status}]]</span>
