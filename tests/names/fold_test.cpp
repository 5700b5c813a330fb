#include "core/names/fold.hpp"

#include <catch2/catch.hpp>

#include "core/names/structure.hpp"

using namespace convoke::names;

TEST_CASE("Case, accents, punctuation and typography do not make another name") {
    CHECK(folded("Fédération  Internationale—des DROITS de l’Homme") == "federation internationale des droits de l homme");
    CHECK(folded("Children’s Rights") == folded("childrens rights"));
    CHECK(folded("Shooters’ Association") == "shooters association");
    CHECK(folded("U.S.A. e.V.") == "usa ev");
    CHECK(folded("Straße & Ærø") == "strasse and aero");
    CHECK(folded("Ｆｕｌｌ ｗｉｄｔｈ ﬁne") == "full width fine");
}
