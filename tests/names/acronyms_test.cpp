// What letters stand for, and names of Japan.
#include "core/names/acronyms.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "core/names/japanese.hpp"
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
                                             {.id = "E7", .name = "Mercy Corps"},
                                             {.id = "E8", .name = "Takatsuki Hospital", .country = "JPN"},
                                             {.id = "E9", .name = "Hosokawa Micron", .country = "JPN"},
                                             {.id = "E10", .name = "Jimei University", .country = "CHN"},
                                             {.id = "E11", .name = "Pedagogical and Technological University of Colombia", .country = "COL"},
                                             {.id = "E12", .name = "Centro de Ciências e Tecnologias Nucleares", .country = "PRT"},
                                             {.id = "E13", .name = "Fondation Haïtienne de Diabète et de Maladies Cardio-Vasculaires", .country = "HTI"},
                                             {.id = "E14", .name = "Institut za filozofiju", .country = "HRV"},
                                             {.id = "E15", .name = "Tallinn University", .country = "EST"},
                                             {.id = "E16", .name = "Krea University", .country = "IND"},
                                             {.id = "E17", .name = "University of Liberia", .country = "LBR"}});
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

TEST_CASE("How characters are read in Japan is known where a dictionary is installed, and then is for a person to decide") {
    const Answer answer = decide(index(), {.name = "高槻病院", .country = "JPN"});
    CHECK(answer.verdict != Verdict::match);
    if (!why_japanese_is_not_read().empty()) {
        CHECK(read_aloud("高槻").empty());
        return;
    }
    CHECK(read_aloud("東京").front().sound == "tokyo");
    CHECK(best("高槻病院") == "E8");
    CHECK(best("高槻赤十字病院") == "E8");
    CHECK(best("ホソカワミクロン株式会社") == "E9");
}

TEST_CASE("Chinese characters that stand apart are one word in Latin letters") { CHECK(best("集美大学") == "E10"); }

TEST_CASE("An acronym in the order of another language, with a figure, or of a country's first letters") {
    CHECK(best("UPTC") == "E11");
    CHECK(best("C2TN") == "E12");
    CHECK(best("FHADIMAC") == "E13");
    const Answer answer = decide(index(), {.name = "LU", .country = "LBR"});
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates.front().entry == "E17");
}

TEST_CASE("Words of other languages are met by how they begin, and by ear") {
    CHECK(best("Institute of Philosophy") == "E14");
    CHECK(best("Таллинский университет") == "E15");
    CHECK(best("क्रिया विश्वविद्यालय") == "E16");
}

TEST_CASE("Signs that nobody can say are held, asked and met like any others") {
    const Index odd = Index::build({{.id = "B", .name = "ရန်ကုန် \u109E\u109F တက္ကသိုလ်"}, {.id = "S", .name = "\u0DF4 යාපනය විශ්වවිද්‍යාලය"}, {.id = "E7", .name = "Mercy Corps"}});
    for (const char* name : {"ရန်ကုန် \u109E\u109F", "\u0DF4", "\u109E\u109F", "यापनय"}) CHECK_NOTHROW(decide(odd, {.name = name}));
    CHECK(decide(odd, {.name = "යාපනය විශ්වවිද්‍යාලය"}).entry == "S");
}

TEST_CASE("A native word is no slip of a country's name") {
    const Index guam = Index::build({{.id = "G", .name = "University of Guam", .country = "GUM"}, {.id = "E7", .name = "Mercy Corps"}});
    const Answer answer = decide(guam, {.name = "徳島大学"});
    for (const auto& candidate : answer.candidates)
        CHECK(std::ranges::none_of(candidate.reasons, [](const Reason& r) { return r.code == "names.word_nearly_agrees"; }));
}

TEST_CASE("One organisation teaches two words where nothing else is left to be explained") {
    const Index taught = Index::build({{.id = "E1", .name = "University of Xanadu", .other_names = {"Université de Zanadou"}}, {.id = "E2", .name = "Xanadu Hospital"},
                                       {.id = "E3", .name = "Mercy Corps"}, {.id = "E4", .name = "Green Hope Foundation"}});
    const Answer answer = decide(taught, {.name = "Hôpital de Zanadou"});
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates.front().entry == "E2");
    CHECK(answer.verdict == Verdict::review);
}
