// Applications that may be of one organisation, side by side: they are made one, or told apart, and a merge is taken back.
#include <set>

#include "core/acts/apply.hpp"
#include "core/acts/call.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/duplicates.hpp"
#include "core/acts/merge.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "core/store/applications.hpp"
#include "core/store/documents.hpp"
#include "core/store/findings.hpp"
#include "web/pages/duplicates.hpp"
#include "web/pages/finding_marks.hpp"
#include "web/pages/officers.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t most_beside = 4;

struct Column { Application application; std::optional<store::Pair> pair; };

// The one asked for, then those it may be, or the one that was chosen to stand beside it.
std::vector<Column> columns_of(const Asked& asked, const store::Reading& reading, const Meeting& meeting, Problems& problems) {
    std::vector<Column> columns;
    const auto add = [&](const std::string& id, std::optional<store::Pair> pair) {
        auto one = known_application(asked.house, reading, asked.actor, id);
        if (one.meeting != meeting.id) unknown("application");
        overlay(asked.house, reading, meeting, asked.actor, asked.now, {&one, 1});
        if (const auto* category = meeting.category(one.category)) one = for_others(std::move(one), *category);
        columns.push_back({std::move(one), std::move(pair)});
    };
    add(asked.at("id"), {});
    if (const auto reference = asked.query("with"); !reference.empty()) {
        const auto other = store::application_with_reference(reading, reference);
        const auto found = other.empty() ? std::nullopt : store::read_application(reading, other);
        if (!found || !handed_in(*found) || found->meeting != meeting.id) problems.push_back({"with", {"duplicates.no_such_reference", {{"reference", reference}}}});
        else if (other == asked.at("id")) problems.push_back({"with", {"merge.itself", {{"reference", reference}, {"other", reference}}}});
        else add(other, store::pair_of(reading, asked.at("id"), other));
    } else {
        for (auto& pair : store::open_pairs_of(reading, asked.at("id")))
            if (const auto other = pair.other; columns.size() < most_beside) add(other, std::move(pair));
    }
    return columns;
}

Data plain(const std::string& text) { return text.empty() ? Data(Data::List{}) : Data(Data::List{Data::Members{{"text", text}}}); }

// One line of the table: what each says, and whether they differ.
struct Row {
    std::string label;
    std::function<Data(const Column&)> cell;
    bool compared = true;
};

std::vector<Row> rows_of(const Asked& asked, const store::Reading& reading, const Meeting& meeting) {
    const auto said = [](std::string Organisation::*member) { return [member](const Column& one) { return plain(one.application.organisation.*member); }; };
    const bool people = asked.house.rights.allows(asked.actor, "person.read");
    std::vector<Row> rows{
        {"column.acronym", said(&Organisation::acronym)},
        {"review.other_names", [](const Column& one) {
             Data list = Data::List{};
             for (const auto& name : one.application.organisation.other_names) list.push(Data::Members{{"text", name}});
             return list;
         }},
        {"column.country", [&asked](const Column& one) { return plain(std::string(country_name(one.application.organisation.country, asked.language))); }},
        {"column.type", [&asked](const Column& one) { return one.application.organisation.type.empty() ? plain("") : plain(asked.say({"option." + one.application.organisation.type})); }},
        {"column.website", said(&Organisation::website)},
        {"review.established", said(&Organisation::established)},
        {"review.mission", said(&Organisation::mission)},
        {"review.relevance", said(&Organisation::relevance)},
        {"column.category", [&asked, &meeting](const Column& one) {
             const auto* category = meeting.category(one.application.category);
             return plain(category ? asked.say(category->title) : one.application.category);
         }},
        {"column.submitted_at", [](const Column& one) { return one.application.submitted_at ? Data(Data::List{Data::Members{{"time", text_of(*one.application.submitted_at)}}}) : plain(""); }, false},
        {"review.documents", [&asked, &reading](const Column& one) {
             Data list = Data::List{};
             for (const auto& document : store::documents_of(reading, one.application.id))
                 list.push(Data::Members{{"text", document.name}, {"href", "/applications/" + one.application.id + "/documents/" + document.id}});
             return list;
         }, false},
        {"review.findings", [&asked, &reading](const Column& one) {
             Data list = Data::List{};
             for (const auto& stored : store::findings_of(reading, one.application.id)) {
                 const auto glance = stored.open() ? "waiting" : stored.settled ? stored.settled->verdict : std::string(name_of(stored.finding.verdict));
                 list.push(Data::Members{{"text", asked.say({stored.finding.check}) + ": " + asked.say({"finding.glance." + glance})}});
             }
             return list;
         }}};
    if (!people) return rows;
    rows.push_back({"duplicates.account", [&reading](const Column& one) {
                        const auto account = store::account_by_id(reading, one.application.account);
                        return account ? Data(Data::List{Data::Members{{"text", account->name}}, Data::Members{{"text", account->email}}}) : plain("");
                    }});
    rows.push_back({"review.people", [](const Column& one) {
                        Data list = Data::List{};
                        for (const auto& person : one.application.representatives)
                            list.push(Data::Members{{"text", person.given_name + " " + person.family_name + (person.function.empty() ? "" : ", " + person.function)}});
                        return list;
                    }});
    return rows;
}

View beside(const Asked& asked, const store::Reading& reading, Problems problems) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const bool tried = !problems.empty();
    const auto columns = columns_of(asked, reading, *meeting, problems);
    const auto& first = columns.front().application;
    View view{.kind = tried ? View::Kind::wrong : View::Kind::shown, .page = "duplicate", .problems = problems};
    auto& data = view.data;
    data["meeting"] = meeting->id;
    data["name"] = first.organisation.name;
    data["path"] = "/m/" + meeting->id + "/duplicates/" + first.id;
    data["with"] = asked.query("with");
    data["alone"] = columns.size() == 1;
    data["several"] = columns.size() > 2;
    data["may_merge"] = asked.house.rights.allows(asked.actor, "application.merge") && columns.size() > 1;
    data["join"] = tried && asked.form.at("join").flag();          // access is given by an act, never by leaving a tick
    data["columns"] = Data::List{};
    std::set<std::string> ticked;
    for (const auto& id : asked.form.at("part").list()) ticked.insert(id.text());
    for (const auto& [application, pair] : columns) {
        const bool base = &application == &first;
        const auto& reasons = pair ? pair->reasons : std::vector<Text>{};
        Data one = Data::Members{{"id", application.id}, {"reference", application.reference}, {"state", name_of(application.state)}, {"name", application.organisation.name},
                                 {"href", "/m/" + meeting->id + "/applications/" + application.id}, {"version", application.version}, {"other", !base},
                                 {"words", marked(application.organisation.name, (base && columns.size() > 1 ? columns[1].application : first).organisation.name,
                                                  base && columns.size() > 1 && columns[1].pair ? columns[1].pair->reasons : reasons)},
                                 {"part", tried ? ticked.contains(application.id) : base || columns.size() == 2 || (pair && pair->certain)}, {"reasons", Data::List{}}};
        if (pair) one["certain"] = pair->certain, one["likely"] = true, one["percent"] = pair->score / 10;
        for (const auto& reason : reasons) one["reasons"].push(reason_data(reason));
        data["columns"].push(std::move(one));
    }
    data["rows"] = Data::List{};
    for (const auto& row : rows_of(asked, reading, *meeting)) {
        Data cells = Data::List{};
        bool any = false, differ = false;
        for (const auto& column : columns) {
            auto lines = row.cell(column);
            any = any || !lines.list().empty();
            differ = differ || (!cells.list().empty() && cells.list().front().at("lines") != lines);
            cells.push(Data::Members{{"lines", std::move(lines)}});
        }
        if (any) data["rows"].push(Data::Members{{"label", as_data({row.label})}, {"differs", differ && row.compared}, {"cells", std::move(cells)}});
    }
    return view;
}

Chosen seen(const Asked& asked, const std::string& id) {
    const auto version = asked.form.at("version." + id).number();
    return {id, version > 0 ? std::optional(version) : std::nullopt};
}

// One button says what: these are one, and this one stays; or that one is another organisation. What was ticked comes back.
http::Response decide(const Asked& asked, const Drawer& draw_view) {
    const auto meeting = open_meeting(asked.house, *asked.house.database.read(), asked.actor, asked.at("meeting"));
    const auto home = "/m/" + meeting->id + "/";
    const auto apart = asked.form.text("apart"), keep = asked.form.text("keep");
    try {
        if (!apart.empty()) {
            asked.house.database.write([&](store::Unit& unit) { tell_apart(asked.house, unit, asked.actor, asked.now, asked.at("id"), apart); });
            return http::Response::redirect(home + "duplicates?done=told_apart");
        }
        Merging merging{.keep = seen(asked, keep), .with = {}, .join = asked.form.at("join").flag()};
        for (const auto& id : asked.form.at("part").list())
            if (id.text() != keep) merging.with.push_back(seen(asked, id.text()));
        asked.house.database.write([&](store::Unit& unit) { merge(asked.house, unit, asked.actor, asked.now, merging); });
        return http::Response::redirect(home + "applications/" + keep + "?done=merged");
    } catch (const Refused& refused) {
        if (refused.kind == Refused::Kind::not_allowed || refused.kind == Refused::Kind::unknown) throw;
        return draw_view(beside(asked, *asked.house.database.read(), {{"", refused.text}}));
    }
}

Answer undo(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto made = store::merge_by_id(reading, asked.at("merge"));
    if (!made || made->meeting != meeting->id) unknown("merge");
    return Apply([&asked, meeting](store::Unit& unit) {
        const auto undone = unmerge(asked.house, unit, asked.actor, asked.now, asked.at("merge"));
        return View{.kind = View::Kind::done, .location = "/m/" + meeting->id + "/applications/" + undone.merged + "?done=unmerged"};
    });
}

}  // namespace

std::vector<Route> duplicate_pages() {
    auto routes = duplicate_list_pages();
    routes.push_back({"GET", "/m/{meeting}/duplicates/{id}", "application.read", Show([](const Asked& asked, const store::Reading& reading) { return beside(asked, reading, {}); })});
    routes.push_back({"POST", "/m/{meeting}/duplicates/{id}", "application.merge", Exchange(decide)});
    routes.push_back({"POST", "/m/{meeting}/merges/{merge}/undo", "application.merge", Change(undo)});
    return routes;
}

}  // namespace convoke::web
