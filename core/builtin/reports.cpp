// The core's own report of a meeting's applications.
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

}  // namespace

void contribute_core_reports(Registry& registry) {
    registry.add(std::make_unique<ApplicationsReport>());
    contribute_participants(registry);
}

}  // namespace convoke
