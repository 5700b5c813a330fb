{{%AUTOESCAPE context="HTML"}}
{{!title}}{{title}}
{{>table table}}
