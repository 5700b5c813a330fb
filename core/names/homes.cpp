#include "core/names/homes.hpp"

#include <algorithm>
#include <numeric>

#include "core/names/held.hpp"

namespace convoke::names {

namespace {

void put_names(Home& home, std::span<const std::uint32_t> names, const Index::Held& held) {
    for (const std::uint32_t n : names)
        if (!held.names[n].partial) home.names.push_back(n);
    home.start.push_back(0);
    for (const std::uint32_t n : home.names) {
        for (const HeldWord& w : held.words_of(held.names[n])) home.places.push_back(w.id);
        home.start.push_back(static_cast<std::uint32_t>(home.places.size()));
    }
    std::vector<std::uint32_t> ids = home.places;
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const std::uint32_t id : ids) home.words.push_back(Home::word_of(id, held.vocabulary));
    for (std::uint32_t& place : home.places) place = static_cast<std::uint32_t>(std::ranges::lower_bound(ids, place) - ids.begin());
    home.names.shrink_to_fit(), home.start.shrink_to_fit(), home.places.shrink_to_fit(), home.words.shrink_to_fit();
}

}  // namespace

Home::Word Home::word_of(std::uint32_t id, const Vocabulary& vocabulary) {
    const Vocabulary::Known& known = vocabulary.at(id);
    return {id, (known.kind == Kind::plain || known.kind == Kind::part) && !known.native, known.sound, known.consonants};
}

void Index::Held::put_homes() {
    std::vector<std::uint32_t> by_country(names.size());
    std::iota(by_country.begin(), by_country.end(), 0u);
    const auto country_of = [&](std::uint32_t name) { return glances[name].country; };
    std::ranges::stable_sort(by_country, {}, country_of);
    for (auto first = by_country.begin(); first != by_country.end();) {
        const auto last = std::ranges::upper_bound(first, by_country.end(), country_of(*first), {}, country_of);
        Home& home = homes.emplace_back();
        home.country = country_of(*first), home.readings = static_cast<std::size_t>(last - first);
        if (home.readings <= largest_home) put_names(home, {first, last}, *this);
        first = last;
    }
}

}  // namespace convoke::names
