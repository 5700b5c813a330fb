// The review queue: applications of a meeting, filtered, sorted, page after page, and steps for many at once.
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/take_step.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/names/fold.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/duplicates.hpp"
#include "core/store/findings.hpp"
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
    filter.waiting = asked.query("checks") == "waiting";
    filter.duplicates = asked.query("duplicates") == "possible";
    if (const auto state = state_named(asked.query("status")); state && *state != State::draft) filter.states = {*state};
    else filter.states.assign(std::begin(shown), std::end(shown));
    return filter;
}

Form filter_form(const Meeting& meeting) {
    std::vector<std::string> categories, states;
    Labels titles;
    for (const auto& category : meeting.categories) {
        categories.push_back(category.id);
        titles.emplace(category.id, category.title);
    }
    for (const auto state : shown) states.emplace_back(name_of(state));
    return {{.name = "q", .label = {"queue.q"}, .required = false},
            {.name = "status", .label = {"queue.status"}, .kind = Field::Kind::choice, .options = states, .required = false},
            {.name = "category", .label = {"queue.category"}, .kind = Field::Kind::choice, .options = categories, .required = false, .labels = titles},
            {.name = "country", .label = {"queue.country"}, .kind = Field::Kind::country, .required = false},
            {.name = "checks", .label = {"queue.checks"}, .kind = Field::Kind::choice, .options = {"waiting"}, .required = false},
            {.name = "duplicates", .label = {"queue.duplicates"}, .kind = Field::Kind::choice, .options = {"possible"}, .required = false}};
}

// The findings of an application in one word: what waits for a person comes first, then what speaks against it.
std::string at_a_glance(const store::Verdicts& verdicts) {
    if (verdicts.waiting > 0) return "waiting";
    return verdicts.not_met > 0 ? "not_met" : "met";
}

// The steps this officer may take for several at once.
std::vector<Contributed<Step>> steps_for_many(const Asked& asked) {
    std::vector<Contributed<Step>> found;
    for (const auto* id : {"application.take_up", "application.shortlist", "application.unshortlist", "application.register"})
        if (auto step = asked.house.plugins.step(id); step.behaviour && asked.house.rights.allows(asked.actor, step.behaviour->permission())) found.push_back(step);
    return found;
}

bool leads_on(const std::vector<Contributed<Step>>& steps, State from) {
    for (const auto& step : steps)
        for (const auto& one : step.behaviour->transitions())
            if (one.from == from) return true;
    return false;
}

// The box of a row that no step leads on from stays away: its `id` is empty.
Table table_of(const Asked& asked, const Meeting& meeting, const store::ApplicationPage& page, const store::Reading& reading) {
    Table table{.title = {"queue.table"},
                .columns = {{"id", {"column.id"}, "application.read"},
                            {"choice", {"column.id"}, "application.read"},
                            {"name", {"column.name"}, "application.read"},
                            {"country", {"column.country"}, "application.read"},
                            {"category", {"column.category"}, "application.read"},
                            {"state", {"column.status"}, "application.read"},
                            {"checks", {"column.checks"}, "application.read"},
                            {"duplicates", {"column.duplicates"}, "application.read"},
                            {"submitted", {"column.submitted_at"}, "application.read", Column::Kind::time}}};
    std::vector<std::string> ids;
    std::vector<Application> seen;
    for (const auto& line : page.items) {
        ids.push_back(line.id);
        seen.push_back({.id = line.id, .meeting = line.meeting, .category = line.category, .state = line.state});
    }
    overlay(asked.house, reading, meeting, asked.actor, asked.now, seen);
    const auto verdicts = store::verdicts_of(reading, ids);
    const auto twice = store::may_be_duplicates(reading, ids);
    const auto steps = steps_for_many(asked);
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const auto& line = page.items[i];
        const auto* category = meeting.category(line.category);
        const auto found = verdicts.find(line.id);
        const auto other = twice.find(line.id);
        table.rows.push_back({line.id, leads_on(steps, line.state) ? line.id : "", line.name, std::string(country_name(line.country, asked.language)),
                              category ? asked.say(category->title) : line.category, std::string(name_of(seen[i].state)),
                              found == verdicts.end() ? "" : at_a_glance(found->second),
                              other == twice.end() ? "" : other->second ? "certain" : "possible", line.submitted_at ? text_of(*line.submitted_at) : ""});
    }
    return table;
}

View queue(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    auto query = asked.http.query;
    query.erase("done");
    query.erase("count");
    auto sort = asked.query("sort", "name");
    store::PageAsked wanted{.limit = page_size, .after = asked.query("after")};
    if (sort.starts_with('-')) wanted.descending = true, sort.erase(0, 1);
    wanted.sort = store::sort_named(sort).value_or(store::ApplicationSort::name);
    const auto page = store::page_of_applications(reading, filter_of(asked, meeting->id), wanted);

    View view{.page = "queue"};
    view.data["meeting"] = meeting->id;
    view.data["sort"] = answer(query, "sort");
    view.data["action"] = address(asked.http.path, query);
    view.data["all_href"] = asked.http.path;
    Data values = Data::Members{};
    for (const auto& [name, value] : query) {
        values[name] = value;
        if (!value.empty() && name != "sort" && name != "after" && name != "lang") view.data["filtered"] = true;
    }
    view.data["filter"] = filter_drawn(asked, filter_form(*meeting), values);
    view.data["buttons"] = Data::List{};
    for (const auto& step : steps_for_many(asked)) {
        const std::string id(step.behaviour->id());
        view.data["buttons"].push(Data::Members{{"step", id}, {"label", as_data({id + ".button"})}});
    }
    TableOptions options{.path = asked.http.path, .query = query, .sortable = {"name", "country", "submitted"}, .next = page.next,
                         .total = static_cast<std::size_t>(page.total), .links = {{"name", "/m/" + meeting->id + "/applications/{id}"}},
                         .badges = {{"state", "state."}, {"checks", "finding.glance."}, {"duplicates", "duplicates.glance."}}, .hidden = {"id", "choice"}};
    if (!view.data.at("buttons").list().empty()) options.choose = "choice";
    for (const auto& id : asked.form.at("chosen").list()) options.chosen.insert(id.text());
    view.data["table"] = table_data(table_of(asked, *meeting, page, reading), asked.renderer->templates(), {.language = asked.language, .zone = meeting->time_zone}, options);
    return view;
}

// A step for all that were ticked: all of them, or none where one cannot take it; then the ticks come back.
http::Response steps(const Asked& asked, const Drawer& draw_view) {
    auto reading = asked.house.database.read();
    const auto meeting = open_meeting(asked.house, *reading, asked.actor, asked.at("meeting"));
    reading.reset();
    const auto refused = [&](const Text& why) {
        auto view = queue(asked, *asked.house.database.read());
        view.kind = View::Kind::wrong;
        view.problems = {{"", why}};
        return draw_view(view);
    };
    std::vector<Chosen> chosen;
    for (const auto& id : asked.form.at("chosen").list()) chosen.push_back({id.text()});
    if (chosen.empty() || chosen.size() > 500) return refused({"queue.nothing_chosen"});
    const auto step = asked.form.text("step");
    try {
        asked.house.database.write([&](store::Unit& unit) { take_step(asked.house, unit, *meeting, asked.actor, asked.now, step, chosen, {}); });
    } catch (const Refused& why) {
        if (why.kind != Refused::Kind::conflict && why.kind != Refused::Kind::stale) throw;
        return refused(why.text);
    }
    auto query = asked.http.query;
    query["done"] = step.substr(step.find('.') + 1);
    query["count"] = std::to_string(chosen.size());
    return http::Response::redirect(address(asked.http.path, query));
}

}  // namespace

Data filter_drawn(const Asked& asked, const Form& form, const Data& values) {
    auto drawn = asked.drawn_form(form, values, {});
    Data fields = Data::List{};
    for (auto field : drawn.at("fields").list()) {
        field["unchosen"] = as_data({"queue.any"});
        if (field.at("radios").flag()) field["radios"] = nullptr, field["select"] = true;        // a row of them has no room for buttons
        fields.push(std::move(field));
    }
    drawn["fields"] = fields;
    return drawn;
}

std::vector<Route> queue_pages() {
    return {{"GET", "/m/{meeting}/queue", "application.read", Show(queue)}, {"POST", "/m/{meeting}/queue", "application.read", Exchange(steps)}};
}

}  // namespace convoke::web
