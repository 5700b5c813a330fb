// The core's own reports: applications of a meeting, and who takes part.
#include <algorithm>

#include "core/builtin/builtin.hpp"
#include "core/domain/time.hpp"

namespace convoke {

namespace {

std::string instant_words(const std::optional<Time>& instant) { return instant ? text_of(*instant) : ""; }

// Everything officers work with, less contacts; one row per application.
class ApplicationsReport final : public Report {
public:
    std::string_view id() const override { return "applications"; }
    std::string_view permission() const override { return "application.read"; }
    Text title() const override { return {"report.applications"}; }

    Table run(const Answers&, const Context& context) const override {
        Table table{.title = title(), .columns = {{"reference", {"column.reference"}, "application.read"},
                                                  {"name", {"column.name"}, "application.read"},
                                                  {"acronym", {"column.acronym"}, "application.read"},
                                                  {"category", {"column.category"}, "application.read"},
                                                  {"type", {"column.type"}, "application.read"},
                                                  {"country", {"column.country"}, "application.read"},
                                                  {"website", {"column.website"}, "application.read"},
                                                  {"status", {"column.status"}, "application.review"},
                                                  {"representatives", {"column.representatives"}, "application.read", Column::Kind::number},
                                                  {"submitted_at", {"column.submitted_at"}, "application.read", Column::Kind::time}}};
        static constexpr State all[] = {State::submitted, State::in_review, State::returned, State::shortlisted, State::proposed, State::circulated,
                                        State::approved, State::not_approved, State::registered, State::declined, State::withdrawn};
        context.applications.each(all, [&](const Application& one) {
            const auto& organisation = one.organisation;
            table.rows.push_back({one.reference, organisation.name, organisation.acronym, one.category, organisation.type, organisation.country,
                                  organisation.website, std::string(name_of(one.state)), std::to_string(one.representatives.size()),
                                  instant_words(one.submitted_at)});
        });
        table.about["meeting"] = context.meeting.id;
        return table;
    }
};

// Who takes part: organisations by category and name, and the people they have registered.
class Participants final : public Report {
public:
    std::string_view id() const override { return "participants"; }
    std::string_view permission() const override { return "application.read"; }
    Text title() const override { return {"report.participants"}; }

    Table run(const Answers&, const Context& context) const override {
        Table table{.title = title(), .columns = {{"organisation", {"column.name"}, "application.read"},
                                                  {"country", {"column.country"}, "application.read"},
                                                  {"representative", {"column.representative"}, "person.read"},
                                                  {"function", {"column.function"}, "person.read"},
                                                  {"participation", {"column.participation"}, "person.read"}}};
        std::map<std::string, std::vector<Application>> by_category;
        static constexpr State registered[] = {State::registered};
        context.applications.each(registered, [&](const Application& one) { by_category[one.category].push_back(one); });
        for (const auto& category : context.meeting.categories) {      // in the order of the meeting file
            const auto found = by_category.find(category.id);
            if (found == by_category.end()) continue;
            table.sections.push_back({table.rows.size(), category.title});
            for (const auto& one : found->second) {
                if (one.representatives.empty()) table.rows.push_back({one.organisation.name, one.organisation.country, "", "", ""});
                for (const auto& person : one.representatives)
                    table.rows.push_back({one.organisation.name, one.organisation.country,
                                          (person.title.empty() ? "" : person.title + " ") + person.given_name + " " + person.family_name,
                                          person.function, person.participation});
            }
        }
        table.about["meeting"] = context.meeting.id;
        return table;
    }
};

}  // namespace

void contribute_core_reports(Registry& registry) {
    registry.add(std::make_unique<ApplicationsReport>());
    registry.add(std::make_unique<Participants>());
}

}  // namespace convoke
