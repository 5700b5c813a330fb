#include "plugins/nonobjection/balance.hpp"

#include <algorithm>

#include "core/json/messages.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::string_view reports[] = {"balance.region", "balance.m49", "balance.gender", "balance.type", "balance.development"};

Data rows_of(const Table& table) {
    Data rows(Data::List{});
    for (const auto& row : table.rows) {
        Data line(Data::Members{});
        for (std::size_t i = 0; i < table.columns.size() && i < row.size(); ++i) line[table.columns[i].name] = row[i];
        rows.push(std::move(line));
    }
    return rows;
}

// What a population is called, as a message.
Data name_of(const std::string& population) {
    return as_data({"nonobjection.balance_of_" + population});
}

// Words of another plugin for what it told by an identifier; what was said then where it has none.
std::string words_or(const Text& text, const std::string& then, const Context& context) {
    auto words = context.desk.say(text);
    return words == text.code ? then : words;
}

// As the partial shares names it; what is null hides what stands around.
Data group_of(const Data& row) {
    Data group = Data::Members{{"other_count", nullptr}, {"other_share", nullptr}, {"label", row.at("group")}};
    for (const std::string name : {"id", "count", "share", "reference_share", "withheld"}) group[name] = row.at(name);
    return group;
}

// `refused`: why a report says nothing for as long as things are as they are, the first of them.
Data balance_of(const Answers& options, const Context& context, Data& refused) {
    Data found(Data::List{});
    for (const auto id : reports) {
        try {
            const auto table = context.desk.report(id, options);
            Data one = Data::Members{{"report", id}, {"title", context.desk.say(table.title)}, {"of", answer(options, "of")}, {"reference", ""}, {"rows", rows_of(table)}};
            one["mend"] = answer(table.about, "mend");
            one["reference_code"] = answer(table.about, "reference");
            for (const auto& column : table.columns)
                if (column.name == "reference_share" && !answer(table.about, "reference").empty()) one["reference"] = context.desk.say(column.label);
            found.push(std::move(one));
        } catch (const Refused& why) {             // no such report here, or not for this reader
            if (why.kind == Refused::Kind::conflict && refused.is_null()) refused = as_data(why.text);
        }
    }
    return found;
}

}  // namespace

Data balance_of(const Answers& options, const Context& context) {
    Data refused;
    return balance_of(options, context, refused);
}

Data in_words(const Data& published, const Context& context) {
    Data found(Data::List{});
    for (auto one : published.list()) {
        const auto report = one.text("report"), dimension = report.substr(report.find('.') + 1);
        one["title"] = words_or({"balance.by_" + dimension}, one.text("title"), context);
        if (const auto code = one.text("reference_code"); !code.empty()) one["reference"] = words_or({"balance.reference_" + code}, one.text("reference"), context);
        auto rows = one.at("rows").list();
        for (auto& row : rows) row["group"] = words_or({"balance." + dimension + "." + row.text("id")}, row.text("group"), context);
        one["rows"] = rows;
        found.push(std::move(one));
    }
    return found;
}

Data drawn_balance(const Data& here, const Data& there) {
    Data drawn(Data::List{});
    for (const auto& one : here.list()) {
        const auto other = std::ranges::find(there.list(), one.text("report"), [](const Data& candidate) { return candidate.text("report"); });
        const bool beside = other != there.list().end();
        std::vector<Data> groups;
        for (const auto& row : one.at("rows").list()) groups.push_back(group_of(row));
        for (const auto& row : beside ? other->at("rows").list() : Data::List{}) {
            auto same = std::ranges::find(groups, row.text("id"), [](const Data& candidate) { return candidate.text("id"); });
            if (same == groups.end()) {            // a group of which there is nothing here
                same = groups.insert(groups.end(), group_of(row));
                (*same)["count"] = (*same)["share"] = "0";
            }
            (*same)["other_count"] = row.at("count");
            (*same)["other_share"] = row.at("share");
        }
        if (groups.empty()) continue;              // nobody here or there: nothing to draw
        Data dimension;
        dimension["label"] = one.at("title");
        dimension["mend"] = one.at("mend");
        dimension["reference_label"] = one.at("reference");
        dimension["here"] = name_of(one.text("of"));
        dimension["there"] = beside ? name_of(other->text("of")) : Data();
        dimension["groups"] = Data::List(groups.begin(), groups.end());
        drawn.push(std::move(dimension));
    }
    return drawn;
}

ToPublish balance_to_publish(Answers options, const Context& context) {
    constexpr std::int64_t fewest = 5;
    options["public"] = options["publish"] = "yes";
    Data published(Data::List{}), refused;
    for (auto report : balance_of(options, context, refused).list()) {
        auto rows = report.at("rows").list();
        for (auto& row : rows) {
            const auto count = row.at("count").number();
            const bool withheld = row.at("withheld").flag() || (count > 0 && count < fewest);      // also of a report that knows no better
            row["withheld"] = withheld ? Data(true) : Data();
            if (!withheld) continue;
            // Whatever is not of the group itself or of its reference would give the count back.
            for (auto& [name, value] : std::get<Data::Members>(row.value))
                if (name != "id" && name != "group" && name != "reference_share" && name != "withheld") value = nullptr;
        }
        report["rows"] = rows;
        published.push(std::move(report));
    }
    return {std::move(published), std::move(refused)};
}

Table published_table(const Data& published, const std::string& report, const Context& context) {
    const auto all = in_words(published, context);
    const auto found = std::ranges::find(all.list(), report, [](const Data& one) { return one.text("report"); });
    if (found == all.list().end()) throw Refused(Refused::Kind::unknown, {"nonobjection.unknown"});
    const auto reference = found->text("reference");
    const auto said = [&](const std::string& words) { return Text{"text", {{context.actor.language, words}}}; };
    Table table{.title = said(found->text("title")),
                .columns = {{"id", {}, "public"}, {"group", {"shares.group"}, "public"}, {"count", {"nonobjection.figure_count"}, "public", Column::Kind::number},
                            {"share", {"nonobjection.figure_share"}, "public", Column::Kind::share}}};
    if (!reference.empty()) table.columns.push_back({"reference_share", said(reference), "public", Column::Kind::share});
    if (!reference.empty()) table.columns.push_back({"difference", {"nonobjection.figure_difference"}, "public", Column::Kind::share});
    table.columns.push_back({"withheld", {"shares.withheld"}, "public", Column::Kind::text, {{"true", {"shares.withheld"}}}});
    for (const auto& row : found->at("rows").list()) {
        const bool withheld = row.at("withheld").flag();
        std::vector<std::string> cells{row.text("id"), row.text("group"), withheld ? "" : row.text("count"), withheld ? "" : row.text("share")};
        if (!reference.empty()) cells.insert(cells.end(), {row.text("reference_share"), withheld ? "" : row.text("difference")});
        cells.push_back(withheld ? "true" : "");
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Data balance_key(const Data& drawn) {
    if (drawn.list().empty()) return {};
    return Data::Members{{"here", drawn.list().front().at("here")}, {"there", drawn.list().front().at("there")}};
}

Data balance_beside(const Answers& here, const Context& context) {
    const auto pool = balance_of({{"of", "pool"}}, context);
    return here.empty() ? drawn_balance(pool, {}) : drawn_balance(balance_of(here, context), pool);
}

}  // namespace convoke::nonobjection
