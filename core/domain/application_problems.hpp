// What is wrong with an application: every mistake at once, each under the path of its field, as contract.md names them
// ("organisation.name", "representatives.0.email", "answers.sponsor", "documents.legal-status").
#pragma once

#include <set>
#include <span>

#include "core/domain/application.hpp"
#include "core/domain/meeting.hpp"

namespace convoke {

// The parts of the form, in the order in which it asks for them.
enum class Part { organisation, claims, answers, documents, representatives };
inline constexpr Part whole_form[] = {Part::organisation, Part::claims, Part::answers, Part::documents, Part::representatives};

// Characters of a UTF-8 text.
std::size_t characters(std::string_view text);
// Most characters of each field of the organisation and of a person (0: no such field).
std::size_t limit_of(std::string_view field);      // "organisation.mission", "representatives.email"

// What is there must be right everywhere; what is required must be there in the parts that are to be complete: none of
// them for a draft put aside, one for a step of the form, all for a submission. `documents`: kinds that were added.
Problems problems(const Application& application, const Category& category, const Meeting& meeting,
                  const std::set<std::string>& documents, Time now, std::span<const Part> complete);

// Whether the form asks this question, given the answers before it.
bool asked(const Question& question, const Application& application, const Category& category);

// The answer, wherever it stands: a question named website, mission, relevance or established is answered by that field of
// the organisation. `field_path` is where it stands ("organisation.website", "answers.areas").
const std::string* organisation_answer(const Organisation& organisation, std::string_view question);
std::string field_path(const Question& question);

// Who may see what stands at that path. Name and country are circulated (footnote 3 of the draft resolution); what no question of the
// meeting file says otherwise is for the officers.
Visibility visibility_of(std::string_view field, const Category& category);

// The application without what its own organisation alone may see.
Application for_others(Application application, const Category& category);

// Leaves out the answers to questions that are not asked any more, because an earlier answer changed.
void leave_out_unasked(Application& application, const Category& category);

// Whether an organisation of that category may apply now; the reason where it may not, in words for the applicant.
// `returned`: it was asked to correct what it had sent in time.
std::optional<Text> not_now(const Category& category, Time now, bool returned = false);

// Plausible, not proven: one @, a host with a dot, nothing that would end a line or start another address.
bool plausible_email(std::string_view text);
// An http or https address with a host.
bool web_address(std::string_view text);

}  // namespace convoke
