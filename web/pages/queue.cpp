// The review queue: applications of a meeting, filtered, sorted, page after page, and steps for many at once.
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/take_step.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/findings.hpp"
#include "core/names/fold.hpp"
#include "web/pages/officers.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t page_size = 50;

// What an officer can ask for; drafts are nobody's but the applicant's.
constexpr State shown[] = {State::submitted, State::in_review, State::returned, State::shortlisted, State::proposed, State::circulated,
                           State::approved, State::not_approved, State::registered, State::declined, State::withdrawn};

store::ApplicationFilter filter_of(const Asked& asked, const std::string& meeting) {
    store::ApplicationFilter filter{.meeting = meeting, .category = asked.query("category"), .country = asked.query("country"), .type = asked.query("type")};
    filter.name_part = asked.query("q").empty() ? "" : names::folded(asked.query("q"));
    if (const auto state = state_named(asked.query("status")); state && *state != State::draft) filter.states = {*state};
    else filter.states.assign(std::begin(shown), std::end(shown));
    return filter;
}

Form filter_form(const Meeting& meeting) {
    std::vector<std::string> categories, states;
    for (const auto& category : meeting.categories) categories.push_back(category.id);
    for (const auto state : shown) states.emplace_back(name_of(state));
    return {{.name = "q", .label = {"queue.q"}, .required = false},
            {.name = "status", .label = {"queue.status"}, .kind = Field::Kind::choice, .options = states, .required = false},
            {.name = "category", .label = {"queue.category"}, .kind = Field::Kind::choice, .options = categories, .required = false},
            {.name = "country", .label = {"queue.country"}, .kind = Field::Kind::country, .required = false}};
}

Table table_of(const Asked& asked, const Meeting& meeting, const store::ApplicationPage& page, const store::Reading& reading) {
    Table table{.title = {"queue.table"},
                .columns = {{"id", {"column.id"}, "application.read"},
                            {"name", {"column.name"}, "application.read"},
                            {"country", {"column.country"}, "application.read"},
                            {"category", {"column.category"}, "application.read"},
                            {"state", {"column.status"}, "application.read"},
                            {"open", {"column.open_findings"}, "application.read", Column::Kind::number},
                            {"submitted", {"column.submitted_at"}, "application.read", Column::Kind::time}}};
    std::vector<std::string> ids;
    std::vector<Application> seen;
    for (const auto& line : page.items) {
        ids.push_back(line.id);
        seen.push_back({.id = line.id, .meeting = line.meeting, .category = line.category, .state = line.state});
    }
    overlay(asked.house, reading, meeting, asked.actor, asked.now, seen);
    const auto open = store::open_findings(reading, ids);
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const auto& line = page.items[i];
        const auto* category = meeting.category(line.category);
        const auto waiting = open.find(line.id);
        table.rows.push_back({line.id, line.name, std::string(country_name(line.country)), category ? asked.say(category->title) : line.category,
                              std::string(name_of(seen[i].state)), waiting == open.end() ? "" : std::to_string(waiting->second),
                              line.submitted_at ? text_of(*line.submitted_at) : ""});
    }
    return table;
}

// The steps this officer may take for several at once, as buttons.
Data buttons(const Asked& asked) {
    Data list = Data::List{};
    for (const auto* step : {"application.take_up", "application.shortlist", "application.unshortlist", "application.register"}) {
        const auto found = asked.house.plugins.step(step);
        if (!found.behaviour || !asked.house.rights.allows(asked.actor, found.behaviour->permission())) continue;
        list.push(Data::Members{{"step", step}, {"label", as_data({std::string(step) + ".button"})}});
    }
    return list;
}

View queue(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    auto sort = asked.query("sort", "name");
    store::PageAsked wanted{.limit = page_size, .after = asked.query("after")};
    if (sort.starts_with('-')) wanted.descending = true, sort.erase(0, 1);
    wanted.sort = store::sort_named(sort).value_or(store::ApplicationSort::name);
    const auto page = store::page_of_applications(reading, filter_of(asked, meeting->id), wanted);

    View view{.page = "queue"};
    view.data["meeting"] = meeting->id;
    Data values = Data::Members{};
    for (const auto& [name, value] : asked.http.query) values[name] = value;
    view.data["filter"] = asked.drawn_form(filter_form(*meeting), values, {});
    view.data["buttons"] = buttons(asked);
    TableOptions options{.path = asked.http.path, .query = asked.http.query, .sortable = {"name", "country", "submitted"}, .next = page.next,
                         .total = static_cast<std::size_t>(page.total), .links = {{"name", "/m/" + meeting->id + "/applications/{id}"}},
                         .badges = {{"state", "state."}}, .hidden = {"id"}, .choose = "id"};
    view.data["table"] = table_data(table_of(asked, *meeting, page, reading), asked.renderer->templates(), {.language = asked.language, .zone = meeting->time_zone}, options);
    return view;
}

// A step for all that were ticked: all of them, or none where one cannot take it.
Answer steps(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    std::vector<Chosen> chosen;
    for (const auto& id : asked.form.at("chosen").list()) chosen.push_back({id.text()});
    if (chosen.empty() || chosen.size() > 500) throw Refused(Refused::Kind::invalid, {"queue.nothing_chosen"});
    return Apply([&asked, meeting, chosen](store::Unit& unit) {
        take_step(asked.house, unit, *meeting, asked.actor, asked.now, asked.form.text("step"), chosen, {});
        return View{.kind = View::Kind::done, .location = "/m/" + meeting->id + "/queue"};
    });
}

}  // namespace

std::vector<Route> queue_pages() {
    return {{"GET", "/m/{meeting}/queue", "application.read", Show(queue)}, {"POST", "/m/{meeting}/queue", "application.read", Change(steps)}};
}

}  // namespace convoke::web
