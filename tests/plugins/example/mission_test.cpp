#include "plugins/example/mission.hpp"

#include <catch2/catch.hpp>

using convoke::example::words_in;

TEST_CASE("A mission's words are counted as its readers would") {
    CHECK(words_in("") == 0);
    CHECK(words_in(" \n\t ") == 0);
    CHECK(words_in("Shelter for survivors") == 3);
    CHECK(words_in("  Foyer\n d’accueil  à Genève ") == 4);
    CHECK(words_in("مأوى للناجيات من الاتجار") == 4);
}

TEST_CASE("Chinese and Japanese, which write no blanks, are counted by the character") {
    CHECK(words_in("反对贩运人口") == 6);
    CHECK(words_in("反对，贩运。　人口") == 7);    // the full-width comma of U+FF0C counts as a word of its own
    CHECK(words_in("いのち") == 3);
}

TEST_CASE("Text that is cut in the middle of a character is counted all the same") { CHECK(words_in("a \xE3") == 2); }
