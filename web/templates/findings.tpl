{{%AUTOESCAPE context="HTML"}}
{{!title}}[[findings.title]]
<p class="lead">[[findings.lead count=total]]</p>
{{#ANY_findings}}<p class="quiet">[[findings.marks]] <mark class="word-agrees">[[findings.mark_agrees]]</mark> <mark class="word-near">[[findings.mark_near]]</mark> <mark class="word-differs">[[findings.mark_differs]]</mark></p>
<p class="quiet" data-keys-hint hidden>[[findings.keys]]</p>{{/ANY_findings}}
{{#findings}}<form method="post" action="{{action}}" class="panel finding" data-keys tabindex="-1" aria-labelledby="f-{{application}}-{{number}}">
{{>csrf}}
<h2 id="f-{{application}}-{{number}}"><a href="{{href}}"><bdi>{{name}}</bdi></a></h2>
<p class="under-title"><span>{{country}}</span> <span class="reference">{{reference}}</span> <span>{{title}}</span>{{#as_of}} <span>[[finding.as_of date=as_of]]</span>{{/as_of}}</p>
<div class="beside">
<div class="claim"><h3>[[findings.claim]]</h3>
{{#ANY_claim_words}}<p class="compared" dir="auto">{{#claim_words}}<mark class="word-{{how}}">{{text}}</mark> {{/claim_words}}</p>{{/ANY_claim_words}}
<dl class="facts">{{#acronym}}<dt>[[column.acronym]]</dt><dd><bdi>{{acronym}}</bdi></dd>{{/acronym}}{{#ANY_other_names}}<dt>[[review.other_names]]</dt><dd><ul class="listed">{{#other_names}}<li><bdi>{{name}}</bdi></li>{{/other_names}}</ul></dd>{{/ANY_other_names}}{{#claimed_words}}<dt>[[findings.claimed]]</dt><dd><span>{{claimed_words}}</span>{{#claimed_year}} <span>({{claimed_year}})</span>{{/claimed_year}}</dd>{{/claimed_words}}</dl>
<ul>{{#reasons}}<li>{{words}}</li>{{/reasons}}</ul></div>
{{#ANY_candidates}}<div><h3>[[findings.register]]</h3><ol class="candidates">{{#candidates}}<li>
<p class="compared" dir="auto">{{#words}}<mark class="word-{{how}}">{{text}}</mark> {{/words}}</p>
<p class="under-title">{{#country}}<span>{{country}}</span> {{/country}}<span>[[findings.likely percent=percent]]</span> <span class="reference">{{entry}}</span></p>
{{#ANY_other_names}}<p class="form-text">[[review.other_names]]: {{#other_names}}<bdi>{{name}}</bdi>{{#more}}; {{/more}}{{/other_names}}</p>{{/ANY_other_names}}
{{#ANY_reasons}}<details><summary>[[findings.why]]</summary><ul>{{#reasons}}<li>{{words}}</li>{{/reasons}}</ul></details>{{/ANY_reasons}}
<button class="btn btn-outline-primary" type="submit" name="settle" value="met:{{entry}}" data-key="{{key}}"><span data-keys-hint hidden aria-hidden="true"><kbd>{{key}}</kbd> </span>[[findings.is_this name=name]]</button>
</li>{{/candidates}}</ol></div>{{/ANY_candidates}}
</div>
<div class="field"><label class="form-label" for="n-{{application}}-{{number}}">[[findings.note]]</label><input class="form-control" id="n-{{application}}-{{number}}" name="note" maxlength="2000" dir="auto"></div>
<div class="buttons"><button class="btn btn-outline-primary" type="submit" name="settle" value="not_met:" data-key="0"><span data-keys-hint hidden aria-hidden="true"><kbd>0</kbd> </span>{{#ANY_candidates}}[[findings.none]]{{/ANY_candidates}}{{#NO_candidates}}[[findings.not_met]]{{/NO_candidates}}</button></div>
</form>{{/findings}}
{{#NO_findings}}<p class="empty">[[findings.empty]]</p>{{/NO_findings}}
