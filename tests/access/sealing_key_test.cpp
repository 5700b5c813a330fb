// The key of what is sealed: after the retention date one officer of OPGA asks for it to be erased and another confirms. Nothing
// that was sealed can be read then, whoever asks; the pages say so; the record still proves itself.
#include <soci/soci.h>

#include <algorithm>

#include "core/acts/checkpoint.hpp"
#include "core/acts/erase.hpp"
#include "core/crypto/signer.hpp"
#include "core/crypto/vault.hpp"
#include "core/domain/time.hpp"
#include "core/store/meetings.hpp"
#include "core/store/record.hpp"
#include "tests/access/world.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// The worked example ends on 23 November 2021, 18:00 in New York, and keeps what officers alone read for 365 days.
const Time retained_until = instant_of("2022-11-23T23:00:00Z").value();

struct Room {
    explicit Room(const std::string& kind) : world(kind), host(world.host), boris(host.account("boris", Role::opga)) {}

    Answered act(const Caller& who, const std::string& what) { return host.post(who, key + "/" + what); }
    const Caller& caller(Who who) { return world.callers[who]; }
    std::string at(const std::string& address) { return world.with(address, "open"); }
    std::vector<std::string> kinds() {
        std::vector<std::string> found;
        for (const auto& line : store::record_of(*host.read(), "open"))
            if (line.kind.starts_with("data.key")) found.push_back(line.kind + " " + line.actor);
        return found;
    }
    bool sealed_key_there() { return !store::read_meeting_row(*host.read(), "open")->sealing_key.empty(); }

    World world;
    Host& host;
    Caller boris;
    const std::string key = "/api/v1/meetings/open/sealing-key";
};

// The code of why something was refused stands in the problem's words; a test reads those.
bool says(const Answered& answered, const std::string& words) { return answered.body.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("The sealing key goes after the retention date, when one officer asked and another confirmed, and not before") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Room room(kind);
        const auto& amara = room.caller(opga);
        room.host.now = retained_until - std::chrono::milliseconds(1);
        const auto kept = room.host.get(amara, room.key).json();
        CHECK(kept.text("status") == "kept");
        CHECK(kept.text("may_be_erased_from") == text_of(retained_until));
        CHECK(room.act(amara, "ask").status == 409);
        CHECK(says(room.act(amara, "ask"), "is kept until"));

        room.host.now = retained_until;
        CHECK(room.act(amara, "confirm").status == 409);           // nobody has asked
        CHECK(room.act(amara, "keep").status == 409);
        CHECK(room.act(room.caller(secretariat), "ask").status == 403);
        CHECK(room.act(room.caller(admin), "ask").status == 403);
        CHECK(room.act(amara, "ask").json().text("status") == "asked");
        CHECK(room.act(room.boris, "ask").status == 409);
        CHECK(room.act(amara, "confirm").status == 409);           // not the same officer
        CHECK(says(room.act(amara, "confirm"), "Another officer"));
        CHECK(room.sealed_key_there());

        CHECK(room.act(room.boris, "keep").json().text("status") == "kept");
        CHECK(room.act(room.boris, "confirm").status == 409);      // taken back: it has to be asked again
        CHECK(room.act(room.boris, "ask").status == 200);
        CHECK(room.act(amara, "confirm").json().text("status") == "erased");
        CHECK_FALSE(room.sealed_key_there());
        CHECK(room.host.get(room.boris, room.key).json().text("at") == text_of(room.host.now));
        for (const auto& what : {"ask", "confirm", "keep"}) CHECK(room.act(room.boris, what).status == 409);
        CHECK(room.kinds() == std::vector<std::string>{"data.key_erasure_asked opga", "data.key_erasure_dropped boris", "data.key_erasure_asked boris", "data.key_erased opga"});
        CHECK(store::read_meeting_row(*room.host.read(), "hidden")->sealing_key.size() > 0);       // another meeting's stays
    }
}

TEST_CASE("What was changed after the end keeps the sealing key as long, from its last change") {
    for (const auto& kind : kinds_of_database()) {
        Room room(kind);
        room.host.now = retained_until - std::chrono::days(10);
        room.host.application(room.caller(owner), "open", "Late Comers");
        room.host.now = retained_until;
        CHECK(room.act(room.caller(opga), "ask").status == 409);
        CHECK(room.host.get(room.caller(opga), room.key).json().text("may_be_erased_from") == text_of(retained_until + std::chrono::days(355)));
        room.host.now = retained_until + std::chrono::days(355);
        CHECK(room.act(room.caller(opga), "ask").status == 200);
    }
}

TEST_CASE("The housekeeper erases what is due and leaves the sealing key") {
    for (const auto& kind : kinds_of_database()) {
        Room room(kind);
        room.host.now = retained_until + std::chrono::days(1);
        CHECK(erase_due(room.host.house(), room.host.now) > 0);
        CHECK(room.sealed_key_there());
        CHECK(room.host.get(room.caller(opga), room.at("/api/v1/lists/{list}/objections")).json().at("items").list().size() == 1);
    }
}

TEST_CASE("Once the key is erased nothing sealed is read by anybody, every page that would show it says so, and the record verifies") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Room room(kind);
        const auto wrapped = store::read_meeting_row(*room.host.read(), "open")->sealing_key;
        room.host.now = retained_until;
        settle(room.host.house(), room.host.now);
        const auto held = store::latest_checkpoint(*room.host.read()).value();
        const auto receipt = receipt_file(room.host.get(room.caller(objector), room.at("/api/v1/lists/{list}/receipts/{receipt}")).json());
        REQUIRE(receipt);
        REQUIRE(room.act(room.caller(opga), "ask").status == 200);
        REQUIRE(room.act(room.boris, "confirm").status == 200);

        const std::string gone = "can no longer be read";
        const auto officer = room.host.browser(room.caller(opga)), mission = room.host.browser(room.caller(objector));
        for (const std::string part : {"/objections", "/basis-requests"}) {
            for (const auto& who : {room.caller(opga), room.caller(objector)}) {
                const auto answered = room.host.get(who, room.at("/api/v1/lists/{list}" + part));
                CHECK(answered.status == 409);
                CHECK(says(answered, gone));
            }
            for (const auto& who : {officer, mission}) CHECK(says(room.host.get(who, room.at("/m/open/lists/{list}" + part)), gone));
        }
        for (const std::string part : {"/receipts", "/receipts/{receipt}"}) {
            CHECK(room.host.get(room.caller(objector), room.at("/api/v1/lists/{list}" + part)).status == 409);
            CHECK(says(room.host.get(mission, room.at("/m/open/lists/{list}" + part)), gone));
        }
        // Whoever never could read any of it is told what they always were.
        for (const auto who : {secretariat, observer, auditor, admin, owner})
            for (const std::string part : {"/objections"}) CHECK_FALSE(says(room.host.get(room.caller(who), room.at("/api/v1/lists/{list}" + part)), gone));

        // What shows other things too goes on showing them.
        for (const auto& who : {officer, mission}) {
            const auto page = room.host.get(who, room.at("/m/open/lists/{list}"));
            CHECK(page.status == 200);
            CHECK(says(page, gone));
            CHECK(says(page, "Bridges of open"));
        }
        for (const std::string page : {"/m/open/queue", "/m/open/applications/{listed}", "/m/open/lists", "/m/open/sealing-key"}) CHECK(room.host.get(officer, room.at(page)).status == 200);
        for (const std::string api : {"/api/v1/lists/{list}", "/api/v1/meetings/open/applications", "/api/v1/applications/{listed}"}) {
            const auto answered = room.host.get(room.caller(opga), room.at(api));
            CHECK(answered.status == 200);
            CHECK_FALSE(says(answered, "\"objected\""));
        }
        // Acts that would be sealed are refused, and none fails inside.
        for (const auto& [who, path, body] : std::vector<std::tuple<Who, std::string, Data>>{
                 {objector, "/api/v1/lists/{list}/entries/{entry}/objections", Data::Members{{"basis", "Again."}}},
                 {objector, "/api/v1/lists/{list}/no-objection", Data::Members{}},
                 {objector, "/api/v1/objections/{objection}/withdraw", Data::Members{}},
                 {state, "/api/v1/lists/{list}/entries/{entry}/basis-requests", Data::Members{}},
                 {opga, "/api/v1/lists/{list}/extend", Data::Members{{"deadline", "2023-01-14T17:00:00-05:00"}, {"reason", "More time"}}},
                 {opga, "/api/v1/lists/{list}/decision", Data::Members{{"symbol", "A/DEC/76/500"}, {"date", "2022-11-12"}, {"rest", "approved"}}}}) {
            const auto answered = room.host.post(room.caller(who), room.at(path), body);
            INFO(path << ": " << answered.body);
            CHECK(answered.status == 409);
        }
        settle(room.host.house(), room.host.now);

        const auto reading = room.host.read();
        std::size_t sealed = 0;
        for (const auto& line : store::read_record(*reading, 0, 10'000, "open")) {
            if (!line.data.has("sealed")) continue;
            ++sealed;
            CHECK_THROWS_AS(room.host.house().vault.open(store::read_meeting_row(*reading, "open")->sealing_key, line.data.text("sealed"), "nonobjection:open"), SealBroken);
        }
        CHECK(sealed > 60);
        for (const std::string table : {"SELECT sealing_key FROM meetings", "SELECT sealed FROM nonobjection_proposals", "SELECT secret FROM nonobjection_lists"}) {
            soci::rowset<std::string> cells = reading->sql().prepare << table;
            for (const auto& cell : cells) CHECK(cell != wrapped);
        }
        CHECK_FALSE(store::verify_record(*reading));
        const auto certificate = room.host.house().signer.certificate_pem();
        CHECK_FALSE(broken_checkpoint(*reading, certificate));
        CHECK(holds(check(prove(*reading, receipt, SignedText{held.text, held.signature}), certificate, SignedText{held.text, held.signature})));
    }
}

TEST_CASE("The page asks whether it was understood before the key is erased") {
    Room room("sqlite");
    room.host.now = retained_until;
    const auto amara = room.host.browser(room.caller(opga)), other = room.host.browser(room.boris);
    const auto send = [&](const Caller& who, const std::string& what, const std::string& more = {}) {
        return room.host.ask(who, "POST", "/m/open/sealing-key/" + what, "csrf=" + who.csrf + more, "application/x-www-form-urlencoded");
    };
    CHECK(says(room.host.get(amara, "/m/open/sealing-key"), "/m/open/sealing-key/ask"));
    CHECK(send(amara, "ask").location == "/m/open/sealing-key");
    const auto own = room.host.get(amara, "/m/open/sealing-key");
    CHECK_FALSE(says(own, "/sealing-key/confirm"));
    CHECK(says(own, "Another officer confirms it"));
    CHECK(says(room.host.get(other, "/m/open/sealing-key"), "/sealing-key/confirm"));
    CHECK(send(other, "confirm").status == 422);
    CHECK(room.sealed_key_there());
    CHECK(send(other, "confirm", "&understood=true").location == "/m/open/sealing-key");
    CHECK_FALSE(room.sealed_key_there());
    CHECK(says(room.host.get(amara, "/m/open/sealing-key"), "can no longer be read"));
}
