// The balance of a list, or of another population, in one document: each dimension under its heading, with its picture.
#include <array>

#include "plugins/balance/dimensions.hpp"
#include "plugins/balance/labels.hpp"
#include "plugins/balance/measures.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

constexpr std::array<std::string_view, 11> shown_in_annex{"region", "m49", "subregion", "development", "type", "consultative", "activity", "reach", "language", "gender", "participation"};

class AnnexReport final : public Report {
public:
    std::string_view id() const override { return "balance.annex"; }
    std::string_view permission() const override { return may_read; }
    Text title() const override { return {"balance.annex"}; }
    Form options(const Context& context) const override { return options_of_population(context); }

    Table run(const Answers& options, const Context& context) const override {
        const auto asked = asked_of(options, context);
        const auto published = published_if_asked(options, context);
        const auto members = published ? published->figures.members() : population(options, context);
        const Reference reference(asked, options, context);
        Table table{.title = title(), .columns = columns_of({}, published.has_value())};
        for (auto& column : table.columns)
            if (column.name == "reference_share") column.label = {"balance.reference_share"};
        std::vector<Dimension> shown;
        std::string notes_said;
        for (const auto id : shown_in_annex) {
            const auto* kind = kind_named(id);
            if (!kind->asks.empty() && !asks(context.meeting, kind->asks)) continue;
            auto counted = count(id, members, asked.people);
            if (counted.total == 0) continue;
            reference.apply(counted);
            if (published) without_others(counted);
            auto hidden = std::vector<bool>(counted.groups.size() + 1);
            if (published) hidden = published->figures.hidden(counted);
            const auto heading = context.desk.say(title_of(counted));
            const auto against = counted.reference.empty() ? heading : context.desk.say({"balance.annex_section", {{"dimension", heading}, {"reference", context.desk.say(reference_label(counted))}}});
            table.sections.push_back({table.rows.size(), {"balance.words", {{"words", against}}}});
            for (std::size_t i = 0; i < counted.groups.size(); ++i)
                if (!published || !hidden[i] || !told_by_its_row(counted, i, published->figures)) table.rows.push_back(row_of(counted, i, !hidden[i], published.has_value(), context));
            shown.push_back(std::move(counted));
        }
        Dimension whole{.total = members.size()};
        whole.of_people = asked.people;
        if (asked.people) whole.total = members.heads();
        describe(table, asked, whole, published, context);
        table.about.erase("reference");
        if (const auto sources = sources_of(shown, context); !sources.empty()) table.about["sources"] = sources;
        for (const auto& note : country_notes(members))
            if (!published) notes_said += (notes_said.empty() ? "" : " ") + context.desk.say(note);
        if (!published && !notes_said.empty()) table.about["note"] = notes_said;
        table.about["picture"] = "bars";
        if (const auto version = answer(options, "version"); !version.empty()) table.about["version"] = version;
        return table;
    }
};

}  // namespace

void contribute_annex(Registry& registry) { registry.add(std::make_unique<AnnexReport>()); }

}  // namespace convoke::balance
