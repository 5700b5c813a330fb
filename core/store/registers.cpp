#include "core/store/registers.hpp"

#include <soci/soci.h>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"

namespace convoke::store {

namespace {

Data texts(const std::vector<std::string>& list) {
    Data data = Data::List{};
    for (const auto& one : list) data.push(one);
    return data;
}

std::vector<std::string> texts(const Data& data) {
    std::vector<std::string> list;
    for (const auto& one : data.list()) list.push_back(one.text());
    return list;
}

std::string body_of(const RegisterEntry& entry) {
    Data body;
    body["other_names"] = texts(entry.other_names);
    body["acronyms"] = texts(entry.acronyms);
    Data facts = Data::Members{};
    for (const auto& [name, value] : entry.facts) facts[name] = value;
    body["facts"] = facts;
    return write_json(body);
}

constexpr const char* version_columns = "SELECT id, register, sheet, as_of, imported_at, imported_by, digest, entries FROM register_versions ";

template <typename... Uses>
std::vector<RegisterVersion> versions(const Reading& reading, const std::string& where, Uses&&... uses) {
    std::vector<RegisterVersion> found;
    RegisterVersion one;
    std::string imported;
    long long entries = 0;
    soci::statement statement(reading.sql());
    for (auto* text : {&one.id, &one.register_id, &one.sheet, &one.as_of, &imported, &one.imported_by, &one.digest}) statement.exchange(soci::into(*text));
    statement.exchange(soci::into(entries));
    (statement.exchange(std::forward<Uses>(uses)), ...);
    statement.alloc();
    statement.prepare(version_columns + where);
    statement.define_and_bind();
    statement.execute();
    while (statement.fetch()) {
        one.imported_at = instant_of(imported).value_or(Time{});
        one.entries = entries;
        found.push_back(one);
    }
    return found;
}

}  // namespace

void insert_register_version(Unit& unit, const RegisterVersion& version, std::span<const RegisterEntry> entries) {
    auto& sql = unit.sql();
    const auto imported = text_of(version.imported_at);
    const long long count = static_cast<long long>(entries.size());
    sql << "INSERT INTO register_versions (id, register, sheet, as_of, imported_at, imported_by, digest, entries, number) "
           "VALUES (:id, :register, :sheet, :as_of, :imported, :by, :digest, :entries, (SELECT COALESCE(MAX(number), 0) + 1 FROM register_versions))",
        soci::use(version.id, "id"), soci::use(version.register_id, "register"), soci::use(version.sheet, "sheet"), soci::use(version.as_of, "as_of"),
        soci::use(imported, "imported"), soci::use(version.imported_by, "by"), soci::use(version.digest, "digest"), soci::use(count, "entries");
    std::string entry, name, country, body;
    soci::statement insert = (sql.prepare << "INSERT INTO register_entries (version, entry, name, country, body) VALUES (:version, :entry, :name, :country, :body)",
                              soci::use(version.id, "version"), soci::use(entry, "entry"), soci::use(name, "name"), soci::use(country, "country"),
                              soci::use(body, "body"));
    for (const auto& one : entries) {
        entry = one.id, name = one.name, country = one.country, body = body_of(one);
        insert.execute(true);
    }
}

std::optional<RegisterVersion> register_version(const Reading& reading, const std::string& register_id, const std::string& at) {
    const std::string until = at.empty() ? "9999-12-31" : at;
    auto found = versions(reading, "WHERE register = :register AND as_of <= :until ORDER BY as_of DESC, number DESC LIMIT 1",
                          soci::use(register_id, "register"), soci::use(until, "until"));
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<RegisterVersion> register_versions(const Reading& reading, const std::string& register_id) {
    return versions(reading, "WHERE register = :register ORDER BY as_of DESC, number DESC", soci::use(register_id, "register"));
}

std::vector<RegisterEntry> register_entries(const Reading& reading, const std::string& version) {
    std::vector<RegisterEntry> entries;
    RegisterEntry one;
    std::string body;
    soci::statement statement = (reading.sql().prepare << "SELECT entry, name, country, body FROM register_entries WHERE version = :version ORDER BY entry",
                                 soci::use(version, "version"), soci::into(one.id), soci::into(one.name), soci::into(one.country), soci::into(body));
    statement.execute();
    while (statement.fetch()) {
        const auto data = read_json(body);
        one.other_names = texts(data.at("other_names"));
        one.acronyms = texts(data.at("acronyms"));
        one.facts.clear();
        for (const auto& [name, value] : data.at("facts").members()) one.facts[name] = value.text();
        entries.push_back(one);
    }
    return entries;
}

}  // namespace convoke::store
