#include "plugins/balance/published.hpp"

#include <soci/soci.h>

#include <algorithm>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

using soci::into, soci::use;

namespace {

// Of the options those that say who is counted.
Answers population_in(const Answers& options) {
    Answers found{{"of", answer(options, "of", "pool")}};
    for (const std::string name : {"list", "version", "view", "session", "selection"})
        if (const auto value = answer(options, name); !value.empty()) found.emplace(name, value);
    return found;
}

Data data_of(const Answers& population) {
    Data data = Data::Members{};
    for (const auto& [name, value] : population) data[name] = value;
    return data;
}

void add(soci::session& sql, const std::string& meeting, const PublishedRow& row) {
    const auto population = write_json(data_of(row.population)), figures = write_json(row.figures.kept()), at = text_of(row.at);
    sql << "INSERT INTO balance_publications (id, meeting, population, figures, published_by, published_at) VALUES (:id, :meeting, :population, :figures, :by, :at)",
        use(row.id, "id"), use(meeting, "meeting"), use(population, "population"), use(figures, "figures"), use(row.by, "by"), use(at, "at");
}

const PublishedRow* last_of(const std::vector<PublishedRow>& rows, const Answers& population) {
    const auto found = std::ranges::find(rows.rbegin(), rows.rend(), population, &PublishedRow::population);
    return found == rows.rend() ? nullptr : &*found;
}

std::vector<Dimension> contributed_dimensions(const Contributions& contributed, const Counted& members) {
    std::vector<Dimension> found;
    for (const auto& grouping : contributed.groupings)
        for (const bool people : {false, true})
            if (people || !grouping.of_people) found.push_back(count(grouping, members, people));
    return found;
}

[[noreturn]] void hindered(Publication::Hindered why) {
    const auto* code = why == Publication::Hindered::of_tables ? "balance.tables_hindered" : why == Publication::Hindered::by_tables ? "balance.hindered_by_tables" : "balance.hindered";
    throw Refused(Refused::Kind::conflict, {code});
}

}  // namespace

std::vector<PublishedRow> published_of(soci::session& sql, const std::string& meeting) {
    std::vector<PublishedRow> found;
    std::string id, population, figures, by, at;
    soci::statement rows = (sql.prepare << "SELECT id, population, figures, published_by, published_at FROM balance_publications WHERE meeting = :meeting ORDER BY published_at, id",
                            into(id), into(population), into(figures), into(by), into(at), use(meeting, "meeting"));
    rows.execute();
    while (rows.fetch()) {
        Answers named;
        const auto data = read_json(population);
        for (const auto& [name, value] : data.members()) named.emplace(name, value.text());
        found.push_back({id, named, Publication(read_json(figures)), by, instant_of(at).value()});
    }
    return found;
}

PublishedRow publish(const Answers& options, const Context& context) {
    auto asked = population_in(options);
    asked["public"] = "yes";
    asked_of(asked, context);                      // refused where it makes no sense, or is never published
    if (answer(asked, "of") == "previous") throw Refused(Refused::Kind::invalid, {"balance.previous_not_published"});
    const auto population = population_in(options);
    const auto contributed = contributions(context);
    const auto members = balance::population(population, context, contributed.questions);
    const auto others = contributed_dimensions(contributed, members);
    const auto rows = published_of(context.sql, context.meeting.id);
    const bool tables = answer(options, "tables") == "yes";
    if (const auto* last = last_of(rows, population); last && last->figures.is_of(members, others) && (!tables || last->figures.tables())) return *last;
    std::vector<Publication> before;
    for (const auto& row : rows) before.push_back(row.figures);
    PublishedRow row{{}, population, Publication(members, others, tables, before), context.actor.account, context.now};
    if (row.figures.hindered() != Publication::Hindered::no) hindered(row.figures.hindered());
    row.id = context.desk.new_id("pbl");
    context.desk.record({.kind = "balance.published", .subject = row.id, .data = Data::Members{{"population", data_of(population)}, {"tables", tables}}});
    add(context.sql, context.meeting.id, row);
    return row;
}

PublishedRow standing_publication(const Answers& options, const Context& context) {
    if (answer(options, "publish") == "yes") {
        if (!context.desk.may_change()) throw Refused(Refused::Kind::invalid, {"balance.publishing_is_an_act"});
        return publish(options, context);
    }
    const auto rows = published_of(context.sql, context.meeting.id);
    const auto* row = standing_among(rows, options);
    if (!row) throw Refused(Refused::Kind::conflict, {"balance.not_published"});
    return *row;
}

const PublishedRow* standing_among(const std::vector<PublishedRow>& rows, const Answers& options) {
    const auto* row = last_of(rows, population_in(options));
    if (row && !row->figures.same_countries()) throw Refused(Refused::Kind::conflict, {"balance.countries_changed"});
    return row;
}

std::string published_label(const Answers& population, const Context& context) {
    std::string label = population_label(answer(population, "of"), context);
    if (const auto version = answer(population, "version"); !version.empty()) label = context.desk.say({"balance.of_version", {{"version", version}}});
    if (const auto* session = context.meeting.session(answer(population, "session"))) label += ", " + context.desk.say(session->title);
    return label;
}

}  // namespace convoke::balance
