{{%AUTOESCAPE context="HTML"}}
{{>problems}}
{{>fields}}
