// The sealed acts about a list, kept in the record and nowhere else: objections, withdrawals, statements that there is no
// objection, requests, answers, notes, first looks at the list. In the record all of them are the same: a line of one
// kind, one size, with the day, and a subject that is a digest under the list's secret. Only who holds the meeting's
// key can tell which State's line it is, or what it says.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/nonobjection/store.hpp"

namespace convoke::nonobjection {

inline constexpr std::string_view sealed_kind = "nonobjection.sealed", reading_kind = "nonobjection.objections_read";
inline constexpr std::string_view opga_party = "opga";

inline constexpr std::int64_t sealed_lot = 64;     // lines: in what numbers they are filled up

struct SealedAct {
    Event event;                                   // as recorded; of several lines the first
    std::string party;                             // a State's code, or "opga"
    Data what;
};

// A new secret for a list, sealed.
std::string new_secret(const Context& context);

// Whether what is sealed about the list can still be read: not once the meeting's key was erased.
bool readable(const ListRow& list, const Context& context);

class Ledger {
public:
    Ledger(const ListRow& list, const Context& context);

    // Records an act. The commitment is the digest of what its receipt says, or "". An act that is too long for one line
    // takes several.
    Event append(const std::string& party, const Data& what, const std::string& commitment = {}) const;
    // That a mission looked, for View::readings. It is like any other act, so that an objection is like a look; but it
    // stands in no chain, and is found in all() only.
    Event look(const std::string& party, const Data& what) const;

    std::vector<SealedAct> of(const std::string& party) const;             // in the order of the record
    std::vector<SealedAct> all() const;
    std::optional<SealedAct> find(const std::string& subject) const;       // by the subject of its first line

    // A line that says nothing, of this kind and like any other of it; in no chain.
    Event say_nothing(std::string_view kind = sealed_kind) const;
    // Such lines, up to the next multiple of so many, and then a checkpoint: so that the length of the record
    // at that instant does not tell how many acts there were.
    void checkpoint(const std::string& occasion) const;

    // A digest under the list's secret.
    std::string digest(const std::string& text) const { return context_.desk.digest(secret_ + "\n" + text); }

private:
    std::vector<Event> lines(const std::string& party, const Data& what, const std::string& commitment) const;
    std::string subject(const std::string& party, std::size_t number) const;
    std::string elsewhere() const;                 // the subject of a line that stands in no chain
    std::vector<Event> chain(const std::string& party) const;              // the party's lines
    std::vector<SealedAct> acts(std::vector<Event> lines) const;

    const ListRow& list_;
    const Context& context_;
    std::string secret_;
    mutable std::map<std::string, std::size_t> lengths_;                   // of chains that were read
};

}  // namespace convoke::nonobjection
