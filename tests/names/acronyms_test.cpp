// What letters stand for, and names of Japan.
#include "core/names/acronyms.hpp"

#include <catch2/catch.hpp>

#include "core/names/names.hpp"

using namespace convoke::names;

namespace {

const Index& index() {
    static const Index built = Index::build({{.id = "E1", .name = "Graduate School of Public Health and Health Policy", .country = "USA"},
                                             {.id = "E2", .name = "Laboratoire des Sciences et Techniques de l’Information, de la Communication et de la Connaissance", .country = "FRA"},
                                             {.id = "E3", .name = "Fujairah University", .country = "ARE"},
                                             {.id = "E4", .name = "Nomura Foundation", .country = "JPN"},
                                             {.id = "E5", .name = "Tochigi Prefectural Agricultural Experiment Station", .country = "JPN"},
                                             {.id = "E6", .name = "Ohara General Hospital", .country = "JPN"},
                                             {.id = "E7", .name = "Mercy Corps"}});
    return built;
}
std::string best(std::string name) {
    const Answer answer = decide(index(), {.name = std::move(name)});
    CHECK(answer.verdict == Verdict::review);                // letters, and readings of characters, are for a person to decide
    return answer.candidates.empty() ? "" : answer.candidates.front().entry;
}

}  // namespace

TEST_CASE("An acronym written in parts, or of a body within another, finds who it may be") {
    CHECK(best("LAB-STICC") == "E2");
    CHECK(best("CUNY GSPHHP") == "E1");
}

TEST_CASE("Initials may be those of the name turned round: University of Fujairah") {
    CHECK(best("UOF") == "E3");
    const std::vector<Spelt> words = {{"fujairah"}, {"university", true, true}};
    CHECK(acronym_fit("uof", words) == 0);
    CHECK(acronym_fit_either_way("uof", words) > 0.5);
    CHECK(acronym_fit_either_way("fu", words) == 1);
    CHECK(head_at_end(words) == 1);
    CHECK(head_at_end(std::vector<Spelt>{{"university", true, true}}) == 1);         // alone it is no head of others
}

TEST_CASE("Japanese names are met in characters and in Latin letters") {
    CHECK(best("公益財団法人野村財団") == "E4");
    CHECK(best("大原綜合病院") == "E6");
    CHECK(best("Tochigiken Nogyo Shikenjo") == "E5");
}

TEST_CASE("One organisation teaches two words where nothing else is left to be explained") {
    const Index taught = Index::build({{.id = "E1", .name = "University of Xanadu", .other_names = {"Université de Zanadou"}}, {.id = "E2", .name = "Xanadu Hospital"},
                                       {.id = "E3", .name = "Mercy Corps"}, {.id = "E4", .name = "Green Hope Foundation"}});
    const Answer answer = decide(taught, {.name = "Hôpital de Zanadou"});
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates.front().entry == "E2");
    CHECK(answer.verdict == Verdict::review);
}
