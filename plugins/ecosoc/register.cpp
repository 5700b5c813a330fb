#include "plugins/ecosoc/register.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/domain/time.hpp"

namespace convoke::ecosoc {

namespace {

constexpr std::array<std::string_view, 3> statuses{"general", "special", "roster"};
constexpr std::array<std::string_view, 3> standings{"active", "suspended", "withdrawn"};

bool one_of(std::span<const std::string_view> allowed, const std::string& word) { return word.empty() || std::ranges::find(allowed, word) != allowed.end(); }

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
        if (!known_status(status) || !one_of(standings, standing)) {
            bad("ecosoc.unknown_status", {{"status", status}, {"standing", standing}});
            continue;
        }
        entry.country = trimmed(answer(cells, "country_iso3"));
        if (!entry.country.empty() && entry.country.size() != 3) {
            bad("register.country_not_iso3", {{"country", entry.country}});
            continue;
        }
        const auto since = trimmed(answer(cells, "standing_since")), until = trimmed(answer(cells, "standing_until"));
        if (!known_date(since) || !known_date(until)) {
            bad("ecosoc.date_wrong", {{"date", known_date(since) ? until : since}});
            continue;
        }
        if (const auto year = trimmed(answer(cells, "status_year")); !known_year(year)) {
            bad("ecosoc.year_wrong", {{"year", year}});
            continue;
        }
        for (const auto& other : parts(answer(cells, "other_names"))) add_name(entry, other);
        entry.acronyms = parts(answer(cells, "acronym"));
        if (!status.empty()) entry.facts["status"] = status;
        for (const auto* fact : {"status_year", "website", "established"})
            if (const auto value = trimmed(answer(cells, fact)); !value.empty()) entry.facts[fact] = value;
        entry.facts["standing"] = standing.empty() ? "active" : standing;
        if (!since.empty()) entry.facts["standing_since"] = since;
        if (!until.empty()) entry.facts["standing_until"] = until;
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

void add_name(RegisterEntry& entry, const std::string& name) {
    if (name.empty() || plain(name) == plain(entry.name)) return;
    if (std::ranges::none_of(entry.other_names, [&](const auto& other) { return plain(other) == plain(name); })) entry.other_names.push_back(name);
}

bool known_status(const std::string& status) { return one_of(statuses, status); }

bool known_date(const std::string& date) { return date.empty() || date_of(date).has_value(); }

bool known_year(const std::string& year) { return year.empty() || (year.size() == 4 && std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; })); }

StatusOn status_on(const RegisterEntry& entry, std::string_view day) {
    const auto standing = answer(entry.facts, "standing", "active");
    const auto since = answer(entry.facts, "standing_since"), until = answer(entry.facts, "standing_until");
    if (standing != "active" && standing != "declined") {
        if (!since.empty() && day < since) return {"active", since};
        if (standing == "suspended" && !until.empty() && day >= until) return {"active", ""};
    }
    if (standing != "active") return {standing, since};
    const auto year = answer(entry.facts, "status_year");
    if (year.size() == 4 && day.substr(0, 4) < year) return {"not_yet", year};
    return {"active", ""};
}

std::string_view kind_of_name(const RegisterEntry& entry, std::string_view name) {
    const auto stands_in = [&](const char* fact) {
        return std::ranges::any_of(parts(answer(entry.facts, fact)), [&](const auto& one) { return plain(one) == plain(name); });
    };
    if (plain(name) == plain(entry.name)) return "";
    return stands_in("merged_names") ? "merged" : stands_in("former_names") ? "former" : "";
}

std::vector<RegisterSheet> sheets() {
    return {{"", {"id", "name"}, {"other_names", "acronym", "status", "status_year", "country_iso3", "standing", "standing_since", "standing_until", "website", "established"}},
            {"name_changes", {"old_name", "new_name"}, {"status", "status_year", "date"}},
            {"mergers", {"old_name_1", "old_name_2", "new_name"}, {"date"}},
            {"withdrawn", {"name"}, {"date"}},
            {"declined", {"name"}, {"date"}}};
}

std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                 std::vector<RowProblem>& problems) {
    return sheet.empty() ? whole(rows, problems) : take_notices(std::move(former), sheet, rows, problems);
}

}  // namespace convoke::ecosoc
