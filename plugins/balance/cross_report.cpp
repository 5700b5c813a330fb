#include <algorithm>

#include "plugins/balance/labels.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

// What the options say of the two dimensions, those of plugins and of the meeting's forms included.
std::pair<std::string, std::string> two_of(const Answers& options, const Contributions& contributed) {
    const auto rows = answer(options, "rows"), columns = answer(options, "columns");
    for (const auto& [name, id] : {std::pair{"rows", rows}, std::pair{"columns", columns}})
        if (!dimension_named(id) && !contributed.find(id)) throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", name}, {"value", id}}});
    if (to_be_published(options) && !published_together(rows, columns)) throw Refused(Refused::Kind::invalid, {"balance.not_published_together"});
    return {rows, columns};
}

// The members that the options name, and what is needed of each for these two.
Counted members_of(const std::string& rows, const std::string& columns, const Answers& options, const Contributions& contributed, const Context& context) {
    const bool contributes = contributed.find(rows) || contributed.find(columns);
    return population(options, context, contributes ? contributed.questions : std::vector<std::string>());
}

Cross crossed_by(const std::string& rows, const std::string& columns, const Counted& members, const Contributions& contributed, bool people, const Context& context) {
    const auto *down = contributed.find(rows), *along = contributed.find(columns);
    if (!down && !along) return cross(rows, columns, members, people);
    return cross(down ? *down : grouping_of(rows, context.meeting), along ? *along : grouping_of(columns, context.meeting), members, people);
}

// Any two dimensions: a row for each group of the first. Beside another population, the share that each row has there.
class CrossReport final : public Report {
public:
    std::string_view id() const override { return "balance.cross"; }
    std::string_view permission() const override { return may_read; }
    Text title() const override { return {"balance.cross"}; }
    Form options(const Context& context) const override {
        auto form = options_of_population(context);
        std::vector<std::string> ids(dimensions().begin(), dimensions().end());
        Labels labels;
        for (const auto& id : ids) labels.emplace(id, Text{"balance.by_" + id});
        for (const auto& one : contributions(context).groupings) {
            ids.push_back(one.id);
            labels.emplace(one.id, one.label);
        }
        form.insert(form.begin(), {{.name = "rows", .label = {"balance.rows"}, .kind = Field::Kind::choice, .options = ids, .labels = labels},
                                   {.name = "columns", .label = {"balance.columns"}, .kind = Field::Kind::choice, .options = ids, .labels = labels}});
        return form;
    }

    Table run(const Answers& options, const Context& context) const override {
        const auto contributed = contributions(context);
        const auto [rows, columns] = two_of(options, contributed);
        const auto asked = asked_of(options, context);
        const auto published = published_if_asked(options, context);
        if (published && !published->figures.tables()) throw Refused(Refused::Kind::conflict, {"balance.tables_not_published"});
        const auto members = published ? published->figures.members() : members_of(rows, columns, options, contributed, context);
        auto crossed = crossed_by(rows, columns, members, contributed, asked.people, context);
        const auto width = crossed.columns.groups.size();
        std::vector<bool> hidden(crossed.cells.size());
        if (published) hidden = published->figures.hidden(crossed);
        Table table{.title = {"balance.by_two", {{"rows", context.desk.say(title_of(crossed.rows))}, {"columns", context.desk.say(title_of(crossed.columns))}}},
                    .columns = {{"group", title_of(crossed.rows), may_read}}};
        for (const auto& group : crossed.columns.groups)
            table.columns.push_back({group.id, {"balance.words", {{"words", label_of(crossed.columns, group.id, context)}}}, may_read, Column::Kind::number});
        const auto there = reference_of(asked, options, published.has_value(), rows, columns, contributed, context);
        if (there) add_reference_columns(table, crossed, asked.reference, context);
        for (std::size_t row = 0; row < crossed.rows.groups.size() && crossed.rows.total > 0; ++row) {
            const auto& group = crossed.rows.groups[row];
            if (published && told_by_its_row(crossed.rows, row, published->figures)) continue;
            std::vector<std::string> cells{label_of(crossed.rows, group.id, context)};
            for (std::size_t column = 0; column < width; ++column) cells.push_back(hidden[row * width + column] ? "" : std::to_string(crossed.at(row, column)));
            for (const auto& column : crossed.columns.groups)
                if (there) cells.push_back(share_there(*there, group.id, column.id));
            table.rows.push_back(std::move(cells));
        }
        crossed.rows.reference = there ? asked.reference : "";
        describe(table, asked, crossed.rows, published, context);
        if (published && std::ranges::find(hidden, true) != hidden.end()) table.about["note"] += " " + context.desk.say({"balance.cells_withheld"});
        table.about["picture"] = "matrix";
        return table;
    }

private:
    static std::optional<Cross> reference_of(const Asked& asked, const Answers& options, bool published, const std::string& rows, const std::string& columns, const Contributions& contributed, const Context& context) {
        if (asked.reference.empty()) return {};
        if (published || asked.reference == "targets" || asked.reference == "world" || asked.reference == "even") throw Refused(Refused::Kind::invalid, {"balance.no_reference_of_two", {{"reference", asked.reference}}});
        auto other = options;
        other["of"] = asked.reference;
        return crossed_by(rows, columns, members_of(rows, columns, other, contributed, context), contributed, asked.people, context);
    }

    static void add_reference_columns(Table& table, const Cross& crossed, const std::string& reference, const Context& context) {
        for (const auto& group : crossed.columns.groups)
            table.columns.push_back({"reference_" + group.id, {"balance.share_there", {{"group", label_of(crossed.columns, group.id, context)}, {"population", population_label(reference, context)}}}, may_read, Column::Kind::share});
    }

    // Of those of the row, how many are in the column.
    static std::string share_there(const Cross& there, const std::string& row, const std::string& column) {
        const auto down = std::ranges::find(there.rows.groups, row, &Group::id), along = std::ranges::find(there.columns.groups, column, &Group::id);
        if (down == there.rows.groups.end() || along == there.columns.groups.end() || down->count == 0) return {};
        const auto count = there.at(static_cast<std::size_t>(down - there.rows.groups.begin()), static_cast<std::size_t>(along - there.columns.groups.begin()));
        return share_text(static_cast<double>(count) / static_cast<double>(down->count));
    }
};

}  // namespace

void contribute_cross(Registry& registry) { registry.add(std::make_unique<CrossReport>()); }

}  // namespace convoke::balance
