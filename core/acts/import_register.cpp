#include "core/acts/import_register.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/acts/demand.hpp"
#include "core/acts/examine_again.hpp"
#include "core/acts/register_difference.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/crypto/digest.hpp"
#include "core/csv/csv.hpp"
#include "core/domain/time.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/record.hpp"
#include "core/store/registers.hpp"
#include "core/text/wellformed.hpp"

namespace convoke {

namespace {

Refused wrong(std::string code, Answers args = {}) { return Refused(Refused::Kind::invalid, {std::move(code), std::move(args)}); }

RegisterSheet sheet_of(const Register& one, const std::string& wanted) {
    std::string known;
    for (const auto& sheet : one.sheets()) {
        if (sheet.id == wanted) return sheet;
        if (!sheet.id.empty()) known += (known.empty() ? "" : ", ") + sheet.id;
    }
    throw wrong("register.no_such_sheet", {{"sheet", wanted}, {"known", known}});
}

// "s*" takes every column that begins with s.
bool wanted(const RegisterSheet& sheet, const std::string& column) {
    const auto fits = [&](const std::string& one) { return one == column || (one.ends_with('*') && column.starts_with(one.substr(0, one.size() - 1))); };
    return std::ranges::any_of(sheet.required, fits) || std::ranges::any_of(sheet.optional, fits);
}

// As what is typed into a form is kept: of one line, without marks that turn the writing; codes of countries in capitals.
std::string as_kept(const std::string& column, const std::string& cell) {
    auto kept = well_formed(cell) ? tidy_line(cell) : cell;
    if (column == "country_iso3" && kept.size() == 3)
        for (char& c : kept)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return kept;
}

std::string columns_of(const RegisterSheet& sheet) {
    std::string all;
    for (const auto* columns : {&sheet.required, &sheet.optional})
        for (const auto& one : *columns) all += (all.empty() ? "" : ", ") + one;
    return all;
}

std::vector<RegisterRow> rows_under_our_names(const CsvFile& file, const RegisterSheet& sheet, const RegisterImport& asked) {
    std::map<std::size_t, std::string> columns;    // place in the file to our name
    for (std::size_t i = 0; i < file.header.size(); ++i) {
        auto name = file.header[i];
        const auto mapped = std::ranges::find(asked.map, name, [](const auto& one) { return one.first; });
        if (mapped != asked.map.end()) name = mapped->second;
        else if (std::ranges::find(asked.map, name, [](const auto& one) { return one.second; }) != asked.map.end()) continue;      // another one is said to be it
        if (!wanted(sheet, name)) continue;
        if (std::ranges::any_of(columns, [&](const auto& one) { return one.second == name; })) throw wrong("register.column_twice", {{"column", name}});
        columns[i] = name;
    }
    for (const auto& [theirs, ours] : asked.map) {
        if (std::ranges::find(file.header, theirs) == file.header.end()) throw wrong("register.no_such_column", {{"column", theirs}});
        if (!wanted(sheet, ours)) throw wrong("register.not_our_column", {{"column", ours}, {"known", columns_of(sheet)}});
    }
    for (const auto& needed : sheet.required)
        if (std::ranges::none_of(columns, [&](const auto& one) { return one.second == needed; }))
            throw wrong("register.column_missing", {{"column", needed}});
    std::vector<RegisterRow> rows;
    for (const auto& row : file.rows) {
        RegisterRow one{row.line, {}};
        for (const auto& [place, name] : columns) one.cells[name] = as_kept(name, row.cells[place]);
        rows.push_back(std::move(one));
    }
    return rows;
}

// Gone, or with another status; what it is called and where tells nothing of how it stands.
bool stands_otherwise(const EntryChange& change) {
    return change.kind == EntryChange::Kind::gone || std::ranges::any_of(change.facts, [](const auto& fact) { return fact.name.starts_with("status") || fact.name.starts_with("standing"); });
}

}  // namespace

RegisterImported import_register(const House& house, const Actor& actor, const RegisterImport& asked, Time now) {
    demand(house.rights, actor, "register.manage");
    const auto contributed = house.plugins.register_named(asked.register_id);
    if (!contributed.behaviour) throw Refused(Refused::Kind::unknown, {"register.unknown", {{"register", asked.register_id}}});
    if (!date_of(asked.as_of)) throw wrong("register.as_of_wrong", {{"date", asked.as_of}});
    const auto sheet = call_plugin(contributed.plugin, [&] { return sheet_of(*contributed.behaviour, asked.sheet); });
    const auto file = read_csv(asked.file);
    const auto rows = rows_under_our_names(file, sheet, asked);

    if (rows.empty() && file.problems.empty()) throw wrong("register.no_rows");

    RegisterImported result;
    result.rows = rows.size();
    for (const auto& [line, message] : file.problems) result.problems.push_back({line, message});
    std::vector<RegisterEntry> former;
    {
        const auto reading = house.database.read();
        if (const auto version = store::register_version(*reading, asked.register_id)) former = store::register_entries(*reading, version->id);
    }
    const auto entries = call_plugin(contributed.plugin, [&] { return contributed.behaviour->amend(former, asked.sheet, rows, result.problems); });
    std::ranges::sort(result.problems, {}, &RowProblem::line);
    result.entries = entries.size();
    std::set<std::string> touched;
    for (const auto& change : differences(former, entries)) {
        if (stands_otherwise(change)) touched.insert(change.id);
        if (change.kind == EntryChange::Kind::added) ++result.added;
        else if (change.kind == EntryChange::Kind::gone) ++result.removed;
        else ++result.changed;
    }
    if (asked.dry_run || (!result.problems.empty() && !asked.skip_bad) || entries.empty()) return result;     // nobody left is no register

    const store::RegisterVersion version{.id = new_id("reg", now), .register_id = asked.register_id, .sheet = asked.sheet, .as_of = asked.as_of,
                                         .imported_at = now, .imported_by = actor.account, .digest = sha256_hex(asked.file)};
    house.database.write([&](store::Unit& unit) {
        auto kept = version;
        kept.entries = static_cast<std::int64_t>(entries.size());
        store::insert_register_version(unit, kept, entries);
        Data data;
        data["register"] = asked.register_id;
        data["sheet"] = asked.sheet;
        data["as_of"] = asked.as_of;
        data["digest"] = version.digest;
        data["entries"] = kept.entries;
        store::append(unit, {.at = now, .meeting = "", .actor = actor.account, .kind = "register.imported", .subject = version.id, .data = data});
    });
    result.imported = true;
    result.version = version.id;
    house.registers.load(*house.database.read(), asked.register_id);
    result.findings_changed = examine_again(house, now, [&](const Meeting&, const Check& check) { return check.register_id() == asked.register_id; }, touched);
    return result;
}

}  // namespace convoke
