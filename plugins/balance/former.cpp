#include "plugins/balance/former.hpp"

#include <algorithm>
#include <map>

namespace convoke::balance {

namespace {

// ISO 3166-3, as far as they were Members of the United Nations or are likely to be met. As of 2024.
constexpr Former states[] = {
    {"ANT", "Netherlands Antilles", "2010"}, {"BUR", "Burma (now Myanmar)", "1989"}, {"BYS", "Byelorussian SSR (now Belarus)", "1991"},
    {"CSK", "Czechoslovakia", "1992"},       {"DDR", "German Democratic Republic", "1990"}, {"HVO", "Upper Volta (now Burkina Faso)", "1984"},
    {"SCG", "Serbia and Montenegro", "2006"}, {"SUN", "Union of Soviet Socialist Republics", "1991"}, {"TMP", "East Timor (now Timor-Leste)", "2002"},
    {"YMD", "Democratic Yemen", "1990"},     {"YUG", "Yugoslavia", "2003"}, {"ZAR", "Zaire (now Democratic Republic of the Congo)", "1997"},
};

}  // namespace

const Former* former(std::string_view iso3) {
    const auto found = std::ranges::find(states, iso3, &Former::iso3);
    return found == std::end(states) ? nullptr : found;
}

std::vector<Text> former_notes(const Counted& population) {
    std::map<std::string_view, std::int64_t> numbers;
    for (const auto& one : population.organisations)
        if (const auto* state = former(one.country)) numbers[state->iso3] += one.number;
    std::vector<Text> notes;
    for (const auto& [iso3, number] : numbers) {
        const auto* state = former(iso3);
        notes.push_back({"balance.note_former", {{"country", std::string(state->name)}, {"until", std::string(state->until)}, {"count", std::to_string(number)}}});
    }
    return notes;
}

}  // namespace convoke::balance
