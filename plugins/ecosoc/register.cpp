#include "plugins/ecosoc/register.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace convoke::ecosoc {

namespace {

constexpr std::array<std::string_view, 3> statuses{"general", "special", "roster"};
constexpr std::array<std::string_view, 3> standings{"active", "suspended", "withdrawn"};

bool one_of(std::span<const std::string_view> allowed, const std::string& word) { return word.empty() || std::ranges::find(allowed, word) != allowed.end(); }

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

// Names are compared here without regard to case of ASCII letters and spacing: the notices repeat the register's names,
// now and then with another blank. Whatever differs more is for the matcher and a person, not for an import.
std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == ' ' || c == '\t' || c == '\n') {
            if (!out.empty() && out.back() != ' ') out.push_back(' ');
        } else {
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

using Places = std::unordered_map<std::string, std::size_t>;

Places places_of(const std::vector<RegisterEntry>& entries) {
    Places places;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        places.emplace(plain(entries[i].name), i);
        for (const auto& other : entries[i].other_names) places.emplace(plain(other), i);
    }
    return places;
}

void add_name(RegisterEntry& entry, const std::string& name) {
    if (name.empty() || plain(name) == plain(entry.name)) return;
    if (std::ranges::none_of(entry.other_names, [&](const auto& other) { return plain(other) == plain(name); })) entry.other_names.push_back(name);
}

// "Name (in special consultative status)" less the remark.
std::string without_remark(const std::string& name) {
    for (const auto* remark : {"(in ", "(an organization"})
        if (const auto at = name.find(remark); at != std::string::npos && at > 0) return trimmed(name.substr(0, at));
    return trimmed(name);
}

std::vector<RegisterEntry> whole(std::span<const RegisterRow> rows, std::vector<RowProblem>& problems) {
    std::vector<RegisterEntry> entries;
    std::unordered_map<std::string, std::size_t> lines;
    for (const auto& [line, cells] : rows) {
        RegisterEntry entry{.id = trimmed(answer(cells, "id")), .name = trimmed(answer(cells, "name"))};
        const auto bad = [&, at = line](std::string code, Answers args = {}) { problems.push_back({at, {std::move(code), std::move(args)}}); };
        if (entry.id.empty() || entry.name.empty()) {
            bad("register.id_or_name_missing");
            continue;
        }
        if (const auto [first, fresh] = lines.emplace(entry.id, line); !fresh) {
            bad("register.id_twice", {{"id", entry.id}, {"line", std::to_string(first->second)}});
            continue;
        }
        const auto status = trimmed(answer(cells, "status")), standing = trimmed(answer(cells, "standing"));
        if (!one_of(statuses, status) || !one_of(standings, standing)) {
            bad("ecosoc.unknown_status", {{"status", status}, {"standing", standing}});
            continue;
        }
        entry.country = trimmed(answer(cells, "country_iso3"));
        if (!entry.country.empty() && entry.country.size() != 3) {
            bad("register.country_not_iso3", {{"country", entry.country}});
            continue;
        }
        for (const auto& other : parts(answer(cells, "other_names"))) add_name(entry, other);
        entry.acronyms = parts(answer(cells, "acronym"));
        if (!status.empty()) entry.facts["status"] = status;
        if (const auto year = trimmed(answer(cells, "status_year")); !year.empty()) entry.facts["status_year"] = year;
        entry.facts["standing"] = standing.empty() ? "active" : standing;
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace

std::vector<std::string> parts(std::string_view joined) {
    std::vector<std::string> found;
    while (!joined.empty()) {
        const auto end = std::min(joined.find('|'), joined.size());
        if (auto part = trimmed(joined.substr(0, end)); !part.empty()) found.push_back(std::move(part));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return found;
}

bool stands(const RegisterEntry& entry) { return answer(entry.facts, "standing", "active") == "active"; }

std::vector<RegisterSheet> sheets() {
    return {{"", {"id", "name"}, {"other_names", "acronym", "status", "status_year", "country_iso3", "standing"}},
            {"name_changes", {"old_name", "new_name"}, {"status", "status_year"}},
            {"mergers", {"old_name_1", "old_name_2", "new_name"}, {}},
            {"withdrawn", {"name"}, {"date"}}};
}

std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                 std::vector<RowProblem>& problems) {
    if (sheet.empty()) return whole(rows, problems);
    const auto places = places_of(former);
    const auto find = [&](const std::string& name) -> RegisterEntry* {
        const auto found = places.find(plain(name));
        return found == places.end() ? nullptr : &former[found->second];
    };
    for (const auto& [line, cells] : rows) {
        if (sheet == "name_changes") {
            const auto before = trimmed(answer(cells, "old_name")), after = trimmed(answer(cells, "new_name"));
            auto* entry = find(before) ? find(before) : find(after);
            if (!entry) {
                problems.push_back({line, {"ecosoc.not_in_register", {{"name", before}}}});
                continue;
            }
            add_name(*entry, before);
            add_name(*entry, after);
        } else if (sheet == "mergers") {
            // Status passes to the merged organisation from the one that had it.
            auto* entry = find(without_remark(answer(cells, "old_name_1")));
            if (!entry) entry = find(without_remark(answer(cells, "old_name_2")));
            if (!entry) entry = find(trimmed(answer(cells, "new_name")));
            if (!entry) {
                problems.push_back({line, {"ecosoc.not_in_register", {{"name", trimmed(answer(cells, "new_name"))}}}});
                continue;
            }
            add_name(*entry, trimmed(answer(cells, "new_name")));
        } else if (sheet == "withdrawn") {
            auto* entry = find(trimmed(answer(cells, "name")));
            if (!entry) {
                problems.push_back({line, {"ecosoc.not_in_register", {{"name", trimmed(answer(cells, "name"))}}}});
                continue;
            }
            entry->facts["standing"] = "withdrawn";
            if (const auto date = trimmed(answer(cells, "date")); !date.empty()) entry->facts["standing_since"] = date;
        }
    }
    return former;
}

}  // namespace convoke::ecosoc
