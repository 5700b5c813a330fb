#include "plugins/nhri/accreditation.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/domain/time.hpp"

namespace convoke::nhri {

namespace {

constexpr std::array<std::string_view, 10> known{"A", "B", "NONE", "lapsed", "suspended", "deferred", "special_review", "subnational", "thematic", "ministry"};

std::vector<std::string> parts(std::string_view joined, char separator) {
    std::vector<std::string> found;
    while (!joined.empty()) {
        const auto end = std::min(joined.find(separator), joined.size());
        if (auto part = trimmed(joined.substr(0, end)); !part.empty()) found.push_back(std::move(part));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return found;
}

// The statistics write D for a State without an accredited institution.
std::string status_word(const std::string& written) {
    if (written == "D" || written == "C" || written == "none" || written == "None") return "NONE";
    return written;
}

bool is_year_column(std::string_view name) {
    return name.size() == 5 && name[0] == 's' && std::ranges::all_of(name.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

// "2021-05-14", "2021-05", "2021", or "": dates are compared as they are written.
bool is_dated(std::string_view date) {
    const auto figures = [&](std::size_t at, std::size_t count) { return std::ranges::all_of(date.substr(at, count), [](char c) { return c >= '0' && c <= '9'; }); };
    if (date.empty()) return true;
    return (date.size() == 4 || (date.size() == 7 && date[4] == '-' && figures(5, 2)) || (date.size() == 10 && date_of(date))) && figures(0, 4);
}

}  // namespace

std::vector<RegisterSheet> sheets() {
    return {{"", {"id", "name", "country_iso3", "status"}, {"other_names", "acronym", "status_date", "note", "website", "established"}}, {"history", {"country_iso3"}, {"s*"}}};
}

std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                 std::vector<RowProblem>& problems) {
    std::unordered_map<std::string, std::size_t> lines;
    if (sheet == "history") {
        for (const auto& [line, cells] : rows) {
            const auto country = trimmed(answer(cells, "country_iso3"));
            for (const auto& [column, written] : cells) {
                if (!is_year_column(column) || trimmed(written).empty()) continue;
                const auto status = status_word(trimmed(written));
                if (!known_status(status)) {
                    problems.push_back({line, {"nhri.unknown_status", {{"status", status}}}});
                    continue;
                }
                for (auto& entry : former)
                    if (entry.country == country) entry.facts["status_" + column.substr(1)] = status;
            }
        }
        return former;
    }
    std::vector<RegisterEntry> entries;
    for (const auto& [line, cells] : rows) {
        RegisterEntry entry{.id = trimmed(answer(cells, "id")), .name = trimmed(answer(cells, "name")), .country = trimmed(answer(cells, "country_iso3"))};
        const auto status = status_word(trimmed(answer(cells, "status")));
        if (entry.id.empty() || entry.name.empty()) {
            problems.push_back({line, {"register.id_or_name_missing"}});
        } else if (const auto [first, fresh] = lines.emplace(entry.id, line); !fresh) {
            problems.push_back({line, {"register.id_twice", {{"id", entry.id}, {"line", std::to_string(first->second)}}}});
        } else if (entry.country.size() != 3) {
            problems.push_back({line, {"register.country_not_iso3", {{"country", entry.country}}}});
        } else if (!known_status(status)) {
            problems.push_back({line, {"nhri.unknown_status", {{"status", status}}}});
        } else if (const auto since = trimmed(answer(cells, "status_date")); !is_dated(since)) {
            problems.push_back({line, {"nhri.date_wrong", {{"date", since}}}});
        } else {
            entry.other_names = parts(answer(cells, "other_names"), '|');
            entry.acronyms = parts(answer(cells, "acronym"), '|');
            entry.facts["status"] = status;
            for (const auto* fact : {"status_date", "note", "website", "established"})
                if (const auto value = trimmed(answer(cells, fact)); !value.empty()) entry.facts[fact] = value;
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

bool known_status(std::string_view status) { return std::ranges::find(known, status) != known.end(); }

StatusAt status_at(const RegisterEntry& entry, std::string_view date) {
    const auto year = std::string(date.substr(0, 4));
    const StatusAt own{answer(entry.facts, "status", "NONE"), answer(entry.facts, "status_date")};
    if (own.status == "subnational" || own.status == "thematic" || own.status == "ministry") return own;   // what it is, whatever its State's institution holds
    StatusAt found = own;
    std::string best;
    for (const auto& [fact, value] : entry.facts) {
        if (fact.size() != 11 || !fact.starts_with("status_") || fact[7] < '0' || fact[7] > '9') continue;
        const auto of = fact.substr(7);
        if (of <= year && of > best) best = of, found = {value, of};
    }
    // The history knows A, B and none, by the year. What the register itself says is nearer: by its date where that is not
    // before the history's year nor after the day; undated, where the history has no word for it.
    const bool dated = !own.known_for.empty() && std::string_view(own.known_for) <= date.substr(0, own.known_for.size()) && own.known_for.substr(0, 4) >= best;
    const bool of_its_own = own.known_for.empty() && own.status != "A" && own.status != "B" && own.status != "NONE";
    return dated || of_its_own ? own : found;
}

bool accepted(std::string_view status, std::string_view accepted_statuses) {
    const auto all = parts(accepted_statuses, ',');
    return std::ranges::find(all, status) != all.end();
}

bool are_statuses(std::string_view accepted_statuses) {
    const auto all = parts(accepted_statuses, ',');
    return !all.empty() && std::ranges::all_of(all, [](const auto& one) { return known_status(one) && one != "NONE"; });
}

}  // namespace convoke::nhri
