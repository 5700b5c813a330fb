// The people of an organisation, of a delegation or of the President, one after another: the same pages and the same API
// for all three. What differs is whose they are, who may change them, and where their page is.
#pragma once

#include <memory>

#include "core/domain/people.hpp"
#include "web/router/router.hpp"

namespace convoke::web {

// Whose people a request is about, as they stand.
struct Roster {
    std::string id = {};                           // of the application or delegation
    std::shared_ptr<const Meeting> meeting = {};
    const Category* category = nullptr;
    Text whose = {};                               // "Delegation of France"
    std::string home = {};                         // the page that shows all of them
    std::string people = {};                       // where each has a page: people + "/" + id
    std::vector<Representative> all = {};
    std::string head = {};                         // who leads them
    bool led = false;                              // somebody leads them: a delegation
    std::int64_t version = 0;
    std::optional<Text> closed = {};               // why nobody can be named now
};

struct RosterChanged {
    Problems problems = {};
    bool stale = false;
    std::string person = {};
    Roster roster = {};
};

struct RosterRoutes {
    std::string permission, page, api;             // "/m/{meeting}/delegation/members", "/api/v1/meetings/{meeting}/delegation/members"
    std::function<Roster(const Asked&, const store::Reading&)> read;
    std::function<RosterChanged(const Asked&, store::Unit&, const Meeting&, const PersonChange&, bool leads, std::optional<std::int64_t> version)> change;
};

// {page}/new, {page}/{person}, {page}/{person}/replace, {page}/{person}/remove; {api} and {api}/{person} likewise.
std::vector<Route> roster_routes(const RosterRoutes& routes);

// For the partial roster: the people, what may be done with each, their sessions and places, how many there are.
Data roster_data(const Asked& asked, const Roster& roster);
// What a program is told of all of them.
Data roster_answer(const Roster& roster);

// Where and until when, for pages: {closes, closed, limit, number}.
void put_window(const Roster& roster, Time now, Data& data);

}  // namespace convoke::web
