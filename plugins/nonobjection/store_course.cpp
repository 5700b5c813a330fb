// The course of a list after it is frozen: openings, proposals, decisions, receipts, and what is sealed.
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
    sql << "INSERT INTO nonobjection_openings (list, number, kind, at, deadline, reason, officers) "
           "VALUES (:list, :number, :kind, :at, :deadline, :reason, :officers)",
        use(list, "list"), use(number, "number"), use(kind, "kind"), use(at, "at"), use(deadline, "deadline"),
        use(row.opening.reason, "reason"), use(officers, "officers");
}

std::vector<OpeningRow> openings_of(soci::session& sql, const std::string& list) {
    std::vector<OpeningRow> found;
    each<5, 1>(sql, "SELECT kind, at, deadline, reason, officers, number FROM nonobjection_openings WHERE list = :list ORDER BY number",
               [&](const auto& row) {
                   const auto kind = opening_named(row.text[0]).value_or(Opening::Kind::circulated);
                   found.push_back({{kind, time_in(row.text[1]), time_in(row.text[2]), row.text[3]}, list_in(row.text[4])});
               },
               use(list, "list"));
    return found;
}

ObjectionWindow window_of(soci::session& sql, const std::string& list) {
    std::vector<Opening> openings;
    for (auto& row : openings_of(sql, list)) openings.push_back(std::move(row.opening));
    return ObjectionWindow(std::move(openings));
}

std::string proposal_of(soci::session& sql, const std::string& list, const std::string& kind) {
    std::string sealed;
    each<1, 0>(sql, "SELECT sealed FROM nonobjection_proposals WHERE list = :list AND kind = :kind",
               [&](const auto& row) { sealed = row.text[0]; }, use(list, "list"), use(kind, "kind"));
    return sealed;
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

std::optional<SealedRow> find_sealed(soci::session& sql, const std::string& id) {
    std::optional<SealedRow> found;
    each<3, 0>(sql, "SELECT id, list, sealed FROM nonobjection_sealed WHERE id = :id",
               [&](const auto& row) { found = SealedRow{row.text[0], row.text[1], row.text[2]}; }, use(id, "id"));
    return found;
}

std::vector<SealedRow> sealed_of(soci::session& sql, const std::string& list) {
    std::vector<SealedRow> found;
    each<3, 0>(sql, "SELECT id, list, sealed FROM nonobjection_sealed WHERE list = :list ORDER BY id",
               [&](const auto& row) { found.push_back({row.text[0], row.text[1], row.text[2]}); }, use(list, "list"));
    return found;
}

void save_sealed(soci::session& sql, const SealedRow& row) {
    int known = 0;
    sql << "SELECT COUNT(*) FROM nonobjection_sealed WHERE id = :id", use(row.id, "id"), soci::into(known);
    if (known)
        sql << "UPDATE nonobjection_sealed SET sealed = :sealed WHERE id = :id", use(row.sealed, "sealed"), use(row.id, "id");
    else
        sql << "INSERT INTO nonobjection_sealed (id, list, sealed) VALUES (:id, :list, :sealed)", use(row.id, "id"), use(row.list, "list"),
            use(row.sealed, "sealed");
}

void add_receipt(soci::session& sql, const std::string& list, const Receipt& receipt) {
    int known = 0;
    sql << "SELECT COUNT(*) FROM nonobjection_receipts WHERE list = :list AND opening = :opening AND state = :state", use(list, "list"),
        use(receipt.opening, "opening"), use(receipt.state, "state"), soci::into(known);
    if (known) return;
    const auto at = text_of(receipt.at);
    sql << "INSERT INTO nonobjection_receipts (list, opening, state, account, at) VALUES (:list, :opening, :state, :account, :at)",
        use(list, "list"), use(receipt.opening, "opening"), use(receipt.state, "state"), use(receipt.account, "account"), use(at, "at");
}

std::vector<Receipt> receipts_of(soci::session& sql, const std::string& list) {
    std::vector<Receipt> found;
    each<3, 1>(sql, "SELECT state, account, at, opening FROM nonobjection_receipts WHERE list = :list ORDER BY opening, state",
               [&](const auto& row) { found.push_back({row.number[0], row.text[0], row.text[1], time_in(row.text[2])}); }, use(list, "list"));
    return found;
}

}  // namespace convoke::nonobjection
