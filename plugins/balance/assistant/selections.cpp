// What was applied, for others: as a population of applications, and as a table.
#include "core/domain/countries.hpp"
#include "core/domain/people.hpp"
#include "core/domain/time.hpp"
#include "core/text/wellformed.hpp"
#include "plugins/balance/assistant/pages.hpp"
#include "plugins/balance/assistant/store.hpp"

namespace convoke::balance {

namespace {

constexpr const char* may = "balance.assistant";

AppliedRow selection_asked(const Answers& options, const Context& context) {
    const auto row = find_selection(context.sql, answer(options, "selection"));
    if (!row || row->meeting != context.meeting.id) throw Refused(Refused::Kind::unknown, {"balance.no_such_selection", {{"selection", shortened(answer(options, "selection"), 60)}}});
    return *row;
}

std::string application_of(const std::string& name) { return name.substr(0, name.find('/')); }

class Chosen final : public Population {
public:
    std::string_view id() const override { return "selection"; }
    std::string_view permission() const override { return may; }
    std::vector<std::string> members(const Answers& options, const Context& context) const override {
        std::vector<std::string> found;
        for (const auto& name : selection_asked(options, context).names)
            if (found.empty() || found.back() != application_of(name)) found.push_back(application_of(name));
        return found;
    }
};

class SelectionReport final : public Report {
public:
    std::string_view id() const override { return "balance.selection"; }
    std::string_view permission() const override { return may; }
    Text title() const override { return {"balance.selection_title"}; }
    Form options(const Context& context) const override {
        Field field{.name = "selection", .label = {"balance.selection_applied"}, .kind = Field::Kind::choice};
        for (const auto& one : selections_of(context.sql, context.meeting.id)) {
            field.options.push_back(one.id);
            field.labels.emplace(one.id, Text{"balance.selection_label", {{"at", text_of(one.at).substr(0, 16)}, {"size", std::to_string(one.names.size())}}});
        }
        return {field};
    }
    Table run(const Answers& options, const Context& context) const override {
        const auto row = selection_asked(options, context);
        const auto question = find_question(context.sql, row.question);
        Table table{.title = title(), .columns = {{"id", {}, may}, {"name", {"balance.column_name"}, may}, {"organisation", {"balance.column_of"}, may},
                                                  {"reference", {"balance.column_reference"}, may}, {"country", {}, may}, {"country_name", {"balance.column_country"}, may}}};
        for (const auto& name : row.names) {
            const auto application = context.applications.find(application_of(name));
            if (!application) continue;            // erased since
            std::string person;
            for (const auto& one : application->representatives)
                if (name == application->id + "/" + one.id) person = full_name(one);
            if (person.empty() && name != application->id) continue;
            const auto& organisation = application->organisation;
            table.rows.push_back({name, person.empty() ? organisation.name : person, organisation.name, application->reference, organisation.country, std::string(country_name(organisation.country, context.actor.language))});
        }
        table.about["seed"] = question ? question->asked.text("seed") : "";
        table.about["question"] = row.question;
        table.about["applied_at"] = text_of(row.at);
        table.about["subtitle"] = context.desk.say({"balance.applied_by", {{"name", context.desk.account_name(row.by)}, {"seed", table.about["seed"]}}});
        return table;
    }
};

}  // namespace

void contribute_selections(Registry& registry) {
    registry.add(std::make_unique<Chosen>());
    registry.add(std::make_unique<SelectionReport>());
}

}  // namespace convoke::balance
