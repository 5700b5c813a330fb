// A version of a list: what is circulated of each name, the text that is frozen, and the difference of two versions.
#pragma once

#include "core/domain/application.hpp"
#include "core/domain/meeting.hpp"

namespace convoke::nonobjection {

// What leaves the house of one application: name, country and the heading it stands under, and nothing else. Its id is
// the name's own in this procedure; the application's never leaves.
struct Entry {
    std::string id, application;
    std::string name, country, category;
    int place = 0;                                 // in UN order, from 1
    std::string outcome = {};                      // of a final version: "final" or "proposed"
    bool operator==(const Entry&) const = default;
};

// The order of a UN list: by category as the meeting has them, then by name with the collation of English, countries
// deciding between equal names. Places are given anew. A document in another language has the collation of that one.
void put_in_order(std::vector<Entry>& entries, const Meeting& meeting, std::string_view language = "en");

struct VersionHead {
    std::string list, title;
    int number = 1;
    bool final = false;                            // proposed and final names, after the decision
};

// The frozen text: canonical JSON of the allow-list, so that equal versions have equal digests. The version's SHA-256
// is the digest of these bytes, and its signature is made over them.
std::string canonical_text(const Meeting& meeting, const VersionHead& head, const std::vector<Entry>& entries);

// One change between two versions, by the id of the name.
struct Change {
    enum class Kind { added, removed, renamed, country_changed, category_changed, outcome };
    Kind kind;
    std::string entry, before, after;
    bool operator==(const Change&) const = default;
};
inline constexpr Change::Kind change_kinds[] = {Change::Kind::added, Change::Kind::removed, Change::Kind::renamed, Change::Kind::country_changed,
                                                Change::Kind::category_changed, Change::Kind::outcome};
std::string_view name_of(Change::Kind kind);
// A name without an outcome is a proposed one.
std::vector<Change> differences(const std::vector<Entry>& before, const std::vector<Entry>& after);

// "Name, Country", as a sentence names it, in the language of who reads it.
Text as_circulated(const Entry& entry);

// Whether a name must be circulated anew: what States were shown of it is not what stands now.
bool needs_circulation(const Entry& shown, const Entry& now);

}  // namespace convoke::nonobjection
