// Guessing at passwords is slow, and is in nobody else's way.
#include "tests/acts/house.hpp"

using namespace convoke;
using namespace convoke::tests;

TEST_CASE("Guessing at one account is stopped from wherever it comes; others sign in, and whoever knows the password is not counted") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        at.account("ana");
        at.account("bob");
        const auto tries = [&](const std::string& name, const std::string& word) {
            return at.post({}, "/sign-in", Data::Members{{"email", name + "@example.org"}, {"password", word}}).status;
        };
        for (int i = 0; i < 40; ++i) CHECK(tries("bob", TestHouse::password) == 303);
        for (int i = 0; i < 20; ++i) CHECK(tries("ana", "a wrong password") == 422);
        CHECK(tries("ana", "a wrong password") == 429);
        CHECK(tries("ANA", TestHouse::password) == 429);   // the right one neither: an answer would tell
        CHECK(tries("bob", TestHouse::password) == 303);
        at.now += std::chrono::seconds(30);
        CHECK(tries("ana", TestHouse::password) == 303);
    }
}
