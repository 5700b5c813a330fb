#include "plugins/nonobjection/store.hpp"

#include <array>

#include "plugins/nonobjection/rows.hpp"

namespace convoke::nonobjection {

using soci::use;

namespace {

constexpr std::array<std::string_view, 5> statuses{"draft", "approved", "circulated", "decided", "discarded"};

constexpr const char* list_columns =
    "SELECT id, meeting, title, slot, status, compiled_by, compiled_at, closed_for, secret, part_of, planned_deadline, symbol, version FROM nonobjection_lists ";

ListRow list_in_row(const Row<12, 1>& row) {
    ListRow list{row.text[0], row.text[1], row.text[2], row.text[3], ListStatus::draft, row.number[0], row.text[5], time_in(row.text[6]), {}, row.text[8]};
    for (std::size_t i = 0; i < statuses.size(); ++i)
        if (statuses[i] == row.text[4]) list.status = static_cast<ListStatus>(i);
    if (!row.text[7].empty()) list.closed_for = time_in(row.text[7]);
    list.part_of = row.text[9];
    if (!row.text[10].empty()) list.planned_deadline = time_in(row.text[10]);
    list.symbol = row.text[11];
    return list;
}

constexpr const char* entry_columns = "SELECT id, application, name, country, category, outcome, place FROM nonobjection_entries ";

Entry entry_in_row(const Row<6, 1>& row) {
    return {row.text[0], row.text[1], row.text[2], row.text[3], row.text[4], row.number[0], row.text[5]};
}

}  // namespace

std::string_view name_of(ListStatus status) { return statuses[static_cast<std::size_t>(status)]; }

std::optional<ListRow> find_list(soci::session& sql, const std::string& id) {
    std::optional<ListRow> found;
    each<12, 1>(sql, std::string(list_columns) + "WHERE id = :id", [&](const auto& row) { found = list_in_row(row); }, use(id, "id"));
    return found;
}

std::vector<ListRow> lists_of(soci::session& sql, const std::string& meeting) {
    std::vector<ListRow> found;
    each<12, 1>(sql, std::string(list_columns) + "WHERE meeting = :meeting ORDER BY compiled_at, id",
               [&](const auto& row) { found.push_back(list_in_row(row)); }, use(meeting, "meeting"));
    return found;
}

void add_list(soci::session& sql, const ListRow& list) {
    const std::string status(name_of(list.status)), at = text_of(list.compiled_at), closed = list.closed_for ? text_of(*list.closed_for) : "",
        planned = list.planned_deadline ? text_of(*list.planned_deadline) : "";
    sql << "INSERT INTO nonobjection_lists (id, meeting, title, slot, status, version, compiled_by, compiled_at, closed_for, secret, part_of, planned_deadline) "
           "VALUES (:id, :meeting, :title, :slot, :status, :version, :by, :at, :closed, :secret, :part_of, :planned)",
        use(list.id, "id"), use(list.meeting, "meeting"), use(list.title, "title"), use(list.slot, "slot"), use(status, "status"),
        use(list.version, "version"), use(list.compiled_by, "by"), use(at, "at"), use(closed, "closed"), use(list.secret, "secret"), use(list.part_of, "part_of"), use(planned, "planned");
}

void save_list(soci::session& sql, const ListRow& list) {
    const std::string status(name_of(list.status)), closed = list.closed_for ? text_of(*list.closed_for) : "";
    sql << "UPDATE nonobjection_lists SET status = :status, version = :version, closed_for = :closed, symbol = :symbol WHERE id = :id",
        use(status, "status"), use(list.version, "version"), use(closed, "closed"), use(list.symbol, "symbol"), use(list.id, "id");
}

std::vector<Entry> entries_of(soci::session& sql, const std::string& list, int version) {
    std::vector<Entry> found;
    each<6, 1>(sql, std::string(entry_columns) + "WHERE list = :list AND version = :version ORDER BY place",
               [&](const auto& row) { found.push_back(entry_in_row(row)); }, use(list, "list"), use(version, "version"));
    return found;
}

std::size_t number_of_entries(soci::session& sql, const std::string& list, int version) {
    int number = 0;
    sql << "SELECT COUNT(*) FROM nonobjection_entries WHERE list = :list AND version = :version", use(list, "list"), use(version, "version"), soci::into(number);
    return static_cast<std::size_t>(number);
}

std::optional<Entry> find_entry(soci::session& sql, const std::string& list, int version, const std::string& id) {
    std::optional<Entry> found;
    each<6, 1>(sql, std::string(entry_columns) + "WHERE list = :list AND version = :version AND id = :id",
               [&](const auto& row) { found = entry_in_row(row); }, use(list, "list"), use(version, "version"), use(id, "id"));
    return found;
}

void save_entries(soci::session& sql, const std::string& list, int version, const std::vector<Entry>& entries) {
    int frozen = 0;
    sql << "SELECT COUNT(*) FROM nonobjection_versions WHERE list = :list AND number = :version", use(list, "list"),
        use(version, "version"), soci::into(frozen);
    if (frozen) throw std::logic_error("a frozen version of a list cannot be changed");
    sql << "DELETE FROM nonobjection_entries WHERE list = :list AND version = :version", use(list, "list"), use(version, "version");
    Entry entry;
    soci::statement insert(sql);
    insert.exchange(use(list, "list"));
    insert.exchange(use(version, "version"));
    insert.exchange(use(entry.id, "id"));
    insert.exchange(use(entry.place, "place"));
    insert.exchange(use(entry.application, "application"));
    insert.exchange(use(entry.name, "name"));
    insert.exchange(use(entry.country, "country"));
    insert.exchange(use(entry.category, "category"));
    insert.exchange(use(entry.outcome, "outcome"));
    insert.alloc();
    insert.prepare("INSERT INTO nonobjection_entries (list, version, id, place, application, name, country, category, outcome) "
                   "VALUES (:list, :version, :id, :place, :application, :name, :country, :category, :outcome)");
    insert.define_and_bind();
    for (const auto& one : entries) {
        entry = one;
        insert.execute(true);
    }
}

void add_version(soci::session& sql, const std::string& list, const VersionRow& version) {
    const std::string kind = version.final ? "final" : "proposed", at = text_of(version.frozen_at);
    sql << "INSERT INTO nonobjection_versions (list, number, kind, canonical, sha256, signature, frozen_by, frozen_at) "
           "VALUES (:list, :number, :kind, :canonical, :sha256, :signature, :by, :at)",
        use(list, "list"), use(version.number, "number"), use(kind, "kind"), use(version.canonical, "canonical"),
        use(version.sha256, "sha256"), use(version.signature, "signature"), use(version.frozen_by, "by"), use(at, "at");
}

std::vector<VersionRow> versions_of(soci::session& sql, const std::string& list) {
    std::vector<VersionRow> found;
    each<5, 1>(sql, "SELECT kind, sha256, signature, frozen_by, frozen_at, number FROM nonobjection_versions WHERE list = :list ORDER BY number",
               [&](const auto& row) {
                   found.push_back({row.number[0], row.text[0] == "final", {}, row.text[1], row.text[2], row.text[3], time_in(row.text[4])});
               },
               use(list, "list"));
    return found;
}

std::string canonical_of(soci::session& sql, const std::string& list, int number) {
    std::string found;
    each<1, 0>(sql, "SELECT canonical FROM nonobjection_versions WHERE list = :list AND number = :number", [&](const auto& row) { found = row.text[0]; },
            use(list, "list"), use(number, "number"));
    return found;
}

}  // namespace convoke::nonobjection
