// A list with all that happened to it, and what the one who asks may know of it.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/nonobjection/docket.hpp"

namespace convoke::nonobjection {

// Who asks, as far as this procedure is concerned.
struct Caller {
    bool officer = false;                          // of OPGA
    bool objector = false;                         // a Member State
    bool asks = false;                             // may read circulated lists and ask for a general basis
    std::string state = {};
};
Caller caller_of(const Context& context);

struct Course {
    ListRow list;
    ObjectionWindow window;
    std::vector<OpeningRow> openings;
    std::vector<VersionRow> versions;
    std::vector<DecisionRow> decisions;

    const VersionRow* proposed() const;            // the version that was, or will be, circulated
    const VersionRow* final() const;               // proposed and final names, once decided
    bool circulated() const { return list.status == ListStatus::circulated || list.status == ListStatus::decided; }
    bool decided() const { return list.status == ListStatus::decided; }
    bool closed(Time now) const { return circulated() && window.phase(now) == ObjectionWindow::Phase::closed; }
    std::string status(Time now) const;            // the list's own, and "closed" between deadline and decision
    std::string disposition(const std::string& entry) const;   // of the latest decision: approved, not_approved or ""
};

Course course_of(ListRow list, const Context& context);

// The list that the path names. Refused(unknown) where there is none in this meeting, or none that the caller may know
// of: officers know every list, States the circulated ones, anybody else the decided ones.
Course named(const Answers& path, const Context& context);
bool may_know(const Caller& caller, const Course& course);

// The names of its version in force, with the applications they stand for.
struct Name {
    Entry entry;
    std::optional<Application> application;
    bool withdrawn() const { return !application || application->state == State::withdrawn; }
};
std::vector<Name> names_of(const Course& course, const Context& context);

[[noreturn]] void unknown();                       // what is not there, and what the caller may not know of, alike
[[noreturn]] void conflict(Text why);

// A name's status for officers: what the sealed objections say.
State standing_of(const Entry& entry, const std::vector<Objection>& objections, const Course& course, Time now);

// That the caller read objections of this list, or what tells of them: under seal, and alike whether there are any.
// `what` says which part was shown.
Event reading_of(const Course& course, Data what);

Text title_of(const std::string& category, const Context& context);
std::string list_address(const Course& course);                // of its page for people

// What any caller who may know the list is told of it, without its names.
Data head_of(const Course& course, const Context& context);
// The same with its names and their status as this caller may see it.
Data shown(const Course& course, const Context& context);

}  // namespace convoke::nonobjection
