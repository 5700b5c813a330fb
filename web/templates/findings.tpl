{{%AUTOESCAPE context="HTML"}}
{{!title}}[[findings.title]]
<p class="lead">[[findings.lead count=total]]</p>
{{#findings}}<form method="post" action="{{action}}" class="card">
{{>csrf}}
<h2 class="card-title"><a href="{{href}}"><bdi>{{name}}</bdi></a></h2>
<p>{{country}} · {{reference}} · {{title}}{{#as_of}} · [[finding.as_of date=as_of]]{{/as_of}}</p>
<ul>{{#reasons}}<li>{{words}}</li>{{/reasons}}</ul>
<label class="form-label">[[findings.note]] <input class="form-control" name="note" maxlength="2000"></label>
<div class="buttons">{{#candidates}}<button class="btn btn-outline-primary" type="submit" name="settle" value="met:{{entry}}">[[findings.is_this name=name]]</button> {{/candidates}}<button class="btn btn-outline-danger" type="submit" name="settle" value="not_met:">[[findings.none]]</button></div>
</form>{{/findings}}
{{#NO_findings}}<p class="empty">[[findings.empty]]</p>{{/NO_findings}}
