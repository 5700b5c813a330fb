{{%AUTOESCAPE context="HTML"}}
{{#described}} aria-describedby="{{described}}"{{/described}}{{#error}} aria-invalid="true"{{/error}}{{#required}} required{{/required}}
