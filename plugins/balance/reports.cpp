#include "plugins/balance/reports.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "plugins/balance/dimensions.hpp"
#include "plugins/balance/labels.hpp"
#include "plugins/balance/measures.hpp"

namespace convoke::balance {

namespace {

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
void under_subregion(Table& table, std::string_view iso3, const Context& context) {
    auto here = subregion_label(subregion(iso3));
    if (context.desk.say(here) == here.code) here = {"balance.words", {{"words", std::string(subregion(iso3))}}};
    if (table.sections.empty() || table.sections.back().heading != here) table.sections.push_back({table.rows.size() - 1, here});
    table.rows.back().push_back(std::to_string(part_of(iso3).first));
}

Table table_of(Dimension counted, const std::optional<PublishedRow>& published, const Answers& options, const Asked& asked, const Context& context, const Grouping* grouping = nullptr, std::vector<std::string> questions = {}) {
    const bool countries = counted.id == "country";
    const Reference reference(asked, options, context, std::move(questions));
    if (grouping && reference.has_population()) refer_to(counted, asked.reference, reference.of(*grouping));
    else reference.apply(counted);
    if (published) without_others(counted);
    const auto picture = answer(options, "picture", countries ? "tiles" : "bars");
    if (picture != "bars" && picture != "diverging" && !(picture == "tiles" && countries))
        throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", "picture"}, {"value", picture}}});
    Table table{.title = title_of(counted), .columns = columns_of(counted, published.has_value())};
    auto hidden = std::vector<bool>(counted.groups.size() + 1);
    if (published) hidden = published->figures.hidden(counted);
    if (countries) table.columns.push_back({"part", {}, may_read});
    for (const auto i : countries ? by_subregion(counted) : as_they_stand(counted)) {
        if (counted.total == 0) break;             // nobody: no rows of noughts beside the explanation
        if (published && hidden[i] && told_by_its_row(counted, i, published->figures)) continue;
        table.rows.push_back(row_of(counted, i, !hidden[i], published.has_value(), context));
        if (countries) under_subregion(table, counted.groups[i].id, context);
    }
    describe(table, asked, counted, published, context);
    table.about["picture"] = picture;
    return table;
}

class DimensionReport final : public Report {
public:
    explicit DimensionReport(std::string_view dimension) : dimension_(dimension), id_("balance." + std::string(dimension)) {}
    std::string_view id() const override { return id_; }
    std::string_view permission() const override { return may_read; }
    Text title() const override { return {"balance.by_" + dimension_}; }
    Form options(const Context& context) const override { return options_of_population(context); }

    Table run(const Answers& options, const Context& context) const override {
        const auto asked = asked_of(options, context);
        const auto published = published_if_asked(options, context);
        return table_of(count(dimension_, published ? published->figures.members() : population(options, context), asked.people), published, options, asked, context);
    }

private:
    std::string dimension_, id_;
};

// By what other plugins tell members apart by, or by a closed question of the meeting's forms.
class ContributedReport final : public Report {
public:
    std::string_view id() const override { return "balance.by"; }
    std::string_view permission() const override { return may_read; }
    Text title() const override { return {"balance.by_other"}; }
    Form options(const Context& context) const override {
        auto form = options_of_population(context);
        Field which{.name = "dimension", .label = {"balance.dimension"}, .kind = Field::Kind::choice};
        for (const auto& one : contributions(context).groupings) {
            which.options.push_back(one.id);
            which.labels.emplace(one.id, one.label);
        }
        form.insert(form.begin(), std::move(which));
        return form;
    }

    Table run(const Answers& options, const Context& context) const override {
        const auto asked = asked_of(options, context);
        const auto id = answer(options, "dimension");
        const auto all = contributions(context);
        const auto* found = all.find(id);
        if (!found) throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", "dimension"}, {"value", id}}});
        const auto published = published_if_asked(options, context);
        if (!published) return table_of(count(*found, population(options, context, all.questions), asked.people), published, options, asked, context, found, all.questions);
        auto counted = count(*found, Counted{}, asked.people);
        const auto* then = published->figures.contributed(id, counted.of_people);
        if (!then) throw Refused(Refused::Kind::conflict, {"balance.not_published"});
        counted.total = then->total, counted.overlapping = then->overlapping, counted.groups = then->groups;
        for (auto& group : counted.groups) group.share = counted.total == 0 ? 0 : static_cast<double>(group.count) / static_cast<double>(counted.total);
        return table_of(std::move(counted), published, options, asked, context, found, all.questions);
    }
};

std::vector<std::string> codes_in(const Data& answer) {
    std::vector<std::string> codes;
    for (const auto& one : answer.is_list() ? answer.list() : Data::List{answer})
        if (const auto code = one.text(); !code.empty()) codes.push_back(code);
    return codes.empty() ? std::vector<std::string>{"unsaid"} : codes;
}

}  // namespace

std::string number_text(std::optional<double> number, int digits) {
    if (!number) return {};
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, *number, std::chars_format::fixed, digits).ptr;
    return {buffer, end};
}
std::string share_text(double share) { return share < 0 ? "" : number_text(share); }

// Where not even noughts are told, a group that has a row only because somebody is in it.
bool told_by_its_row(const Dimension& counted, std::size_t place, const Publication& figures) {
    const auto* kind = kind_named(counted.id);
    return (!kind || std::ranges::find(kind->groups, counted.groups[place].id) == kind->groups.end()) && figures.noughts_hidden(counted, counted.groups[place].id);
}

bool to_be_published(const Answers& options) { return answer(options, "public") == "yes"; }

std::optional<PublishedRow> published_if_asked(const Answers& options, const Context& context) {
    return to_be_published(options) ? std::optional(standing_publication(options, context)) : std::nullopt;
}

std::vector<Column> columns_of(const Dimension& counted, bool published) {
    std::vector<Column> columns{{"id", {}, may_read},
                                {"group", {"balance.group"}, may_read},
                                {"count", {"balance.count"}, may_read, Column::Kind::number},
                                {"share", {"balance.share"}, may_read, Column::Kind::share},
                                {"reference_share", reference_label(counted), may_read, Column::Kind::share},
                                {"ratio", {"balance.ratio"}, may_read, Column::Kind::number},
                                {"difference", {"balance.difference"}, may_read, Column::Kind::share}};
    if (published) columns.push_back({"withheld", {"balance.withheld"}, may_read, Column::Kind::text, {{"true", {"balance.withheld_yes"}}}});
    return columns;
}

std::vector<std::string> row_of(const Dimension& counted, std::size_t place, bool shown, bool published, const Context& context) {
    const auto& group = counted.groups[place];
    std::vector<std::string> row{group.id, label_of(counted, group.id, context), shown ? std::to_string(group.count) : "", shown ? share_text(group.share) : "",
                                 share_text(group.reference), shown ? number_text(ratio(counted, group), 2) : "", shown ? number_text(difference(counted, group)) : ""};
    if (published) row.push_back(shown ? "" : "true");
    return row;
}

void without_others(Dimension& counted) {
    if (counted.reference == "member_states" || counted.reference == "world" || counted.reference == "parity" || counted.reference == "targets" || counted.reference == "even") return;
    for (auto& group : counted.groups) group.reference = -1;
}

void describe(Table& table, const Asked& asked, const Dimension& counted, const std::optional<PublishedRow>& published, const Context& context) {
    table.about["of"] = asked.of;
    if (!published || counted.total == 0 || counted.total >= fewest_shown) table.about["total"] = std::to_string(counted.total);
    table.about["reference"] = counted.reference;
    if (!published && context.desk.allows("balance.assistant")) table.about["mend"] = "/m/" + context.meeting.id + "/balance/assistant";
    table.about["subtitle"] = population_label(asked.of, context);
    if (const auto sources = sources_of(counted, context); !sources.empty()) table.about["sources"] = sources;
    std::string said;
    if (!published || counted.total == 0)
        for (const auto& note : notes(counted)) said += (said.empty() ? "" : " ") + context.desk.say(note);
    if (published) said += (said.empty() ? "" : " ") + context.desk.say({"balance.published_as_of", {{"at", text_of(published->at)}}});
    if (!said.empty()) table.about["note"] = said;
}

const Grouping* Contributions::find(std::string_view id) const {
    const auto found = std::ranges::find(groupings, id, &Grouping::id);
    return found == groupings.end() ? nullptr : &*found;
}

Contributions contributions(const Context& context) {
    Contributions all{.groupings = context.applications.groupings()};
    using Asks = Field::Kind;
    for (const auto& category : context.meeting.categories)
        for (const auto& question : category.questions) {
            const auto kind = question.field.kind;
            if ((kind != Asks::choice && kind != Asks::choices && kind != Asks::flag) || question.id == question_of_languages) continue;
            if (std::ranges::find(all.questions, question.id) != all.questions.end()) continue;
            all.questions.push_back(question.id);
            Grouping one{.id = "answer." + question.id, .label = question.field.label, .overlapping = kind == Asks::choices, .groups = question.field.options};
            if (kind == Asks::flag) one.groups = {"true", "false"}, one.labels = {{"true", {"balance.yes"}}, {"false", {"balance.no"}}};
            for (std::size_t i = 0; i < question.field.options.size() && i < question.option_labels.size(); ++i) one.labels.emplace(question.field.options[i], question.option_labels[i]);
            one.labels.emplace("unsaid", Text{"balance.apart.unsaid"});
            one.of = [id = question.id](const Alike& members) { return codes_in(members.answers.at(id)); };
            all.groupings.push_back(std::move(one));
        }
    return all;
}

Form options_of_population(const Context& context) {
    std::vector<std::string> populations{"pool", "applicants", "participants", "speakers", "previous"};
    if (offers_cleared(context)) populations.push_back("cleared");
    Form form{{.name = "of", .label = {"balance.of"}, .kind = Field::Kind::choice, .options = populations},
              {.name = "unit", .label = {"balance.unit"}, .kind = Field::Kind::choice, .options = {"organisations", "people"}, .required = false}};
    Field session{.name = "session", .label = {"balance.session"}, .kind = Field::Kind::choice, .required = false};
    for (const auto& one : context.meeting.sessions) {
        session.options.push_back(one.id);
        session.labels.emplace(one.id, one.title);
    }
    if (!session.options.empty()) form.push_back(std::move(session));
    auto references = populations;
    references.insert(references.end(), {"targets", "world", "even"});
    form.push_back({.name = "reference", .label = {"balance.compare"}, .kind = Field::Kind::choice, .options = references, .required = false});
    form.push_back({.name = "public", .label = {"balance.public"}, .kind = Field::Kind::choice, .options = {"yes"}, .required = false});
    return form;
}

void contribute_reports(Registry& registry) {
    for (const auto dimension : dimensions()) registry.add(std::make_unique<DimensionReport>(dimension));
    registry.add(std::make_unique<ContributedReport>());
    contribute_cross(registry);
    contribute_stages(registry);
    contribute_annex(registry);
}

}  // namespace convoke::balance
