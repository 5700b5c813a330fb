{{%AUTOESCAPE context="HTML"}}
<p class="quiet">[[nonobjection.noted_by name=by when=at|time]]</p><p class="said" dir="auto">{{text:pre_escape}}</p>
