#include "core/domain/application_problems.hpp"

#include <algorithm>
#include <array>

#include "core/domain/countries.hpp"
#include "core/domain/people.hpp"
#include "core/domain/time.hpp"

namespace convoke {

namespace {

constexpr std::array<std::pair<std::string_view, std::size_t>, 14> limits{{
    {"organisation.name", 300},        {"organisation.acronym", 60},       {"organisation.other_names", 300},
    {"organisation.website", 500},     {"organisation.mission", 5000},     {"organisation.relevance", 5000},
    {"organisation.established", 4},   {"organisation.type", 60},          {"representatives.title", 60},
    {"representatives.given_name", 120}, {"representatives.family_name", 120}, {"representatives.function", 200},
    {"representatives.email", 254},    {"claims", 200},
}};
constexpr std::size_t most_other_names = 20, most_people_without_limit = 200, line_limit = 500, paragraph_limit = 10'000;

bool among(std::string_view value, std::initializer_list<std::string_view> choices) {
    return std::ranges::find(choices, value) != choices.end();
}

int year_of(std::string_view text) {
    if (text.size() != 4 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return 0;
    return Data(text).number() > 0 ? static_cast<int>(Data(text).number()) : 0;
}

int this_year(Time now) { return static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(now)).year()); }

// Gathers what is wrong.
class Examination {
public:
    Examination(const Application& application, const Category& category, const Meeting& meeting, Time now, std::span<const Part> complete)
        : application_(application), category_(category), meeting_(meeting), now_(now), complete_(complete) {}

    Problems run(const std::set<std::string>& documents) {
        organisation();
        claims();
        answers();
        files(documents);
        people();
        return std::move(found_);
    }

private:
    void wrong(const std::string& field, std::string code, Answers args = {}) { found_.push_back({field, {std::move(code), std::move(args)}}); }
    bool whole(Part part) const { return std::ranges::find(complete_, part) != complete_.end(); }

    // True where there is something that can be looked at further.
    bool text(const std::string& field, const std::string& value, std::size_t limit, bool required) {
        if (value.empty()) {
            if (required) wrong(field, "apply.required");
            return false;
        }
        if (const auto length = characters(value); length > limit) {
            wrong(field, "apply.too_long", {{"limit", std::to_string(limit)}, {"length", std::to_string(length)}});
            return false;
        }
        return true;
    }

    void known_country(const std::string& field, const std::string& value, bool required) {
        if (text(field, value, 500, required) && !country(value)) wrong(field, "apply.not_a_country");
    }

    void year(const std::string& field, const std::string& value, int first) {
        if (value.empty()) return;
        const auto year = year_of(value);
        if (year < first || year > this_year(now_))
            wrong(field, "apply.not_a_year", {{"first", std::to_string(first)}, {"last", std::to_string(this_year(now_))}});
    }

    void choice(const std::string& field, const std::string& value, std::initializer_list<std::string_view> choices) {
        if (!among(value, choices)) wrong(field, "apply.not_a_choice");
    }

    void organisation() {
        const auto& one = application_.organisation;
        const bool complete = whole(Part::organisation);
        const auto limited = [&](const std::string& name, const std::string& value, bool required = false) {
            return text("organisation." + name, value, limit_of("organisation." + name), required);
        };
        limited("name", one.name, complete);
        limited("acronym", one.acronym);
        if (one.other_names.size() > most_other_names)
            wrong("organisation.other_names", "apply.too_many", {{"limit", std::to_string(most_other_names)}});
        for (std::size_t i = 0; i < std::min(one.other_names.size(), most_other_names); ++i)
            text("organisation.other_names." + std::to_string(i), one.other_names[i], limit_of("organisation.other_names"), true);
        const auto& types = category_.organisation_types;
        if (limited("type", one.type, complete && types.size() > 1) && !types.empty() && std::ranges::find(types, one.type) == types.end())
            wrong("organisation.type", "apply.not_a_choice");
        known_country("organisation.country", one.country, complete);
        if (limited("website", one.website) && !web_address(one.website)) wrong("organisation.website", "apply.not_a_web_address");
        limited("mission", one.mission);
        limited("relevance", one.relevance);
        year("organisation.established", one.established, 1000);
    }

    void claims() {
        for (const auto& [name, claim] : application_.claims.members()) {
            const auto field = "claims." + name;
            if (!among(name, {"ecosoc", "nhri"}) && !meeting_.plugins.contains(name)) {
                wrong(field, "apply.unknown_claim");
                continue;
            }
            for (const auto& [part, value] : claim.members()) {
                const auto path = field + "." + part;
                if (!text(path, value.text(), limit_of("claims"), false)) continue;
                if (part == "year") year(path, value.text(), 1946);
                else if (name == "ecosoc" && part == "status") choice(path, value.text(), {"general", "special", "roster"});
            }
        }
    }

    void answers() {
        for (const auto& [id, value] : application_.answers.members())
            if (std::ranges::none_of(category_.questions, [&, &name = id](const Question& one) { return one.id == name; }))
                wrong("answers." + id, "apply.unknown_question");
        for (const auto& question : category_.questions) {
            if (!asked(question, application_, category_)) continue;
            const bool required = question.field.required && whole(Part::answers);
            if (const auto* held = organisation_answer(application_.organisation, question.id)) {
                const auto own_limit = limit_of(field_path(question));
                if (question.limit > 0 && question.limit < own_limit) text(field_path(question), *held, question.limit, required);
                else if (held->empty() && required) wrong(field_path(question), "apply.required");
            } else {
                answer_to(question, application_.answers.at(question.id), required);
            }
        }
    }

    void answer_to(const Question& question, const Data& value, bool required) {
        const auto field = field_path(question);
        const auto& options = question.field.options;
        using Kind = Field::Kind;
        const auto offered = [&](const std::string& option) {
            return question.field.kind == Kind::countries ? country(option) != nullptr : std::ranges::find(options, option) != options.end();
        };
        if (question.field.kind == Kind::choices || question.field.kind == Kind::countries) {
            const auto chosen = value.is_list() ? value.list() : value.text().empty() ? Data::List{} : Data::List{value};
            if (chosen.empty() && required) wrong(field, "apply.required");
            for (std::size_t i = 0; i < chosen.size(); ++i)
                if (!offered(chosen[i].text()) || std::ranges::find(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(i), chosen[i]) != chosen.begin() + static_cast<std::ptrdiff_t>(i)) {
                    wrong(field, "apply.not_a_choice");
                    break;
                }
            return;
        }
        if (value.is_list() || value.is_members()) return wrong(field, "apply.wrong_kind");
        const auto given = value.text();
        const auto limit = question.limit ? question.limit : question.field.kind == Kind::paragraph ? paragraph_limit : line_limit;
        if (!text(field, given, limit, required)) return;
        switch (question.field.kind) {
            case Kind::choice: if (!offered(given)) wrong(field, "apply.not_a_choice"); break;
            case Kind::number: if (Data(given).number() == 0 && given != "0") wrong(field, "apply.not_a_number"); break;
            case Kind::date: if (!date_of(given)) wrong(field, "apply.not_a_date"); break;
            case Kind::country: if (!country(given)) wrong(field, "apply.not_a_country"); break;
            case Kind::email: if (!plausible_email(given)) wrong(field, "apply.not_an_email"); break;
            case Kind::url: if (!web_address(given)) wrong(field, "apply.not_a_web_address"); break;
            case Kind::flag: if (!among(given, {"true", "false", "yes", "no", "on", "1", "0"})) wrong(field, "apply.not_a_choice"); break;
            default: break;
        }
    }

    void files(const std::set<std::string>& documents) {
        if (!whole(Part::documents)) return;
        for (const auto& document : category_.documents)
            if (document.required && !documents.contains(document.id)) wrong("documents." + document.id, "apply.document_missing");
    }

    void people() {
        const auto& people = application_.representatives;
        const auto most = category_.representatives > 0 ? static_cast<std::size_t>(category_.representatives) : most_people_without_limit;
        if (people.size() > most) wrong("representatives", "apply.too_many_representatives", {{"limit", std::to_string(most)}});
        for (std::size_t i = 0; i < std::min(people.size(), most); ++i) person(people[i], i);
    }

    void person(const Representative& one, std::size_t place) {
        const auto field = "representatives." + std::to_string(place) + ".";
        auto found = person_problems(one, category_, meeting_, whole(Part::representatives));
        for (auto& problem : found) found_.push_back({field + problem.field, std::move(problem.message)});
        const auto& all = application_.representatives;
        const bool before = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(place), [&](const Representative& other) { return other.email == one.email; });
        if (!one.email.empty() && before) wrong(field + "email", "people.same_person");
    }

    const Application& application_;
    const Category& category_;
    const Meeting& meeting_;
    Time now_;
    std::span<const Part> complete_;
    Problems found_;
};

}  // namespace

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

std::size_t limit_of(std::string_view field) {
    const auto found = std::ranges::find(limits, field, &std::pair<std::string_view, std::size_t>::first);
    return found == limits.end() ? 0 : found->second;
}

Problems problems(const Application& application, const Category& category, const Meeting& meeting,
                  const std::set<std::string>& documents, Time now, std::span<const Part> complete) {
    return Examination(application, category, meeting, now, complete).run(documents);
}

}  // namespace convoke
