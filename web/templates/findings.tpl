{{%AUTOESCAPE context="HTML"}}
{{!title}}[[findings.title]]
<p class="lead">[[findings.lead count=total]]</p>
{{#findings}}<form method="post" action="{{action}}" class="panel finding">
{{>csrf}}
<h2><a href="{{href}}"><bdi>{{name}}</bdi></a></h2>
<p class="under-title"><span>{{country}}</span> <span class="reference">{{reference}}</span> <span>{{title}}</span>{{#as_of}} <span>[[finding.as_of date=as_of]]</span>{{/as_of}}</p>
<ul>{{#reasons}}<li>{{words}}</li>{{/reasons}}</ul>
<div class="field"><label class="form-label" for="n-{{application}}-{{number}}">[[findings.note]]</label><input class="form-control" id="n-{{application}}-{{number}}" name="note" maxlength="2000" dir="auto"></div>
<div class="buttons">{{#candidates}}<button class="btn btn-outline-primary" type="submit" name="settle" value="met:{{entry}}">[[findings.is_this name=name]]</button> {{/candidates}}<button class="btn btn-outline-primary" type="submit" name="settle" value="not_met:">{{#ANY_candidates}}[[findings.none]]{{/ANY_candidates}}{{#NO_candidates}}[[findings.not_met]]{{/NO_candidates}}</button></div>
</form>{{/findings}}
{{#NO_findings}}<p class="empty">[[findings.empty]]</p>{{/NO_findings}}
