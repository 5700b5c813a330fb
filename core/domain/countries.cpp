#include "core/domain/countries.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <memory>
#include <mutex>

#include "core/domain/countries_table.hpp"

namespace convoke {

namespace {

constexpr std::array<std::string_view, 20> columns{"iso3", "iso2", "name",   "kind", "group", "region", "subregion", "intermediate",
                                                   "ldc",  "lldc", "sids", "developed", "until", "successors", "population",
                                                   "name_ar", "name_zh", "name_fr", "name_ru", "name_es"};
constexpr std::size_t population_at = 14, names_at = 15;

std::int64_t number_in(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// The facts in force: rows, and what is read from them.
struct Facts {
    explicit Facts(std::vector<CountryRow> given) : rows(std::move(given)) {
        const CountryRow nothing;
        const auto *as_of = &nothing, *source = &nothing;
        const auto cell = [](const CountryRow& row, std::size_t column) { return column < row.size() ? std::string_view(row[column]) : std::string_view(); };
        for (const auto& row : rows) {
            const auto text = [&](std::size_t column) { return cell(row, column); };
            const auto yes = [&](std::size_t column) { return cell(row, column) == "yes"; };
            if (text(0) == "as-of") as_of = &row;
            else if (text(0) == "source") source = &row;
            else if (text(3) == "former") former.push_back({text(0), text(2), text(12), text(13)});
            else
                all.push_back({text(0), text(1), text(2), text(3) == "member_state" ? CountryKind::member_state : text(3) == "observer_state" ? CountryKind::observer_state : CountryKind::other,
                               text(4), text(5), text(6), text(7), yes(8), yes(9), yes(10), yes(11), number_in(text(population_at)),
                               {text(names_at), text(names_at + 1), text(names_at + 2), text(names_at + 3), text(names_at + 4)}});
        }
        std::ranges::stable_sort(all, {}, &Country::kind);
        for (const auto& one : all) sorted.push_back(&one);
        std::ranges::sort(sorted, {}, &Country::iso3);
        for (std::size_t i = 2; i < columns.size(); ++i)
            if (columns[i] != "successors") facts.push_back({columns[i], cell(*as_of, i), cell(*source, i)});
    }
    std::vector<CountryRow> rows;
    std::vector<Country> all = {};
    std::vector<const Country*> sorted = {};
    std::vector<FormerState> former = {};
    std::vector<CountryFact> facts = {};
};

// Former facts are never let go: what was read from them is held by whoever read it. A new file comes some times in a year.
class InForce {
public:
    InForce() { put(built_in_countries()); }
    const Facts& now() const { return *now_.load(); }
    void put(std::vector<CountryRow> rows) {
        const std::lock_guard guard(lock_);
        now_ = kept_.emplace_back(std::make_unique<const Facts>(std::move(rows))).get();
    }

private:
    std::mutex lock_;
    std::vector<std::unique_ptr<const Facts>> kept_;
    std::atomic<const Facts*> now_{nullptr};
};

InForce& in_force() {
    static InForce facts;
    return facts;
}

const Facts& now() { return in_force().now(); }

}  // namespace

std::span<const std::string_view> country_columns() { return columns; }

bool optional_country_column(std::string_view column) { return std::find(columns.begin() + population_at, columns.end(), column) != columns.end(); }

// The first row of our own file says which columns it has.
std::vector<CountryRow> built_in_countries() {
    std::vector<CountryRow> rows;
    const auto& header = countries_table[0];
    for (const auto& row : countries_table) {
        if (&row == &header) continue;
        auto& made = rows.emplace_back(columns.size());
        for (std::size_t i = 0; i < std::size(header); ++i) made[static_cast<std::size_t>(std::ranges::find(columns, header[i]) - columns.begin())] = row[i];
    }
    return rows;
}

void replace_countries(std::vector<CountryRow> rows) { in_force().put(std::move(rows)); }

std::span<const Country> countries() { return now().all; }
std::span<const FormerState> former_states() { return now().former; }
std::span<const CountryFact> country_facts() { return now().facts; }

const Country* country(std::string_view iso3) {
    const auto& sorted = now().sorted;
    const auto found = std::ranges::lower_bound(sorted, iso3, {}, &Country::iso3);
    return found != sorted.end() && (*found)->iso3 == iso3 ? *found : nullptr;
}

const CountryFact& country_fact(std::string_view column) {
    static constexpr CountryFact none{};
    const auto facts = country_facts();
    const auto found = std::ranges::find(facts, column, &CountryFact::column);
    return found == facts.end() ? none : *found;
}

const FormerState* former_state(std::string_view iso3) {
    const auto states = former_states();
    const auto found = std::ranges::find(states, iso3, &FormerState::iso3);
    return found == states.end() ? nullptr : &*found;
}

std::string_view country_name(std::string_view iso3) {
    const auto* found = country(iso3);
    return found ? found->name : iso3;
}

std::string_view country_name(std::string_view iso3, std::string_view language) {
    const auto column = std::find(columns.begin() + names_at, columns.end(), "name_" + std::string(language.substr(0, 2)));
    const auto* found = column == columns.end() ? nullptr : country(iso3);
    const auto name = found ? found->names[static_cast<std::size_t>(column - columns.begin()) - names_at] : "";
    return name.empty() ? country_name(iso3) : name;
}

bool member_state(std::string_view iso3) {
    const auto* found = country(iso3);
    return found && found->kind == CountryKind::member_state;
}

}  // namespace convoke
