#include "core/crypto/password.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

using namespace convoke;

namespace {
constexpr Passwords::Cost cheap{.passes = 1, .memory = 8192};
}

TEST_CASE("A password is kept as argon2id at the cost the design names, and only the same one verifies") {
    Passwords passwords;
    const std::string hash = passwords.hash("correct horse");
    CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(hash != passwords.hash("correct horse"));
    CHECK(passwords.verify("correct horse", hash));
    CHECK_FALSE(passwords.verify("correct horsf", hash));
    CHECK_FALSE(passwords.verify("", hash));
    CHECK_FALSE(passwords.needs_rehash(hash));
    CHECK(Passwords(cheap).needs_rehash(hash));
}

TEST_CASE("Nobody's password is never right, and no damaged hash is taken for one") {
    Passwords passwords(cheap);
    const std::string hash = passwords.hash("x");
    for (const std::string& kept : {std::string(), std::string("x"), std::string("$argon2id$"),
                                    hash.substr(0, hash.size() - 1), std::string("$argon2id$") + std::string(500, 'a')})
        CHECK_FALSE(passwords.verify("x", kept));
    CHECK(passwords.needs_rehash(""));
}

TEST_CASE("A password of megabytes is refused before it costs anything") {
    Passwords passwords(cheap);
    const std::string longest(Passwords::longest, 'a');
    CHECK(passwords.verify(longest, passwords.hash(longest)));
    try {
        passwords.hash(longest + "a");
        FAIL("taken");
    } catch (const Refused& refused) {
        CHECK(refused.kind == Refused::Kind::invalid);
        CHECK(refused.text == Text{"account.password_long", {{"limit", "1024"}}});
    }
    CHECK_FALSE(passwords.verify(longest + "a", ""));
}

TEST_CASE("Two hash at once, sixteen wait, and the next is turned away") {
    WaitingRoom room(2, 16);
    room.enter();
    room.enter();
    std::atomic<int> served{0};
    std::vector<std::thread> line;
    for (int i = 0; i < 16; ++i)
        line.emplace_back([&] {
            room.enter();
            ++served;
            room.leave();
        });
    while (room.in_line() < 16) std::this_thread::yield();
    CHECK(room.inside() == 2);
    CHECK(served == 0);
    try {
        room.enter();
        FAIL("let in");
    } catch (const Refused& refused) {
        CHECK(refused.kind == Refused::Kind::too_many);
        CHECK(refused.text == Text{"account.busy"});
    }
    room.leave();
    room.leave();
    for (auto& thread : line) thread.join();
    CHECK(served == 16);
    CHECK(room.inside() == 0);
    CHECK(room.in_line() == 0);
    room.enter();  // there is room again
    room.leave();
}
