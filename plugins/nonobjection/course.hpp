// A list with all that happened to it, and what the one who asks may know of it.
#pragma once

#include <set>

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
    ObjectionWindow window;                        // of the list; a name circulated anew has its own besides
    std::map<std::string, ObjectionWindow> own_windows;        // by name: the list's openings and its own
    std::vector<OpeningRow> openings;
    std::vector<VersionRow> versions;
    std::vector<DecisionRow> decisions;

    const VersionRow* proposed() const;            // the version that was, or will be, circulated
    const VersionRow* final() const;               // proposed and final names, once decided
    bool circulated() const { return list.status == ListStatus::circulated || list.status == ListStatus::decided; }
    bool decided() const { return list.status == ListStatus::decided; }
    const ObjectionWindow& window_of(const std::string& entry) const;
    bool closed(Time now) const;                   // for every name
    Time last_deadline() const;                    // of a circulated list: of the list or of a name that was circulated anew
    Standing standing_of(const Objection& objection) const { return standing(objection, window_of(objection.entry)); }
    std::string status(Time now) const;            // the list's own, and "closed" between deadline and decision
    std::string disposition(const std::string& entry) const;   // of the latest decision: approved, not_approved or ""
};

Course course_of(ListRow list, const Context& context);
Course windows_of(ListRow list, const Context& context);       // its openings alone: all that the passing of time needs
Course with_openings(ListRow list, std::vector<OpeningRow> openings);      // the windows that follow from these

// The list that the path names. Refused(unknown) where there is none in this meeting, or none that the caller may know
// of: officers know every list, States the circulated ones, anybody else the decided ones.
Course named(const Answers& path, const Context& context);
bool may_know(const Caller& caller, const Course& course);
// The list that the id of something about it names; whether the caller may know of that is asked by whoever looks it up there.
Course course_named_in(const std::string& id, const Context& context);
// Whether a recorded vote carried, and where it stands State by State; nothing where there was none.
void add_vote(Data& data, const Course& course);

// The names of its version in force, with the applications they stand for.
struct Name {
    Entry entry;
    std::optional<Application> application;
    bool withdrawn() const { return !application || application->state == State::withdrawn; }
};
std::vector<Name> names_of(const Course& course, const Context& context);

[[noreturn]] void unknown();                       // what is not there, and what the caller may not know of, alike
[[noreturn]] void conflict(Text why);

// The names to which an objection stands, and a name's status for officers, who may know it.
std::set<std::string> objected_to(const std::vector<Objection>& objections, const Course& course);
State standing_of(const Entry& entry, const std::set<std::string>& objected, const Course& course, Time now);

// That the caller read objections of this list, or what tells of them: under seal, and alike whether there are any.
// `what` says which part was shown.
// A mission's look is one of the sealed acts; an officer's reading is a kind of its own.
Event reading_of(const Course& course, const Caller& caller, Data what, const Context& context);

Text title_of(const std::string& category, const Context& context);
// A list has the title that its officer gave it. Where that is one of the meeting file's for a list, its words in the other languages too.
Text title_of(const ListRow& list, const Meeting& meeting);
Text titled(std::string code, const ListRow& list, const Meeting& meeting);        // a text that says it as {list}
std::string list_address(const Course& course);                // of its page for people
std::string letters_about(const Course& course, int opening);  // Letter::about of those that told of that opening

// What any caller who may know the list is told of it, without its names.
Data head_of(const Course& course, const Context& context);
// What this caller may know of what is sealed: officers all of it, a State what is its own, anybody else nothing. Nothing
// either once the list is decided, or the meeting's key erased.
Docket docket_for(const Course& course, const Caller& caller, const Context& context);
// The same with its names and their status as this caller may see it.
Data shown(const Course& course, const Docket& docket, const std::vector<Name>& names, const Context& context);

}  // namespace convoke::nonobjection
