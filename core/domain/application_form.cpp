// How a form's questions and answers hang together, and when a form may be sent.
#include <algorithm>

#include "core/domain/application_problems.hpp"
#include "core/domain/time.hpp"

namespace convoke {

const std::string* organisation_answer(const Organisation& organisation, std::string_view question) {
    if (question == "website") return &organisation.website;
    if (question == "mission") return &organisation.mission;
    if (question == "relevance") return &organisation.relevance;
    if (question == "established") return &organisation.established;
    return nullptr;
}

std::string field_path(const Question& question) {
    static const Organisation any;
    return (organisation_answer(any, question.id) ? "organisation." : "answers.") + question.id;
}

bool asked(const Question& question, const Application& application, const Category& category) {
    if (question.when_question.empty()) return true;
    const auto earlier = std::ranges::find(category.questions, question.when_question, &Question::id);
    if (earlier == category.questions.end() || !asked(*earlier, application, category)) return false;
    const auto* held = organisation_answer(application.organisation, earlier->id);
    const auto value = held ? Data(*held) : application.answers.at(earlier->id);
    if (earlier->field.kind == Field::Kind::flag) return (value.flag() ? "true" : "false") == question.when_equals;
    if (!value.is_list()) return value.text() == question.when_equals;
    return std::ranges::any_of(value.list(), [&](const Data& one) { return one.text() == question.when_equals; });
}

Visibility visibility_of(std::string_view field, const Category& category) {
    if (field == "organisation.name" || field == "organisation.country") return Visibility::circulated;
    for (const auto& question : category.questions)
        if (field == field_path(question)) return question.visibility;
    for (const auto& document : category.documents)
        if (field == "documents." + document.id) return document.visibility;
    return Visibility::opga;
}

Application for_others(Application application, const Category& category) {
    Data::Members answers;
    for (const auto& [id, value] : application.answers.members())
        if (visibility_of("answers." + id, category) != Visibility::own) answers.emplace(id, value);
    if (application.answers.is_members()) application.answers = std::move(answers);
    for (const auto& [field, member] : {std::pair{"organisation.website", &Organisation::website}, std::pair{"organisation.mission", &Organisation::mission},
                                        std::pair{"organisation.relevance", &Organisation::relevance}, std::pair{"organisation.established", &Organisation::established}})
        if (visibility_of(field, category) == Visibility::own) (application.organisation.*member).clear();
    return application;
}

void leave_out_unasked(Application& application, const Category& category) {
    Data::Members kept;
    for (const auto& [id, value] : application.answers.members()) {
        const auto question = std::ranges::find(category.questions, id, &Question::id);
        if (question == category.questions.end() || asked(*question, application, category)) kept.emplace(id, value);
    }
    application.answers = std::move(kept);
}

std::optional<Text> not_now(const Category& category, Time now, bool returned) {
    if (returned) return {};
    if (!category.open) return Text{"apply.not_through_the_portal"};
    if (category.applications.contains(now)) return {};
    if (const auto closes = category.applications.closes(); closes && now > *closes) return Text{"apply.closed", {{"closed", text_of(*closes)}}};
    for (const auto& window : category.applications.each)
        if (window.opens && now < *window.opens) return Text{"apply.not_open_yet", {{"opens", text_of(*window.opens)}}};
    return Text{"apply.closed", {{"closed", ""}}};
}

bool plausible_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || text.size() > 254 || text.find('@', at + 1) != std::string_view::npos) return false;
    if (std::ranges::any_of(text, [](unsigned char c) { return c <= ' ' || c == 0x7F || std::string_view("<>()[],;:\\\"").find(static_cast<char>(c)) != std::string_view::npos; }))
        return false;
    const auto host = text.substr(at + 1);
    return host.find('.') != std::string_view::npos && !host.starts_with('.') && !host.ends_with('.') && !host.starts_with('-') &&
           host.find("..") == std::string_view::npos && text[at - 1] != '.' && text.front() != '.';
}

bool web_address(std::string_view text) {
    const auto begins = [&](std::string_view scheme) {
        return text.size() > scheme.size() && std::ranges::equal(text.substr(0, scheme.size()), scheme, [](char one, char other) {
                   return (one >= 'A' && one <= 'Z' ? one - 'A' + 'a' : one) == other;
               });
    };
    std::size_t from = begins("https://") ? 8 : begins("http://") ? 7 : 0;
    if (from == 0 || std::ranges::any_of(text, [](unsigned char c) { return c <= ' ' || c == 0x7F || c == '"' || c == '<' || c == '>' || c == '\\'; })) return false;
    auto host = text.substr(from, text.find_first_of("/?#", from) - from);
    if (host.find('@') != std::string_view::npos) return false;          // a name before the host only misleads
    if (const auto port = host.find(':'); port != std::string_view::npos) {
        const auto number = host.substr(port + 1);
        if (number.empty() || number.size() > 5 || !std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; })) return false;
        host = host.substr(0, port);
    }
    return host.find('.') != std::string_view::npos && !host.starts_with('.') && !host.ends_with('.') && host.find("..") == std::string_view::npos;
}

}  // namespace convoke
