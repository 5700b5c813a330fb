#include <catch2/catch.hpp>

#include "core/acts/shelved_entries.hpp"

using namespace convoke;

TEST_CASE("an entry comes from the shelf as it was put there") {
    const std::vector<RegisterEntry> entries{
        {.id = "b", .name = "Women \"in\" Law", .other_names = {"Femmes", "نساء"}, .acronyms = {"WL"}, .country = "KEN", .facts = {{"status", "special"}, {"status_year", "2004"}}},
        {.id = "a", .name = "大学"}, {.id = "ab", .name = "Ab"}};
    const ShelvedEntries shelf(entries);
    for (const auto& entry : entries) CHECK(shelf.find(entry.id) == entry);
    for (const auto* absent : {"", "aa", "c", "B"}) CHECK_FALSE(shelf.find(absent));
    CHECK_FALSE(ShelvedEntries().find("a"));
}
