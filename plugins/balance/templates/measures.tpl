{{%AUTOESCAPE context="HTML"}}
{{!title}}[[balance.measures_title]]
<p class="lead">[[balance.measures_lead]]</p>
<p>[[balance.measures_where]]</p>
<dl class="facts">
<dt>[[balance.m_share]]</dt><dd>[[balance.m_share_help]]</dd>
<dt>[[balance.m_ratio]]</dt><dd>[[balance.m_ratio_help]]</dd>
<dt>[[balance.m_difference]]</dt><dd>[[balance.m_difference_help]]</dd>
<dt>[[balance.m_dissimilarity]]</dt><dd>[[balance.m_dissimilarity_help]]</dd>
<dt>[[balance.m_evenness]]</dt><dd>[[balance.m_evenness_help]]</dd>
<dt>[[balance.m_withheld]]</dt><dd>[[balance.m_withheld_help]]</dd>
</dl>
<h2>[[balance.m_references]]</h2>
<ul><li>[[balance.m_member_states]]</li><li>[[balance.m_parity]]</li><li>[[balance.m_other]]</li></ul>
<h2>[[balance.m_facts]]</h2>
<ul>{{#facts}}<li>[[balance.fact source=source day=as_of]]</li>{{/facts}}</ul>
<p><a href="{{back}}">[[balance.back]]</a></p>
