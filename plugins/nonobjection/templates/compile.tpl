{{%AUTOESCAPE context="HTML"}}
{{!title}}[[nonobjection.compile_heading]]
{{>problems problems}}
<p class="lead">[[nonobjection.compile_lead]]</p>
{{#ANY_shortlisted}}
<div class="halves">
<form method="post" action="{{lists_address}}" data-chosen data-balance="{{compile_address}}" novalidate>
{{>csrf}}
<div class="field"><label class="form-label" for="f-title">[[nonobjection.title_of_list]]</label>
<input class="form-control" id="f-title" name="title" type="text" value="{{sent.title}}" dir="auto" maxlength="200" required></div>
{{#ANY_slots}}<div class="field"><label class="form-label" for="f-slot">[[nonobjection.which_slot]]</label>
<select class="form-select" id="f-slot" name="slot"><option value="">[[nonobjection.no_slot]]</option>{{#slots}}<option value="{{id}}"{{#chosen}} selected{{/chosen}}>{{title}}</option>{{/slots}}</select></div>{{/ANY_slots}}
<fieldset id="f-applications" class="field"><legend class="form-label">[[nonobjection.shortlisted]]</legend>
<div class="form-check all-of-them"><input class="form-check-input choose-all" type="checkbox" id="f-all" name="all" value="true"{{#all}} checked{{/all}}><label class="form-check-label" for="f-all">[[nonobjection.all_shortlisted count=shortlisted_size]]</label></div>
{{#shortlisted}}{{#heading}}<h3 class="boxes-heading">{{heading}}</h3>{{/heading}}<div class="form-check"><input class="form-check-input" type="checkbox" id="f-{{id}}" name="applications[]" value="{{id}}"{{#chosen}} checked{{/chosen}}><label class="form-check-label" for="f-{{id}}"><bdi>{{name}}</bdi> <span class="quiet">{{country|country}}</span></label></div>
{{/shortlisted}}
</fieldset>
<div class="bulk"><p class="bulk-count" role="status" data-count="[[nonobjection.chosen_count]]"></p><button class="btn btn-primary" type="submit">[[nonobjection.compile_draft]]</button> <button class="btn btn-secondary" type="submit" name="show" value="balance">[[nonobjection.show_balance]]</button> {{#mend}}<button class="btn btn-secondary" type="submit" formaction="{{mend}}" name="show" value="form">[[nonobjection.mend]]</button> {{/mend}}<a class="btn btn-link" href="{{lists_address}}">[[nonobjection.back]]</a></div>
</form>
<div class="beside" tabindex="0" role="region" aria-label="[[nonobjection.balance_heading]]">{{>balance}}</div>
</div>
{{/ANY_shortlisted}}
{{#NO_shortlisted}}<p class="empty">[[nonobjection.nothing_shortlisted]] <a href="{{queue_address}}">[[nonobjection.to_the_queue]]</a></p>{{/NO_shortlisted}}
