{{%AUTOESCAPE context="HTML"}}
<input type="hidden" name="csrf" value="{{shell.csrf}}">
