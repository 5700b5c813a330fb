// The course of a list after it is frozen: openings, proposals, decisions.
#include "plugins/nonobjection/rows.hpp"
#include "plugins/nonobjection/store.hpp"

namespace convoke::nonobjection {

using soci::use;

void add_opening(soci::session& sql, const std::string& list, const OpeningRow& row) {
    int number = 0;
    sql << "SELECT COUNT(*) FROM nonobjection_openings WHERE list = :list", use(list, "list"), soci::into(number);
    ++number;
    const std::string kind(name_of(row.opening.kind)), at = text_of(row.opening.at), deadline = text_of(row.opening.deadline),
        officers = list_text(row.officers);
    sql << "INSERT INTO nonobjection_openings (list, number, kind, at, deadline, reason, officers, entry) "
           "VALUES (:list, :number, :kind, :at, :deadline, :reason, :officers, :entry)",
        use(list, "list"), use(number, "number"), use(kind, "kind"), use(at, "at"), use(deadline, "deadline"),
        use(row.opening.reason, "reason"), use(officers, "officers"), use(row.opening.entry, "entry");
}

std::vector<OpeningRow> openings_of(soci::session& sql, const std::string& list) {
    std::vector<OpeningRow> found;
    each<6, 1>(sql, "SELECT kind, at, deadline, reason, officers, entry, number FROM nonobjection_openings WHERE list = :list ORDER BY number",
               [&](const auto& row) {
                   const auto kind = opening_named(row.text[0]).value_or(Opening::Kind::circulated);
                   found.push_back({{kind, time_in(row.text[1]), time_in(row.text[2]), row.text[3], row.text[5]}, list_in(row.text[4])});
               },
               use(list, "list"));
    return found;
}

void add_release(soci::session& sql, const std::string& list, int opening, const std::string& officer, Time at) {
    const auto when = text_of(at);
    sql << "INSERT INTO nonobjection_releases (list, opening, officer, at) VALUES (:list, :opening, :officer, :at)", use(list, "list"),
        use(opening, "opening"), use(officer, "officer"), use(when, "at");
}

bool released(soci::session& sql, const std::string& list, int opening) {
    int count = 0;
    sql << "SELECT COUNT(*) FROM nonobjection_releases WHERE list = :list AND opening = :opening", use(list, "list"), use(opening, "opening"),
        soci::into(count);
    return count > 0;
}

std::string proposal_of(soci::session& sql, const std::string& list, const std::string& kind) {
    std::string sealed;
    each<1, 0>(sql, "SELECT sealed FROM nonobjection_proposals WHERE list = :list AND kind = :kind",
               [&](const auto& row) { sealed = row.text[0]; }, use(list, "list"), use(kind, "kind"));
    return sealed;
}

std::vector<std::string> proposals_of(soci::session& sql, const std::string& list) {
    std::vector<std::string> kinds;
    each<1, 0>(sql, "SELECT kind FROM nonobjection_proposals WHERE list = :list ORDER BY kind", [&](const auto& row) { kinds.push_back(row.text[0]); }, use(list, "list"));
    return kinds;
}

void save_proposal(soci::session& sql, const std::string& list, const std::string& kind, const std::string& sealed) {
    sql << "DELETE FROM nonobjection_proposals WHERE list = :list AND kind = :kind", use(list, "list"), use(kind, "kind");
    if (sealed.empty()) return;
    sql << "INSERT INTO nonobjection_proposals (list, kind, sealed) VALUES (:list, :kind, :sealed)", use(list, "list"), use(kind, "kind"),
        use(sealed, "sealed");
}

void add_decision(soci::session& sql, const std::string& list, const DecisionRow& row) {
    const std::string at = text_of(row.at), content = write_json(row.content), officers = list_text(row.officers);
    sql << "INSERT INTO nonobjection_decisions (list, number, at, content, officers) VALUES (:list, :number, :at, :content, :officers)",
        use(list, "list"), use(row.number, "number"), use(at, "at"), use(content, "content"), use(officers, "officers");
}

void save_figures(soci::session& sql, const std::string& list, int number, const Data& content) {
    const auto text = write_json(content);
    sql << "UPDATE nonobjection_decisions SET content = :content WHERE list = :list AND number = :number", use(text, "content"), use(list, "list"),
        use(number, "number");
}

std::vector<DecisionRow> decisions_of(soci::session& sql, const std::string& list) {
    std::vector<DecisionRow> found;
    each<3, 1>(sql, "SELECT at, content, officers, number FROM nonobjection_decisions WHERE list = :list ORDER BY number",
               [&](const auto& row) {
                   found.push_back({row.number[0], time_in(row.text[0]), read_json(row.text[1]), list_in(row.text[2])});
               },
               use(list, "list"));
    return found;
}

std::optional<MissionRow> mission_of(soci::session& sql, const std::string& meeting, const std::string& state) {
    std::optional<MissionRow> found;
    each<1, 1>(sql, "SELECT head, confirm FROM nonobjection_missions WHERE meeting = :meeting AND state = :state",
               [&](const auto& row) { found = MissionRow{row.text[0], row.number[0] != 0}; }, use(meeting, "meeting"), use(state, "state"));
    return found;
}

void save_mission(soci::session& sql, const std::string& meeting, const std::string& state, const MissionRow& row) {
    const int confirm = row.confirm;
    if (mission_of(sql, meeting, state))
        sql << "UPDATE nonobjection_missions SET head = :head, confirm = :confirm WHERE meeting = :meeting AND state = :state", use(row.head, "head"),
            use(confirm, "confirm"), use(meeting, "meeting"), use(state, "state");
    else
        sql << "INSERT INTO nonobjection_missions (meeting, state, head, confirm) VALUES (:meeting, :state, :head, :confirm)", use(meeting, "meeting"),
            use(state, "state"), use(row.head, "head"), use(confirm, "confirm");
}

std::optional<Time> covered_until(soci::session& sql, const std::string& meeting) {
    std::optional<Time> found;
    each<1, 0>(sql, "SELECT until FROM nonobjection_cover WHERE meeting = :meeting", [&](const auto& row) { found = time_in(row.text[0]); }, use(meeting, "meeting"));
    return found;
}

void save_covered_until(soci::session& sql, const std::string& meeting, Time until) {
    const auto text = text_of(until);
    sql << "INSERT INTO nonobjection_cover (meeting, until) VALUES (:meeting, :until) ON CONFLICT (meeting) DO UPDATE SET until = excluded.until",
        use(meeting, "meeting"), use(text, "until");
}

}  // namespace convoke::nonobjection
