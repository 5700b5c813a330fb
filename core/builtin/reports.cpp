// The core's own report of a meeting's applications, which gives its rows one at a time.
#include "core/builtin/builtin.hpp"
#include "core/builtin/in_order.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"

namespace convoke {

namespace {

constexpr State all_but_drafts[] = {State::submitted, State::in_review, State::returned, State::shortlisted, State::proposed, State::circulated,
                                    State::approved, State::not_approved, State::registered, State::declined, State::withdrawn};

std::string instant_words(const std::optional<Time>& instant) { return instant ? text_of(*instant) : ""; }

Labels category_labels(const Meeting& meeting) {
    Labels labels;
    for (const auto& category : meeting.categories) labels.emplace(category.id, category.title);
    return labels;
}

Labels labels_of(std::string_view prefix, std::initializer_list<std::string_view> codes) {
    Labels labels;
    for (const auto code : codes) labels.emplace(code, Text{std::string(prefix) + std::string(code)});
    return labels;
}

Labels type_labels() { return labels_of("option.", {"ngo", "cso", "academia", "private-sector", "philanthropy", "nhri", "igo", "un-entity", "media"}); }

Labels state_labels() {
    Labels labels;
    for (const auto state : all_but_drafts) labels.emplace(name_of(state), Text{"state." + std::string(name_of(state))});
    return labels;
}

// Everything officers work with, less contacts; one row per application.
class ApplicationsReport final : public Report {
public:
    std::string_view id() const override { return "applications"; }
    std::string_view permission() const override { return "application.read"; }
    Text title() const override { return {"report.applications"}; }

    Table run(const Answers&, const Context& context) const override {
        Table table{.title = title(),
                    .columns = {{"reference", {"column.reference"}, "application.read"},
                                {"name", {"column.name"}, "application.read"},
                                {"acronym", {"column.acronym"}, "application.read"},
                                {"category", {"column.category"}, "application.read", Column::Kind::text, category_labels(context.meeting)},
                                {"type", {"column.type"}, "application.read", Column::Kind::text, type_labels()},
                                {"country", {"column.country"}, "application.read"},
                                {"website", {"column.website"}, "application.read"},
                                {"status", {"column.status"}, "application.review", Column::Kind::text, state_labels()},
                                {"representatives", {"column.representatives"}, "application.read", Column::Kind::number},
                                {"submitted_at", {"column.submitted_at"}, "application.read", Column::Kind::time}}};
        const auto applications = std::make_shared<InOrder>(context, all_but_drafts, [](const Application&) { return std::size_t{0}; });
        table.more = [applications]() -> std::optional<Table::Row> {
            const auto one = applications->next();
            if (!one) return {};
            const auto& organisation = one->organisation;
            return Table::Row{{}, {one->reference, organisation.name, organisation.acronym, one->category, organisation.type,
                                   std::string(country_name(organisation.country)), organisation.website, std::string(name_of(one->state)),
                                   std::to_string(one->representatives.size()), instant_words(one->submitted_at)}};
        };
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
