{{%AUTOESCAPE context="HTML"}}
<h2>{{#may.formal}}[[nonobjection.decision_heading]]{{/may.formal}}{{#NO_may.formal}}[[nonobjection.attention_heading]]{{/NO_may.formal}}</h2>
{{#waiting.decision}}<div class="note"><p>[[nonobjection.decision_waits symbol=content.symbol date=content.date|date]]</p>
{{#ANY_not_approved}}<p>[[nonobjection.not_approved_names]]</p><ul>{{#not_approved}}<li><bdi>{{name}}</bdi></li>{{/not_approved}}</ul>{{/ANY_not_approved}}
{{#NO_not_approved}}<p>[[nonobjection.all_approved]]</p>{{/NO_not_approved}}
{{#content.document}}<p>[[nonobjection.document]]: {{content.document}}</p>{{/content.document}}
{{#content.vote}}<p>[[nonobjection.vote yes=yes no=no abstain=abstain]]{{#on}} [[nonobjection.voted_on what=on]]{{/on}} {{#carried}}[[nonobjection.vote_carried]]{{/carried}}{{#NO_carried}}[[nonobjection.vote_lost]]{{/NO_carried}}</p>{{#contradicts}}<p class="note">[[nonobjection.vote_contradicts]]</p>{{/contradicts}}{{/content.vote}}
{{#NO_own}}<form method="post" action="{{address}}/decision">{{>csrf}}<input type="hidden" name="symbol" value="{{content.symbol}}"><input type="hidden" name="date" value="{{content.date}}"><textarea name="reason" hidden aria-hidden="true">
{{content.reason:pre_escape}}</textarea><input type="hidden" name="rest" value="approved">{{#content.vote}}<input type="hidden" name="vote_yes" value="{{yes}}"><input type="hidden" name="vote_no" value="{{no}}"><input type="hidden" name="vote_abstain" value="{{abstain}}"><input type="hidden" name="vote_on" value="{{on}}"><textarea name="votes" hidden aria-hidden="true">
{{votes:pre_escape}}</textarea>{{/content.vote}}<input type="hidden" name="document" value="{{content.document}}">{{#not_approved}}<input type="hidden" name="not_approved[]" value="{{id}}">{{/not_approved}}<button class="btn btn-primary" type="submit">[[nonobjection.repeat_button]]</button></form>{{/NO_own}}
{{#own}}<p class="quiet">[[nonobjection.waits_for_another]]</p>{{/own}}</div>{{/waiting.decision}}
<form method="post" action="{{address}}/decision" novalidate>{{>csrf}}<input type="hidden" name="rest" value="approved">
<div class="field-row"><div class="field"><label class="form-label" for="f-symbol">[[nonobjection.symbol]]</label><input class="form-control" id="f-symbol" name="symbol" type="text" value="{{sent.symbol}}"></div>
<div class="field"><label class="form-label" for="f-date">[[nonobjection.date]]</label><input class="form-control" id="f-date" name="date" type="date" value="{{sent.date}}"></div>
<div class="field"><label class="form-label" for="f-document">[[nonobjection.document]]</label><input class="form-control" id="f-document" name="document" type="text" value="{{sent.document}}" dir="auto" maxlength="300"></div></div>
{{#may.formal}}<fieldset class="field" id="f-vote"><legend class="form-label">[[nonobjection.vote_legend]]</legend><div class="field-row">
<div class="field"><label for="f-vote-yes">[[nonobjection.vote_yes]]</label><input class="form-control" id="f-vote-yes" name="vote_yes" inputmode="numeric" value="{{sent.vote_yes}}"></div>
<div class="field"><label for="f-vote-no">[[nonobjection.vote_no]]</label><input class="form-control" id="f-vote-no" name="vote_no" inputmode="numeric" value="{{sent.vote_no}}"></div>
<div class="field"><label for="f-vote-abstain">[[nonobjection.vote_abstain]]</label><input class="form-control" id="f-vote-abstain" name="vote_abstain" inputmode="numeric" value="{{sent.vote_abstain}}"></div></div>
<div class="field"><label for="f-votes">[[nonobjection.votes]]</label><p class="form-text" id="n-votes">[[nonobjection.votes_note]]</p><textarea class="form-control" id="f-votes" name="votes" rows="4" dir="auto" spellcheck="false" aria-describedby="n-votes">
{{sent.votes:pre_escape}}</textarea></div>
<div class="field"><label for="f-vote_on">[[nonobjection.vote_on]]</label><input class="form-control" id="f-vote_on" name="vote_on" type="text" value="{{sent.vote_on}}" dir="auto" maxlength="200"></div></fieldset>
<fieldset class="field wide" id="f-not_approved"><legend class="form-label">[[nonobjection.not_approved_legend]]</legend>
<div class="boxes">{{#entries}}{{#NO_standing.withdrawn}}<div class="form-check"><input class="form-check-input" type="checkbox" id="f-dispositions-{{id}}" name="not_approved[]" value="{{id}}"{{#ticked}} checked{{/ticked}}><label class="form-check-label" for="f-dispositions-{{id}}"><bdi>{{name}}</bdi> <span class="quiet">{{country|country}}</span>{{#standing.objected}} {{>status}}{{/standing.objected}}</label></div>
{{/NO_standing.withdrawn}}{{/entries}}</div></fieldset>{{/may.formal}}
{{#NO_may.formal}}<p>[[nonobjection.attention_note]]</p>{{/NO_may.formal}}
{{#may.correct}}<div class="field"><label class="form-label" for="f-reason">[[nonobjection.reason_of_correction]]</label><input class="form-control" id="f-reason" name="reason" type="text" value="{{sent.reason}}" dir="auto"></div>{{/may.correct}}
<button class="btn btn-primary" type="submit">[[nonobjection.decision_button]]</button></form>
