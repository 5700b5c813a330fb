#include "tests/support/desk.hpp"

#include <algorithm>

#include "core/store/migrate.hpp"
#include "tests/support/plugin_call.hpp"

namespace convoke::tests {

namespace {

std::vector<std::string> segments(const std::string& path) {
    std::vector<std::string> parts;
    for (std::size_t from = 1; from <= path.size();) {
        const auto to = std::min(path.find('/', from), path.size());
        parts.push_back(path.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

std::optional<Answers> match(const std::string& pattern, const std::string& path) {
    const auto wanted = segments(pattern), given = segments(path);
    if (wanted.size() != given.size()) return {};
    Answers answers;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].starts_with('{')) answers[wanted[i].substr(1, wanted[i].size() - 2)] = given[i];
        else if (wanted[i] != given[i]) return {};
    }
    return answers;
}

Answers query_of(const std::string& text) {
    Answers query;
    for (std::size_t from = 0; from < text.size();) {
        const auto to = std::min(text.find('&', from), text.size());
        const auto pair = text.substr(from, to - from);
        const auto equals = std::min(pair.find('='), pair.size());
        query[pair.substr(0, equals)] = equals < pair.size() ? pair.substr(equals + 1) : "";
        from = to + 1;
    }
    return query;
}

}  // namespace

struct PluginHouse::Parts {
    Collected all;
    std::string plugin;
};

namespace {

void move_all(PluginHouse& house, const Collected& all, const std::string& step, const std::vector<Move>& moves) {
    if (moves.empty()) return;
    const auto found = std::ranges::find(all.steps, step, [](const auto& one) { return one->id(); });
    if (found == all.steps.end()) throw std::logic_error("there is no step " + step);
    for (const auto& move : moves) {
        auto& application = house.applications.at(move.application);
        const auto declared = (*found)->transitions();
        if (std::ranges::none_of(declared, [&](const Transition& one) { return one.from == application.state && one.to == move.to; }))
            throw Refused(Refused::Kind::conflict, {"application.wrong_state"});
        application.state = move.to;
    }
}

}  // namespace

PluginHouse::PluginHouse(const std::string& kind, const std::string& plugin, const std::string& folder, void (*contribute)(Registry&))
    : database(kind), parts_(std::make_unique<Parts>()) {
    parts_->plugin = plugin;
    store::migrate(*database, {{plugin, folder + "/sql"}}, Time{});
    contribute(parts_->all);
    settings = parts_->all.settings;
}

PluginHouse::~PluginHouse() = default;

Application& PluginHouse::add(const std::string& id, const std::string& name, const std::string& country, const std::string& category, State state) {
    Application application;
    application.id = id;
    application.reference = "REF-" + id;
    application.meeting = meeting.id;
    application.category = category;
    application.account = "acc_" + id;
    application.organisation.name = name;
    application.organisation.country = country;
    application.organisation.type = category;
    application.state = state;
    return applications[id] = std::move(application);
}

void PluginHouse::call(const Actor& actor, const std::function<void(const Context&)>& body) {
    const auto applications_before = applications;
    try {
        database->write([&](store::Unit& unit) {
            FakeCall call(*this, parts_->all, settings, actor, now, unit, true);
            body(call.context);
            call.keep();
        });
    } catch (...) {
        applications = applications_before;
        throw;
    }
}

namespace {

struct Addressed { const Page* page = nullptr; Answers path, query; };

Addressed find_page(const Collected& all, const std::string& method, const std::string& address) {
    const auto mark = std::min(address.find('?'), address.size());
    Addressed found{nullptr, {}, mark < address.size() ? query_of(address.substr(mark + 1)) : Answers{}};
    std::string best;
    for (const auto& page : all.pages) {
        const std::string pattern(page->route().path);
        if (page->route().method != method) continue;
        auto path = match(pattern, address.substr(0, mark));
        if (!path || (found.page && std::ranges::count(pattern, '{') > std::ranges::count(best, '{'))) continue;
        found.page = page.get();
        found.path = std::move(*path);
        best = pattern;
    }
    if (!found.page) throw std::logic_error("no page at " + method + " " + address);
    return found;
}

}  // namespace

View PluginHouse::get(const Actor& actor, const std::string& address) {
    const auto found = find_page(parts_->all, "GET", address);
    if (!parts_->all.rights.allows(actor, found.page->route().permission)) throw Refused(Refused::Kind::not_allowed, {"access.not_allowed"});
    View view;
    {
        const auto reading = database->read();
        if (found.page->meeting(found.path, reading->sql()) != meeting.id) throw Refused(Refused::Kind::unknown, {"access.unknown"});
        FakeCall call(*this, parts_->all, settings, actor, now, *reading, false);
        view = found.page->serve({found.path, found.query, Data()}, call.context);
    }
    this->call(actor, [&](const Context& context) {
        for (const auto& event : view.readings) context.desk.record(event);
    });
    return view;
}

View PluginHouse::post(const Actor& actor, const std::string& address, Data form) {
    const auto found = find_page(parts_->all, "POST", address);
    if (!parts_->all.rights.allows(actor, found.page->route().permission)) throw Refused(Refused::Kind::not_allowed, {"access.not_allowed"});
    View view;
    struct Wrong {};                               // nothing of a view with problems is kept
    try {
        call(actor, [&](const Context& context) {
            if (found.page->meeting(found.path, context.sql) != meeting.id) throw Refused(Refused::Kind::unknown, {"access.unknown"});
            view = found.page->serve({found.path, found.query, form}, context);
            if (view.kind == View::Kind::wrong) throw Wrong{};
            move_all(*this, parts_->all, view.step, view.moves);
        });
    } catch (const Wrong&) {
        this->call(actor, [&](const Context& context) {
            for (const auto& event : view.readings) context.desk.record(event);
        });
    }
    return view;
}

std::optional<Refused::Kind> PluginHouse::refusal(const Actor& actor, const std::string& method, const std::string& address, Data form) {
    try {
        method == "GET" ? get(actor, address) : post(actor, address, std::move(form));
        return {};
    } catch (const Refused& refused) {
        return refused.kind;
    }
}

void PluginHouse::settle() {
    const auto until = now;
    const Actor clock{.role = Role::clock};
    for (bool again = true; again;) {
        again = false;
        for (const auto& step : parts_->all.steps) {
            std::optional<Time> due;
            call(clock, [&](const Context& context) { due = step->due(context); });
            if (!due || *due > until) continue;
            now = *due;
            call(clock, [&](const Context& context) { move_all(*this, parts_->all, std::string(step->id()), step->elapsed(context)); });
            now = until;
            again = true;
        }
    }
}

std::vector<Application> PluginHouse::standing(const Actor& actor) {
    std::vector<Application> all;
    for (const auto& [id, one] : applications) all.push_back(one);
    call(actor, [&](const Context& context) {
        for (const auto& step : parts_->all.steps)
            if (!step->standing_permission().empty() && parts_->all.rights.allows(actor, step->standing_permission())) {
                for (auto& event : step->standing(all, context)) context.desk.record(std::move(event));
            }
    });
    return all;
}

Table PluginHouse::report(const Actor& actor, const std::string& id, const Answers& options) {
    Table table;
    for (const auto& one : parts_->all.reports) {
        if (one->id() != id) continue;
        if (!parts_->all.rights.allows(actor, one->permission())) throw Refused(Refused::Kind::not_allowed, {"access.not_allowed"});
        call(actor, [&](const Context& context) { table = one->run(options, context); });
    }
    return table;
}

std::vector<std::string> PluginHouse::members(const Actor& actor, const std::string& population, const Answers& options) {
    std::vector<std::string> found;
    call(actor, [&](const Context& context) { found = context.applications.members(population, options); });
    return found;
}

}  // namespace convoke::tests
