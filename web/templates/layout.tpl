{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{shell.language}}" dir="{{shell.direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{>title}} – [[app.name]]</title>
{{#NO_shell.rtl}}<link rel="stylesheet" href="/static/bootstrap.min.css?v={{shell.version:url_query_escape}}">{{/NO_shell.rtl}}
{{#shell.rtl}}<link rel="stylesheet" href="/static/bootstrap.rtl.min.css?v={{shell.version:url_query_escape}}">{{/shell.rtl}}
<link rel="stylesheet" href="/static/convoke.css?v={{shell.version:url_query_escape}}">
<link rel="stylesheet" href="/static/content.css?v={{shell.version:url_query_escape}}">
<link rel="icon" href="/static/mark.svg" type="image/svg+xml">
<script src="/static/convoke.js?v={{shell.version:url_query_escape}}" defer></script>
</head>
<body>
<a class="skip" href="#main">[[layout.skip]]</a>
<header>
<div class="top">
<div class="container top-row">
<a class="brand" href="/"><svg class="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><path d="M25.5 8.5A12 12 0 1 0 25.5 23.5" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="16" r="3.4" fill="currentColor"/><circle cx="28" cy="16" r="2" fill="currentColor"/></svg><span>[[app.name]]</span></a>
<div class="top-tools">
<details class="menu">
<summary><span class="visually-hidden">[[layout.language]]: </span>{{shell.language_name}}</summary>
<ul class="menu-list">{{#shell.languages}}<li><a href="{{href}}" lang="{{tag}}" dir="{{direction}}" hreflang="{{tag}}"{{#current}} aria-current="true"{{/current}}>{{name}}</a></li>{{/shell.languages}}</ul>
</details>
{{#shell.signed_in}}
<details class="menu">
<summary><span class="visually-hidden">[[layout.account]]: </span><bdi class="who">{{shell.name}}</bdi></summary>
<div class="menu-list">
<p class="menu-note">[[layout.signed_in_as]] <bdi><strong>{{shell.name}}</strong></bdi><br>[[role.{shell.role}]]{{#shell.state}} · {{shell.state|country}}{{/shell.state}}</p>
<a href="/account">[[layout.your_account]]</a>
<form method="post" action="/sign-out">{{>csrf}}<button type="submit">[[layout.sign_out]]</button></form>
</div>
</details>
{{/shell.signed_in}}
{{#NO_shell.signed_in}}<a class="sign-in" href="/sign-in">[[layout.sign_in]]</a>{{/NO_shell.signed_in}}
</div>
</div>
</div>
{{>navigation}}
</header>
<main id="main" class="container" tabindex="-1">
{{#shell.sandbox}}<p class="sandbox">[[layout.demonstration]] <a href="/demonstration/letters">[[layout.letters]]</a></p>{{/shell.sandbox}}
{{#shell.flashes}}
<div class="alert alert-{{kind}}"{{#urgent}} role="alert"{{/urgent}}{{#NO_urgent}} role="status"{{/NO_urgent}}>{{text}}</div>
{{/shell.flashes}}
<h1>{{>title}}</h1>
{{>content}}
</main>
<footer class="foot">
<div class="container foot-row">
<p>[[layout.about]]</p>
<ul>{{#shell.languages}}<li><a href="{{href}}" lang="{{tag}}" dir="{{direction}}" hreflang="{{tag}}"{{#current}} aria-current="true"{{/current}}>{{name}}</a></li>{{/shell.languages}}</ul>
<ul><li><a href="/about">[[layout.about_link]]</a></li><li><a href="/privacy">[[layout.privacy]]</a></li><li><a href="/accessibility">[[layout.accessibility]]</a></li></ul>
</div>
</footer>
</body>
</html>
