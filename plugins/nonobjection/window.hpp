// The window in which a State may object, and which objections stand. What is in force follows from what was carried out, in the
// order of the record: two acts that arrived in one millisecond, or wait for their turn in another order than they arrived, have
// one order all the same. Instants are held against deadlines and never against each other: no timer closes a window.
#pragma once

#include "core/domain/values.hpp"

namespace convoke::nonobjection {

// The circulation of a list, or an extension or reopening of its window: once carried out, `deadline` is in force for all. A name
// whose circulated text changed is circulated anew, by itself: then the later of its own deadline and the list's counts.
struct Opening {
    enum class Kind { circulated, extended, reopened, corrected };
    Kind kind = Kind::circulated;
    Time at{}, deadline{};
    std::string reason = {};
    std::string entry = {};                        // the name that was circulated anew, or "": the whole list
};
std::string_view name_of(Opening::Kind kind);
std::optional<Opening::Kind> opening_named(std::string_view name);

class ObjectionWindow {
public:
    enum class Phase { before, open, closed };
    ObjectionWindow() = default;
    explicit ObjectionWindow(std::vector<Opening> in_order);

    const std::vector<Opening>& openings() const { return openings_; }
    std::optional<Time> deadline() const;          // in force once these were carried out; none before the circulation
    // Open up to the deadline, the instant itself included.
    Phase phase(Time instant) const;
    // Whether what was received then has effect: by the openings so far a deadline is one for all, so a reopening gives effect to
    // what came late before it. Whether something came late is asked of the openings that were carried out before it.
    bool in_time(Time received) const;

    // The kind of opening that a new deadline would be, or what is wrong with it: it must lie ahead, and later than
    // the one in force, because nobody may lose time that was promised.
    std::optional<Text> refuses(Time deadline, Time now) const;
    Opening::Kind next_kind(Time now) const;

private:
    std::vector<Opening> openings_;
};

// One thing a State did about one name. A statement is the objection or its revision, whole.
struct Act {
    enum class Kind { stated, withdrawn };
    Kind kind = Kind::stated;
    Time at{};
    std::int64_t sequence = 0;                     // its line of the record
    std::string account = {};                      // who did it, within the mission
    std::vector<std::string> on_behalf_of = {};    // other States, ISO 3166-1 alpha-3
    std::string basis = {};                        // for OPGA
    std::string general_basis = {};                // for whoever may ask
    bool may_name_objector = false;
    bool operator==(const Act&) const = default;
};

// All that one State did about one name: one objection however often it was revised, withdrawn and made again.
struct Objection {
    std::string id, entry, state;
    std::vector<Act> acts = {};                    // in the order of the record
};

struct Standing {
    const Act* in_force = nullptr;                 // the statement that stands, or nothing
    const Act* without_effect = nullptr;           // a later statement that came after the deadline
    int revision = 0;                              // statements so far
    bool stands() const { return in_force != nullptr; }
};

// Withdrawal has effect at any time; a statement only if it is in time.
Standing standing(const Objection& objection, const ObjectionWindow& window);

}  // namespace convoke::nonobjection
