{{%AUTOESCAPE context="HTML"}}
<section class="downloads"><h2>[[nonobjection.downloads]]</h2>
<ul>{{#downloads}}<li><a class="btn btn-outline-primary" href="{{href}}">{{name}}</a> <a href="{{signature_href}}">[[nonobjection.signature_of format=name]]</a></li>{{/downloads}}</ul>
<p class="form-text"><a href="/certificate.pem">[[nonobjection.certificate]]</a>{{#text_href}} · <a href="{{text_href}}">[[nonobjection.text_link]]</a>{{/text_href}}</p></section>
