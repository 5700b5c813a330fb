#include "plugins/balance/reports.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "core/domain/countries.hpp"
#include "plugins/balance/measures.hpp"
#include "plugins/balance/population.hpp"
#include "plugins/balance/withholding.hpp"

namespace convoke::balance {

namespace {

std::string number_text(std::optional<double> number, int digits = 6) {
    if (!number) return {};
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, *number, std::chars_format::fixed, digits).ptr;
    return {buffer, end};
}
std::string share_text(double share) { return share < 0 ? "" : number_text(share); }

Text subregion_label(std::string_view name) {
    std::string code = "balance.subregion.";
    for (const char c : name) code += c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return {code};
}

constexpr const char* may = "balance.read";

// What a report says of itself beside its rows.
void describe(Table& table, const Answers& options, const Dimension& counted, bool hidden_total, const Context& context) {
    table.about["of"] = answer(options, "of", "pool");
    if (!hidden_total) table.about["total"] = std::to_string(counted.total);
    table.about["reference"] = counted.reference;
    if (context.desk.allows("balance.assistant")) table.about["mend"] = "/m/" + context.meeting.id + "/balance/assistant";
    table.about["subtitle"] = context.desk.say({"balance.of." + answer(options, "of", "pool")});
    if (counted.reference == "member_states") table.about["as_of"] = std::string(countries_as_of);
}

std::vector<std::size_t> as_they_stand(const Dimension& counted) {
    std::vector<std::size_t> places(counted.groups.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    return places;
}

std::string_view subregion(std::string_view iso3) {
    const auto* one = country(iso3);
    return one && !one->subregion.empty() ? one->subregion : "unknown";
}

// Of a picture from west to east: the Americas, Europe and Africa, Asia and Oceania; who is nowhere comes last.
std::pair<int, int> part_of(std::string_view iso3) {
    const auto* one = country(iso3);
    constexpr std::string_view regions[] = {"Americas", "Europe", "Africa", "Asia", "Oceania"};
    const auto found = std::ranges::find(regions, one ? one->region : "");
    constexpr int parts[] = {1, 2, 2, 3, 3, 3};
    const auto place = static_cast<int>(found - std::begin(regions));
    return {parts[place], place};
}

std::vector<std::size_t> by_subregion(const Dimension& counted) {
    auto places = as_they_stand(counted);
    std::ranges::stable_sort(places, {}, [&](std::size_t i) { return std::tuple(part_of(counted.groups[i].id), subregion(counted.groups[i].id)); });
    return places;
}

// The last row under its heading, with what a picture needs to know.
void under_subregion(Table& table, std::string_view iso3) {
    const auto here = subregion_label(subregion(iso3));
    if (table.sections.empty() || table.sections.back().heading != here) table.sections.push_back({table.rows.size() - 1, here});
    table.rows.back().push_back(std::to_string(part_of(iso3).first));
}

class DimensionReport final : public Report {
public:
    explicit DimensionReport(std::string_view dimension) : dimension_(dimension), id_("balance." + std::string(dimension)) {}
    std::string_view id() const override { return id_; }
    std::string_view permission() const override { return may; }
    Text title() const override { return {"balance.by_" + dimension_}; }
    Form options(const Context& context) const override { return options_of_population(context); }

    Table run(const Answers& options, const Context& context) const override {
        const auto asked = asked_of(options, context);
        auto counted = count(dimension_, population(options, context), asked.people);
        Reference(asked, options, context).apply(counted);
        const bool published = answer(options, "public") == "yes";
        // Another population is told in its own report, where its small figures are withheld too.
        if (published && counted.reference != "member_states" && counted.reference != "parity" && counted.reference != "targets")
            for (auto& group : counted.groups) group.reference = -1;
        const auto picture = answer(options, "picture", dimension_ == "country" ? "tiles" : "bars");
        if (picture != "bars" && picture != "diverging" && !(picture == "tiles" && dimension_ == "country"))
            throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", "picture"}, {"value", picture}}});
        Table table{.title = title(), .columns = {{"id", {"column.id"}, may},
                                                  {"group", {"balance.group"}, may},
                                                  {"count", {"balance.count"}, may, Column::Kind::number},
                                                  {"share", {"balance.share"}, may, Column::Kind::share},
                                                  {"reference_share", reference_label(counted), may, Column::Kind::share},
                                                  {"ratio", {"balance.ratio"}, may, Column::Kind::number},
                                                  {"difference", {"balance.difference"}, may, Column::Kind::share}}};
        if (published) table.columns.push_back({"withheld", {"balance.withheld"}, may, Column::Kind::text, {{"true", {"balance.withheld_yes"}}}});
        const auto hidden = published ? hidden_of(counted) : std::vector<bool>(counted.groups.size() + 1);
        const bool countries = dimension_ == "country";
        if (countries) table.columns.push_back({"part", {}, may});
        for (const auto i : countries ? by_subregion(counted) : as_they_stand(counted)) {
            const auto& group = counted.groups[i];
            const bool shown = !hidden[i];
            table.rows.push_back({group.id, label_of(dimension_, group.id, context), shown ? std::to_string(group.count) : "", shown ? share_text(group.share) : "",
                                  share_text(group.reference), shown ? number_text(ratio(counted, group), 2) : "", shown ? number_text(difference(counted, group)) : ""});
            if (published) table.rows.back().push_back(shown ? "" : "true");
            if (countries) under_subregion(table, group.id);
        }
        describe(table, options, counted, hidden.back(), context);
        table.about["picture"] = picture;
        return table;
    }

private:
    std::string dimension_, id_;
};

// Any two dimensions: a row for each pair of groups.
class CrossReport final : public Report {
public:
    std::string_view id() const override { return "balance.cross"; }
    std::string_view permission() const override { return may; }
    Text title() const override { return {"balance.by_cross"}; }
    Form options(const Context& context) const override {
        auto form = options_of_population(context);
        std::vector<std::string> ids(dimensions().begin(), dimensions().end());
        Labels labels;
        for (const auto& id : ids) labels.emplace(id, Text{"balance.by_" + id});
        form.insert(form.begin(), {{.name = "rows", .label = {"balance.rows"}, .kind = Field::Kind::choice, .options = ids, .labels = labels},
                                   {.name = "columns", .label = {"balance.columns"}, .kind = Field::Kind::choice, .options = ids, .labels = labels}});
        return form;
    }

    Table run(const Answers& options, const Context& context) const override {
        const auto rows = answer(options, "rows"), columns = answer(options, "columns");
        for (const auto& [name, id] : {std::pair{"rows", rows}, std::pair{"columns", columns}})
            if (!dimension_named(id)) throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", name}, {"value", id}}});
        const auto crossed = cross(rows, columns, population(options, context));
        const bool published = answer(options, "public") == "yes";
        auto arcs = arcs_of_table(crossed.rows.groups.size(), crossed.columns.groups.size(), crossed.cells);
        if (published) withhold(arcs);
        const auto say = [&](const std::string& id) { return context.desk.say({"balance.by_" + id}); };
        Table table{.title = {"balance.by_two", {{"rows", say(rows)}, {"columns", say(columns)}}}, .columns = {{"group", {"balance.by_" + rows}, may}}};
        for (const auto& group : crossed.columns.groups)
            table.columns.push_back({group.id, {"balance.words", {{"words", label_of(columns, group.id, context)}}}, may, Column::Kind::number});
        const auto width = crossed.columns.groups.size();
        for (std::size_t row = 0; row < crossed.rows.groups.size(); ++row) {
            std::vector<std::string> cells{label_of(rows, crossed.rows.groups[row].id, context)};
            for (std::size_t column = 0; column < width; ++column)
                cells.push_back(arcs[row * width + column].withheld ? "" : std::to_string(crossed.at(row, column)));
            table.rows.push_back(std::move(cells));
        }
        describe(table, options, crossed.rows, published && arcs.back().withheld, context);
        table.about["picture"] = "matrix";
        return table;
    }
};

}  // namespace

std::string label_of(std::string_view dimension, std::string_view group, const Context& context) {
    if (dimension == "country" && group != "unknown") return std::string(country_name(group));
    if (dimension == "subregion") return context.desk.say(subregion_label(group));
    return context.desk.say({"balance." + std::string(dimension) + "." + std::string(group)});
}

Text reference_label(const Dimension& dimension) {
    return {"balance.reference_" + (dimension.reference.empty() ? std::string("none") : dimension.reference)};
}

Form options_of_population(const Context& context) {
    const std::vector<std::string> populations{"pool", "applicants", "participants"};
    Form form{{.name = "of", .label = {"balance.of"}, .kind = Field::Kind::choice, .options = populations},
              {.name = "unit", .label = {"balance.unit"}, .kind = Field::Kind::choice, .options = {"organisations", "people"}, .required = false}};
    Field session{.name = "session", .label = {"balance.session"}, .kind = Field::Kind::choice, .required = false};
    for (const auto& one : context.meeting.sessions) {
        session.options.push_back(one.id);
        session.labels.emplace(one.id, one.title);
    }
    if (!session.options.empty()) form.push_back(std::move(session));
    auto references = populations;
    references.push_back("targets");
    form.push_back({.name = "reference", .label = {"balance.compare"}, .kind = Field::Kind::choice, .options = references, .required = false});
    form.push_back({.name = "public", .label = {"balance.public"}, .kind = Field::Kind::choice, .options = {"yes"}, .required = false});
    return form;
}

void contribute_reports(Registry& registry) {
    for (const auto dimension : dimensions()) registry.add(std::make_unique<DimensionReport>(dimension));
    registry.add(std::make_unique<CrossReport>());
}

}  // namespace convoke::balance
