{{%AUTOESCAPE context="HTML"}}
{{!title}}[[join.title]]
<p class="lead">[[join.offer organisation=name]]</p>
<p><strong>[[organisation_role.{role}]]</strong> <span class="form-text">[[organisation_role_means.{role}]]</span></p>
{{#may}}<form method="post" action="{{here}}">{{>csrf}}<div class="buttons"><button class="btn btn-primary" type="submit">[[join.accept]]</button></div></form>
<p class="form-text">[[join.decline]]</p>{{/may}}
{{#NO_may}}{{#stranger}}<p>[[join.stranger]]</p><p class="buttons"><a class="btn btn-primary" href="/sign-in?next={{here:url_query_escape}}">[[sign_in.title]]</a> <a class="btn btn-outline-primary" href="/sign-up">[[sign_up.title]]</a></p>{{/stranger}}
{{#NO_stranger}}<p>[[join.other_role]]</p>{{/NO_stranger}}{{/NO_may}}
