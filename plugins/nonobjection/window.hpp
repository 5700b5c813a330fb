// The window in which a State may object, and which objections stand at an instant. Everything is a function of what
// was done and of the instant asked about: no timer closes a window, and none can be late in closing it.
#pragma once

#include "core/domain/values.hpp"

namespace convoke::nonobjection {

// The circulation of a list, or an extension or reopening of its window: from `at` on, `deadline` is in force for all. A name
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
    std::optional<Time> deadline(Time instant) const;          // in force at that instant; none before the circulation
    // Open up to the deadline, the instant itself included.
    Phase phase(Time instant) const;
    // Whether what came then came after the deadline that was then in force. Stays true for ever.
    bool came_late(Time received) const;
    // Whether what came then has effect as things stand at that instant: a reopening gives effect to what came late
    // before it, because its new deadline is one for all.
    bool counts(Time received, Time instant) const;

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

// Withdrawal has effect at any time; a statement only if it counts. Acts after the instant are not looked at.
Standing standing(const Objection& objection, const ObjectionWindow& window, Time instant);

}  // namespace convoke::nonobjection
