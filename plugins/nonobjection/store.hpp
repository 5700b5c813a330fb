// The plugin's tables: lists and their versions, openings, proposals, decisions. What is sealed stands in the record.
// The only file of the plugin that says SQL. Works in the transaction it is given, on both databases.
#pragma once

#include "plugins/nonobjection/list.hpp"
#include "plugins/nonobjection/window.hpp"

namespace soci { class session; }

namespace convoke::nonobjection {

enum class ListStatus { draft, approved, circulated, decided, discarded };
std::string_view name_of(ListStatus status);

struct ListRow {
    std::string id, meeting, title, slot;          // slot: which of the procedure's lists, or ""
    ListStatus status = ListStatus::draft;
    int version = 1;                               // of the entries that count now
    std::string compiled_by;
    Time compiled_at{};
    std::optional<Time> closed_for = {};           // the deadline whose passing is on record
    std::string secret = {};                       // sealed
    std::string part_of = {};                      // the list it was split from, or ""
    std::optional<Time> planned_deadline = {};     // for its circulation, where one was said
    std::string symbol = {};                       // of the document that circulated it, or ""
};

std::optional<ListRow> find_list(soci::session& sql, const std::string& id);
std::vector<ListRow> lists_of(soci::session& sql, const std::string& meeting);      // oldest first
void add_list(soci::session& sql, const ListRow& list);
void save_list(soci::session& sql, const ListRow& list);                            // status, version, closed_for, symbol

std::vector<Entry> entries_of(soci::session& sql, const std::string& list, int version);           // in their order
std::size_t number_of_entries(soci::session& sql, const std::string& list, int version);
std::optional<Entry> find_entry(soci::session& sql, const std::string& list, int version, const std::string& id);
// Replaces the entries of that version; refuses (std::logic_error) once it is frozen.
void save_entries(soci::session& sql, const std::string& list, int version, const std::vector<Entry>& entries);

struct VersionRow {
    int number = 1;
    bool final = false;
    std::string canonical, sha256, signature, frozen_by;
    Time frozen_at{};
};
void add_version(soci::session& sql, const std::string& list, const VersionRow& version);
std::vector<VersionRow> versions_of(soci::session& sql, const std::string& list);   // without their texts, which are long
std::string canonical_of(soci::session& sql, const std::string& list, int number);

struct OpeningRow {
    Opening opening;
    std::vector<std::string> officers;             // accounts
};
void add_opening(soci::session& sql, const std::string& list, const OpeningRow& row);
std::vector<OpeningRow> openings_of(soci::session& sql, const std::string& list);
// That the letters of an opening were let go.
void add_release(soci::session& sql, const std::string& list, int opening, const std::string& officer, Time at);
bool released(soci::session& sql, const std::string& list, int opening);

std::string proposal_of(soci::session& sql, const std::string& list, const std::string& kind);     // sealed, or ""
std::vector<std::string> proposals_of(soci::session& sql, const std::string& list);                   // their kinds
void save_proposal(soci::session& sql, const std::string& list, const std::string& kind, const std::string& sealed);    // "" removes it

struct DecisionRow {
    int number = 1;
    Time at{};
    Data content;                                  // symbol, date, vote, reason, dispositions
    std::vector<std::string> officers;
};
void add_decision(soci::session& sql, const std::string& list, const DecisionRow& row);
// Adds what was counted because of the decision to its content.
void save_figures(soci::session& sql, const std::string& list, int number, const Data& content);
std::vector<DecisionRow> decisions_of(soci::session& sql, const std::string& list);

// How a mission works in this meeting: who heads it, and whether a second person must confirm what it says.
struct MissionRow { std::string head = {}; bool confirm = false; };
std::optional<MissionRow> mission_of(soci::session& sql, const std::string& meeting, const std::string& state);
void save_mission(soci::session& sql, const std::string& meeting, const std::string& state, const MissionRow& row);

// Until which instant lines that say nothing were written; nothing where there were none yet.
std::optional<Time> covered_until(soci::session& sql, const std::string& meeting);
void save_covered_until(soci::session& sql, const std::string& meeting, Time until);

}  // namespace convoke::nonobjection
