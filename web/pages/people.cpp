#include "web/pages/people.hpp"

#include <algorithm>

#include "core/acts/demand.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "web/pages/person_form.hpp"
#include "web/view/form.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

namespace {

using Kind = PersonChange::Kind;

const Representative& person_in(const Roster& roster, const std::string& id) {
    const auto found = std::ranges::find(roster.all, id, &Representative::id);
    if (found == roster.all.end()) unknown("person");
    return *found;
}

std::string words_of_capacity(const Asked& asked, const Roster& roster, const Representative& person) {
    const auto found = std::ranges::find(roster.category->capacities, person.capacity, &Capacity::id);
    return found == roster.category->capacities.end() ? "" : asked.say(found->label);
}

View form_page(const Asked& asked, const Roster& roster, Kind kind, const Data& values, Problems problems) {
    static constexpr const char* titles[] = {"people.add", "people.correct", "people.replace"};
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "person", .problems = std::move(problems)};
    Text title{titles[static_cast<std::size_t>(kind)]};
    if (kind != Kind::add) {
        const auto& person = person_in(roster, asked.at("person"));
        title.args["name"] = full_name(person);
        if (kind == Kind::correct) {
            const auto own = roster.people + "/" + person.id;
            view.data["replace"] = own + "/replace";
            view.data["remove"] = own + "/remove";
        }
    }
    view.data["title"] = as_data(title);
    view.data["whose"] = as_data(roster.whose);
    view.data["version"] = roster.version;
    view.data["back"] = roster.home;
    view.data["form"] = person_form(asked, roster, values, view.problems);
    put_window(roster, asked.now, view.data);
    return view;
}

View removal_page(const Asked& asked, const Roster& roster, Problems problems) {
    const auto& person = person_in(roster, asked.at("person"));
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "person_remove", .problems = std::move(problems)};
    const auto name = full_name(person);
    view.data = Data::Members{{"title", as_data({"people.remove", {{"name", name}}})},
                              {"whose", as_data(roster.whose)},
                              {"question", as_data({"people.remove_question", {{"name", name}}})},
                              {"consequence", as_data({"people.remove_consequence"})},
                              {"button", as_data({"people.remove_button"})},
                              {"action", roster.people + "/" + person.id + "/remove"},
                              {"back", roster.home},
                              {"hidden", Data::List{Data::Members{{"name", "version"}, {"value", std::to_string(roster.version)}}}}};
    return view;
}

View page_for(const Asked& asked, const Roster& roster, Kind kind, const Data& values, Problems problems) {
    return kind == Kind::remove ? removal_page(asked, roster, std::move(problems)) : form_page(asked, roster, kind, values, std::move(problems));
}

Show shows(RosterRoutes routes, Kind kind) {
    return [routes, kind](const Asked& asked, const store::Reading& reading) {
        const auto roster = routes.read(asked, reading);
        if (roster.closed) return View{.kind = View::Kind::done, .location = roster.home};     // it says why
        Representative person;
        if (kind == Kind::correct) person = person_in(roster, asked.at("person"));
        if (kind == Kind::replace) {               // the successor takes the former's place and sessions
            const auto former = person_in(roster, asked.at("person"));
            person.capacity = former.capacity, person.sessions = former.sessions, person.speaks = former.speaks;
        }
        auto values = person_values(person, roster);
        if (kind == Kind::replace) values["leads"] = asked.at("person") == roster.head;
        return page_for(asked, roster, kind, values, {});
    };
}

// The change is examined in the lane, where nobody else can take the last place meanwhile; what was typed comes back.
Answer change_for(const RosterRoutes& routes, Kind kind, const Asked& asked, const store::Reading& reading, bool page) {
    const auto roster = routes.read(asked, reading);
    PersonChange change{.kind = kind, .person = kind == Kind::add ? "" : person_in(roster, asked.at("person")).id};
    Problems problems;
    if (kind != Kind::remove) change.said = person_of(asked.form, problems);
    if (page && kind == Kind::remove && !asked.form.at("confirmed").flag()) problems.push_back({"confirmed", {"people.confirm_removal"}});
    const auto wrong = [&asked, kind, page](const Roster& whose, Problems found) {
        return page ? page_for(asked, whose, kind, asked.form, std::move(found)) : View{.kind = View::Kind::wrong, .problems = std::move(found)};
    };
    if (!problems.empty()) return wrong(roster, std::move(problems));
    std::optional<std::int64_t> version;
    if (kind != Kind::add && page) version = asked.form.at("version").number();
    if (kind == Kind::correct && !page) version = asked.expected_version();
    return Apply([&asked, &routes, roster, change, version, wrong, page](store::Unit& unit) {
        const auto done = routes.change(asked, unit, *roster.meeting, change, asked.form.at("leads").flag(), version);
        if (done.stale && !page) throw Refused(Refused::Kind::stale, {"http.stale"});
        if (!done.problems.empty()) return wrong(done.stale ? done.roster : roster, done.problems);
        View view{.kind = change.kind == Kind::add ? View::Kind::created : View::Kind::done, .data = roster_answer(done.roster), .location = roster.home};
        if (change.kind != Kind::remove) view.data["person"] = done.person;
        if (page && change.kind != Kind::remove) view.location += "#person-" + done.person;
        return view;
    });
}

Change changes(std::shared_ptr<const RosterRoutes> routes, Kind kind, bool page) {
    return [routes, kind, page](const Asked& asked, const store::Reading& reading) { return change_for(*routes, kind, asked, reading, page); };
}

Data session_table(const Asked& asked, const Roster& roster) {
    Table table{.title = {"people.by_session"}, .columns = {{"session", {"people.session_column"}, "public"},
                                                            {"begins", {"people.begins"}, "public", Column::Kind::time},
                                                            {"attending", {"people.attending"}, "public", Column::Kind::number},
                                                            {"places", {"people.places"}, "public"}}};
    for (const auto& [session, attending, seats] : attendance(roster.all, *roster.category, *roster.meeting))
        table.rows.push_back({asked.say(session->title), session->begins ? text_of(*session->begins) : "", std::to_string(attending),
                              seats > 0 ? std::to_string(seats) : asked.say({"people.unlimited"})});
    return table_data(table, asked.renderer->templates(), {.language = asked.language, .zone = roster.meeting->time_zone});
}

}  // namespace

std::vector<Route> roster_routes(const RosterRoutes& given) {
    const auto shared = std::make_shared<const RosterRoutes>(given);
    const auto& may = given.permission;
    const auto one = given.page + "/{person}", api_one = given.api + "/{person}";
    return {{"GET", given.page + "/new", may, shows(given, Kind::add)},
            {"POST", given.page + "/new", may, changes(shared, Kind::add, true)},
            {"GET", one, may, shows(given, Kind::correct)},
            {"POST", one, may, changes(shared, Kind::correct, true)},
            {"GET", one + "/replace", may, shows(given, Kind::replace)},
            {"POST", one + "/replace", may, changes(shared, Kind::replace, true)},
            {"GET", one + "/remove", may, shows(given, Kind::remove)},
            {"POST", one + "/remove", may, changes(shared, Kind::remove, true)},
            {"GET", given.api, may, Show([read = given.read](const Asked& asked, const store::Reading& reading) { return View{.data = roster_answer(read(asked, reading))}; })},
            {"POST", given.api, may, changes(shared, Kind::add, false)},
            {"PUT", api_one, may, changes(shared, Kind::correct, false)},
            {"POST", api_one + "/replace", may, changes(shared, Kind::replace, false)},
            {"POST", api_one + "/remove", may, changes(shared, Kind::remove, false)}};
}

void put_window(const Roster& roster, Time now, Data& data) {
    const auto until = registering_until(*roster.category, *roster.meeting, now);
    data["closes"] = until ? Data(text_of(*until)) : Data();
    data["closed"] = roster.closed ? as_data(*roster.closed) : Data();
    data["number"] = roster.all.size();
    data["limit"] = roster.category->representatives;
}

Data roster_data(const Asked& asked, const Roster& roster) {
    Data data = Data::Members{{"people", Data::List{}}, {"led", roster.led}};
    put_window(roster, asked.now, data);
    const auto& meeting = *roster.meeting;
    const bool full = roster.category->representatives > 0 && roster.all.size() >= static_cast<std::size_t>(roster.category->representatives);
    if (!roster.closed && !full) data["add"] = roster.people + "/new";
    data["full"] = full && !roster.closed;
    for (const auto& person : roster.all) {
        Data one = Data::Members{{"id", person.id}, {"name", full_name(person)}, {"function", person.function}, {"capacity", words_of_capacity(asked, roster, person)},
                                 {"head", roster.led && person.id == roster.head}, {"email", person.email}};
        const auto how = participation_of(person, meeting);
        if (!how.empty()) one["how"] = as_data({"people." + how});
        if (!person.nationality.empty()) one["nationality"] = std::string(country_name(person.nationality, asked.language));
        one["missing"] = !person_problems(person, *roster.category, meeting, true).empty();
        one["sessions"] = Data::List{};
        for (const auto& session : meeting.sessions)
            if (std::ranges::find(person.sessions, session.id) != person.sessions.end()) one["sessions"].push(Data::Members{{"title", as_data(session.title)}});
        if (!roster.closed && !roster.people.empty()) one["edit"] = roster.people + "/" + person.id;
        data["people"].push(std::move(one));
    }
    if (!roster.all.empty() && !sessions_open_to(*roster.category, meeting).empty()) data["sessions_table"] = session_table(asked, roster);
    return data;
}

Data roster_answer(const Roster& roster) {
    Data data = Data::Members{{"id", roster.id}, {"version", roster.version}, {"items", Data::List{}}, {"total", roster.all.size()}, {"next", nullptr},
                              {"sessions", Data::List{}}};
    if (roster.led) data["head"] = roster.head;
    data["limit"] = roster.category->representatives > 0 ? Data(roster.category->representatives) : Data();
    data["open"] = !roster.closed;
    for (const auto& person : roster.all) {
        auto one = data_of(person);
        one["id"] = person.id;
        one["complete"] = person_problems(person, *roster.category, *roster.meeting, true).empty();
        data["items"].push(std::move(one));
    }
    for (const auto& [session, attending, seats] : attendance(roster.all, *roster.category, *roster.meeting))
        data["sessions"].push(Data::Members{{"id", session->id}, {"attending", attending}, {"limit", seats > 0 ? Data(seats) : Data()}});
    return data;
}

}  // namespace convoke::web
