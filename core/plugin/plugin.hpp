// The plugin contract: everything a plugin may know about the host.
//
// A plugin is a folder: <id>/<id>.so and, beside it, sql/, templates/ and locale/, which need no code.
// The host reads `convoke_plugin` once, at start, on the main thread, and never unloads the library.
// After that, behaviours are called from any request thread, several at once: they are const and keep no state.
// What a call is given is valid until it returns; what it returns belongs to the host.
// A behaviour may throw Refused (a rule said no) and nothing else on purpose; anything else is a fault, logged with
// the plugin's name, and undoes what the call had written.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "core/domain/application.hpp"
#include "core/domain/delegation.hpp"
#include "core/domain/letter.hpp"
#include "core/domain/meeting.hpp"
#include "core/domain/permissions.hpp"
#include "core/domain/registers.hpp"
#include "core/domain/table.hpp"
#include "core/domain/tally.hpp"
#include "core/domain/values.hpp"
#include "core/plugin/abi.hpp"

namespace soci { class session; }                  // only a plugin with tables of its own includes <soci/soci.h>

namespace convoke {

// One line of the record: what happened, to what, by whom. Written in the transaction of the change it tells of.
// A sealed event keeps its actor, instant and data under the meeting's key. All sealed lines have one size, and bear the
// day only; the plugin chooses a subject that tells nothing, and a kind that its sealed events share. What is longer
// than sealed_room as JSON is refused (std::length_error): the plugin makes several events of it.
struct Event {
    std::int64_t sequence = 0;                     // given by the host, as are the next three
    Time at{}; std::string meeting = {}, actor = {};
    std::string kind = {};                         // "nonobjection.circulated"; prefixed by the plugin's id
    std::string subject = {};                      // id of what it happened to
    Data data = {};
    bool sealed = false;
    std::string commitment = {};                   // of a sealed one: digest of what a receipt is given for, or ""
    std::string text = {};                         // given by the host: the line of the record, as its hash was made of it
    static constexpr std::size_t sealed_room = 1800;           // bytes
};

struct Move { std::string application; State to; Text why = {}; };

// The core's applications of the meeting, without its tables.
class Applications {
public:
    virtual std::optional<Application> find(std::string_view id) const = 0;
    virtual std::vector<Application> chosen(std::span<const std::string> ids) const = 0;       // as asked, unknown ones left out
    virtual void each(std::span<const State> states, const std::function<void(const Application&)>& visit) const = 0;
    // Ids of the members of a population: "applicants", "pool", "participants", or one that a plugin contributed.
    // Refused where there is no such population.
    virtual std::vector<std::string> members(std::string_view population, const Answers& options) const = 0;
    // The same counted, together with their people: of one reading, however many they are. Refused as above.
    virtual std::vector<Alike> tally(std::string_view population, const Answers& options, const TallyAsked& asked) const = 0;
    virtual std::vector<Grouping> groupings() const = 0;       // what plugins of this meeting added
    // Who takes part without one: the delegations of States and observers, confirmed or not, and the President's guests, in
    // the order of the meeting's categories and of a UN list.
    virtual void delegations(const std::function<void(const Delegation&)>& visit) const = 0;
protected:
    ~Applications() = default;
};

class Registers {
public:
    // What the register's version in force answers. Refused where no plugin contributed that register.
    virtual RegisterAnswer ask(std::string_view register_id, const RegisterQuestion& question) const = 0;
    virtual std::optional<RegisterEntry> entry(std::string_view register_id, std::string_view entry_id) const = 0;
protected:
    ~Registers() = default;
};

// What the host does for a plugin during a call. Those marked (change) may be called only where the call may change
// something: a Page that is not a GET, a Step, a Listener, and a Report that one of these asks for; elsewhere they throw std::logic_error.
class Desk {
public:
    virtual std::string new_id(std::string_view prefix) const = 0;              // unguessable, sorts by time
    virtual std::string digest(std::string_view bytes) const = 0;               // SHA-256, 64 hexadecimal digits
    virtual std::string sign(std::string_view bytes) const = 0;                 // detached CMS signature, base64 of DER
    virtual std::string seal(std::string_view plain) const = 0;                 // under the meeting's key
    virtual std::string open(std::string_view sealed) const = 0;                // Refused once the key was erased
    virtual bool allows(std::string_view permission) const = 0;                 // the actor of this call
    virtual bool may_change() const = 0;                                        // whether this call may change something
    virtual Table report(std::string_view id, const Answers& options) const = 0;// another report, as the actor may see it
    virtual std::string say(const Text& text) const = 0;                        // in the language of whoever asked
    virtual std::string account_name(std::string_view account) const = 0;
    virtual Event record(Event event) = 0;                                      // (change) as it was recorded
    // The plugin's own sealed events of that kind in this meeting, opened, in the order of the record: those with one of
    // these subjects, or all of them. Refused once the key was erased.
    virtual std::vector<Event> recall(std::string_view kind, std::span<const std::string> subjects = {}) const = 0;
    // How many of them are of the day (UTC) that begins then: a sealed line bears its day, so none is opened.
    virtual std::int64_t sealed_on(std::string_view kind, Time day) const = 0;
    // A receipt as a file: `body` is what was received (it names received_at), its digest the commitment of the event.
    virtual Data receipt(const std::string& body, const Event& recorded) const = 0;
    // Signs what the record is now, for third parties to check later records against: the last thing of a call.
    virtual void checkpoint(std::string_view occasion, std::string_view subject) = 0;          // (change)
    virtual void post(Letter letter) = 0;                                       // (change)
    virtual std::vector<Addressee> addressees(std::string_view to) const = 0;   // who a letter to that address would reach
    virtual std::vector<Delivery> deliveries(std::string_view about) const = 0; // what became of the letters about it
protected:
    ~Desk() = default;
};

// What is true during one call.
struct Context {
    const Meeting& meeting;
    const Actor& actor;
    const Answers& settings;                       // the plugin's own for this meeting, defaults filled in
    const Applications& applications;
    const Registers& registers;
    Desk& desk;
    Time now;                                      // one instant per call: a plugin never asks the clock
    soci::session& sql;                            // inside the host's transaction; <id>_* tables only
};

// Checks advise. Which category runs which check is said in the meeting file.
class Check {
public:
    virtual ~Check() = default;
    virtual std::string_view id() const = 0;                                    // "nhri.paris"
    virtual std::string_view register_id() const { return {}; }                 // a new version of it runs the check again
    virtual Form claims() const { return {}; }                                  // what the applicant is asked for it: claims.<plugin>.<name>
    virtual std::vector<Finding> examine(std::span<const Application>, const Context&) const = 0;  // one each, in their order
};

// Steps decide. The host owns the states: it asks, verifies the transitions, moves, records and commits.
class Step {
public:
    virtual ~Step() = default;
    virtual std::string_view id() const = 0;                                    // "nonobjection.decide"
    virtual std::string_view permission() const = 0;
    virtual std::vector<Transition> transitions() const = 0;                    // verified at start
    virtual Form form(const Context&) const { return {}; }
    virtual std::vector<Move> decide(std::span<const Application>, const Answers&, const Context&) const = 0;
    // The next instant at which time itself decides something for this meeting, if any (asked again after a call that moved
    // something or recorded something open: what is sealed alone changes no such instant); the host then calls elapsed()
    // in a changing call whose `now` is that instant, at the next look, however late that is.
    virtual std::optional<Time> due(const Context&) const { return {}; }
    virtual std::vector<Move> elapsed(const Context&) const { return {}; }
    // The state as those with this permission see it, where sealed facts say more than the stored one. Nobody else gets it.
    // Returns what was read to know it: on record before anybody is answered.
    virtual std::string_view standing_permission() const { return {}; }
    virtual std::vector<Event> standing(std::span<Application>, const Context&) const { return {}; }
};

// Reports count. Drawn as a page, CSV, JSON, XLSX or PDF, less the columns a reader may not see.
class Report {
public:
    virtual ~Report() = default;
    virtual std::string_view id() const = 0;                                    // "balance.region"
    virtual std::string_view permission() const = 0;
    virtual Text title() const = 0;
    virtual Form options(const Context&) const { return {}; }
    virtual Table run(const Answers& options, const Context&) const = 0;
};

// A named set of applications that reports can be asked about.
class Population {
public:
    virtual ~Population() = default;
    virtual std::string_view id() const = 0;                                    // "list"; one of a name among all plugins
    virtual std::string_view permission() const = 0;
    virtual std::vector<std::string> members(const Answers& options, const Context&) const = 0;
    virtual std::vector<Event> readings(const Answers&, const Context&) const { return {}; }    // to know them: on record before they are counted
};

// Registers: the host imports, keeps the versions, matches and has the checks run again; the plugin says what a row means.
class Register {
public:
    virtual ~Register() = default;
    virtual std::string_view id() const = 0;                                    // the plugin's id
    virtual std::vector<RegisterSheet> sheets() const = 0;                      // the first has the id ""
    // The entries of the next version, made from the former ones and a file. Bad rows go into `problems` by line.
    virtual std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet,
                                             std::span<const RegisterRow> rows, std::vector<RowProblem>& problems) const = 0;
};

// No default permission: "public" has to be written. {name} in a path is a parameter; paths under /api/ answer JSON.
// A path names its meeting as {meeting}; where it does not, Page::meeting says which.
struct PageRoute { std::string_view method, path, permission; };
struct Request { const Answers &path, &query; const Data& form; };
struct Download { std::string name, media_type, bytes; };
struct View {
    enum class Kind { shown, created, done, wrong };                            // wrong: see `problems`; nothing is kept
    Kind kind = Kind::shown;
    std::string page = {};                         // template of the plugin that draws `data` for a person
    Data data = {};                                // the answer itself; for a program as JSON
    std::string location = {};                     // where a person is led after a change
    Problems problems = {};
    std::optional<Table> table = {};               // instead of data: drawn as the caller asks (?format=)
    std::optional<Download> download = {};         // instead of data: a file, as it is
    std::string step = {};                         // which Step's transitions `moves` are
    std::vector<Move> moves = {};                  // facts in, moves out: the host makes them in this transaction
    std::vector<Event> readings = {};              // of a GET, or of a form sent back: on record before it is answered
};

// Pages show, and record facts. Needed only for what a form, a finding and a table cannot say.
class Page {
public:
    virtual ~Page() = default;
    virtual PageRoute route() const = 0;
    virtual std::string meeting(const Answers& path, soci::session&) const { return answer(path, "meeting"); }
    virtual View serve(const Request&, const Context&) const = 0;
};

// Listeners react, after the commit, in a transaction of their own. A failure is logged and tried again; it undoes nothing.
class Listener {
public:
    virtual ~Listener() = default;
    virtual std::string_view id() const = 0;
    virtual std::vector<std::string_view> kinds() const = 0;
    virtual void on(const Event&, const Context&) const = 0;
};

struct Setting { std::string_view key, fallback, help; bool (*takes)(std::string_view) = nullptr; };      // in the meeting file: plugins.<id>.<key>; takes: of any text by default

class Registry {
public:
    virtual void add(std::unique_ptr<Check>) = 0;
    virtual void add(std::unique_ptr<Step>) = 0;
    virtual void add(std::unique_ptr<Report>) = 0;
    virtual void add(std::unique_ptr<Population>) = 0;
    virtual void add(std::unique_ptr<Register>) = 0;
    virtual void add(std::unique_ptr<Page>) = 0;
    virtual void add(std::unique_ptr<Listener>) = 0;
    virtual void add(Grouping) = 0;
    virtual void add(Setting) = 0;
    virtual void add(Permission) = 0;
protected:
    ~Registry() = default;
};

// Plain data, so that the host can refuse a plugin before calling into it.
struct PluginEntry {
    std::uint32_t abi;                             // CONVOKE_ABI
    const char* build;                             // CONVOKE_BUILD
    const char* id;                                // prefix of its tables, settings, permissions, reports and events
    const char* version;
    const char* needs;                             // ids of other plugins, comma-separated, or ""
    void (*contribute)(Registry&);
};

}  // namespace convoke

#define CONVOKE_PLUGIN(id, version, needs, contribute)                                                   \
    extern "C" CONVOKE_API const ::convoke::PluginEntry convoke_plugin;                                  \
    const ::convoke::PluginEntry convoke_plugin{CONVOKE_ABI, CONVOKE_BUILD, id, version, needs, contribute};
