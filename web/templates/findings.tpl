{{%AUTOESCAPE context="HTML"}}
{{!title}}[[findings.title]]
<p class="lead">[[findings.lead count=total]]</p>
{{#ANY_findings}}<p class="quiet">[[findings.marks]] <mark class="word-agrees">[[findings.mark_agrees]]</mark> <mark class="word-near">[[findings.mark_near]]</mark> <mark class="word-differs">[[findings.mark_differs]]</mark>. [[findings.weights]]</p>
<p class="quiet" data-keys-hint hidden>[[findings.keys]]</p>{{/ANY_findings}}
{{#before}}<p class="alert alert-success" role="status" data-before>{{#another}}[[findings.settled_by_another]]{{/another}}{{#NO_another}}[[findings.settled_now]]{{/NO_another}} <bdi>{{name}}</bdi>: <strong>[[finding.verdict.{settled_verdict}]]</strong>{{#settled_name}} <bdi>({{settled_name}})</bdi>{{/settled_name}} <a href="{{otherwise}}" data-key="z">[[findings.otherwise]]<span data-keys-hint hidden aria-hidden="true"> <kbd>z</kbd></span></a></p>{{/before}}
{{#made_anew}}<p class="alert alert-warning" role="alert">[[findings.made_anew]]</p>{{/made_anew}}
{{#findings}}<form method="post" action="{{action}}" class="panel finding" data-keys tabindex="-1" aria-labelledby="f-{{application}}-{{number}}">
{{>csrf}}
<input type="hidden" name="seen" value="{{seen}}">
<h2 id="f-{{application}}-{{number}}"><a href="{{href}}"><bdi>{{name}}</bdi></a></h2>
<p class="under-title"><span>{{country}}</span> <span class="reference">{{reference}}</span> <span>{{title}}</span>{{#as_of}} <span>[[finding.as_of date=as_of]]</span>{{/as_of}}</p>
{{#settled}}<p class="note">[[finding.settled]] <strong>[[finding.verdict.{settled_verdict}]]</strong>{{#settled_name}} <bdi>{{settled_name}}</bdi>{{/settled_name}} <span class="quiet">{{settled_at|time}}</span></p>{{/settled}}
<div class="beside">
<div class="claim"><h3>[[findings.claim]]</h3>
{{#ANY_claim_words}}<p class="compared"><bdi>{{#claim_words}}<mark class="word-{{how}}">{{text}}</mark>{{#NO_joined}} {{/NO_joined}}{{/claim_words}}</bdi></p>{{/ANY_claim_words}}
<dl class="facts">{{#acronym}}<dt>[[column.acronym]]</dt><dd><bdi>{{acronym}}</bdi></dd>{{/acronym}}{{#ANY_other_names}}<dt>[[review.other_names]]</dt><dd><ul class="listed">{{#other_names}}<li><bdi>{{name}}</bdi></li>{{/other_names}}</ul></dd>{{/ANY_other_names}}{{#claimed_words}}<dt>[[findings.claimed]]</dt><dd><span>{{claimed_words}}</span>{{#claimed_year}} <span>({{claimed_year}})</span>{{/claimed_year}}</dd>{{/claimed_words}}</dl>
<ul>{{#reasons}}<li>{{words}}{{#weight}} <bdi class="weight{{#against}} weight-against{{/against}}" dir="ltr">{{weight}}</bdi>{{/weight}}</li>{{/reasons}}</ul></div>
{{#ANY_candidates}}<div><h3>[[findings.register]]</h3><ol class="candidates">{{#candidates}}<li>
<p class="compared"><bdi>{{#words}}<mark class="word-{{how}}">{{text}}</mark>{{#NO_joined}} {{/NO_joined}}{{/words}}</bdi></p>
<p class="under-title">{{#country}}<span>{{country}}</span> {{/country}}<span>[[findings.likely percent=percent]]</span> <span class="reference">{{entry}}</span></p>
{{#meaning}}<p class="form-text">{{meaning}}</p>{{/meaning}}
{{#ANY_other_names}}<p class="form-text">[[review.other_names]]: {{#other_names}}<bdi>{{name}}</bdi>{{#more}}; {{/more}}{{/other_names}}</p>{{/ANY_other_names}}
{{#ANY_reasons}}<details><summary>[[findings.why]]</summary><ul>{{#reasons}}<li>{{words}}{{#weight}} <bdi class="weight{{#against}} weight-against{{/against}}" dir="ltr">{{weight}}</bdi>{{/weight}}</li>{{/reasons}}</ul></details>{{/ANY_reasons}}
<div class="settling">{{#open}}<button class="btn btn-outline-primary" type="submit" name="settle" value="met:{{entry}}" data-key="{{key}}"><span data-keys-hint hidden aria-hidden="true"><kbd>{{key}}</kbd> </span>[[findings.is_this]]<span class="visually-hidden">: <bdi>{{name}}</bdi></span>: [[finding.verdict.met]]</button>
<button class="btn btn-outline-primary" type="submit" name="settle" value="not_met:{{entry}}">[[findings.is_this]]<span class="visually-hidden">: <bdi>{{name}}</bdi></span>: [[finding.verdict.not_met]]</button>{{/open}}
{{#NO_open}}<button class="btn btn-outline-primary" type="submit" name="settle" value="{{verdict}}:{{entry}}" data-key="{{key}}"><span data-keys-hint hidden aria-hidden="true"><kbd>{{key}}</kbd> </span>[[findings.is_this]]<span class="visually-hidden">: <bdi>{{name}}</bdi></span>: [[finding.verdict.{verdict}]]</button>{{/NO_open}}</div>
</li>{{/candidates}}</ol></div>{{/ANY_candidates}}
</div>
<div class="field"><label class="form-label" for="n-{{application}}-{{number}}">[[findings.note]]</label><input class="form-control" id="n-{{application}}-{{number}}" name="note" value="{{note}}" maxlength="2000" dir="auto"></div>
<div class="buttons">{{#either}}<button class="btn btn-outline-primary" type="submit" name="settle" value="met:"{{#NO_candidates}} data-key="1"{{/NO_candidates}}>{{#NO_candidates}}<span data-keys-hint hidden aria-hidden="true"><kbd>1</kbd> </span>{{/NO_candidates}}{{#ANY_candidates}}[[findings.none]]: {{/ANY_candidates}}[[finding.verdict.met]]</button>
<button class="btn btn-outline-primary" type="submit" name="settle" value="not_met:" data-key="0"><span data-keys-hint hidden aria-hidden="true"><kbd>0</kbd> </span>{{#ANY_candidates}}[[findings.none]]: {{/ANY_candidates}}[[finding.verdict.not_met]]</button>{{/either}}
{{#NO_either}}<button class="btn btn-outline-primary" type="submit" name="settle" value="{{as_nobody}}:" data-key="0"><span data-keys-hint hidden aria-hidden="true"><kbd>0</kbd> </span>{{#ANY_candidates}}[[findings.none]]: {{/ANY_candidates}}[[finding.verdict.{as_nobody}]]</button>{{/NO_either}}</div>
</form>{{/findings}}
{{#NO_findings}}<p class="empty">[[findings.empty]]</p>{{/NO_findings}}
