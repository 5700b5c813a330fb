// Somebody who kept one old signed checkpoint, and has the certificate and nothing else of ours, finds out that an entry of the
// record was altered, removed or moved, or that the record was written anew as a whole, chain, tree and signatures included.
#include <soci/soci.h>

#include <algorithm>

#include "core/acts/checkpoint.hpp"
#include "core/crypto/signer.hpp"
#include "core/proof/record.hpp"
#include "core/store/record.hpp"
#include "tests/acts/house.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

constexpr std::int64_t kept_at = 6;                // entries of the record at the checkpoint that was kept

void note(store::Unit& unit, Time at, int number) {
    store::append(unit, {.at = at, .meeting = "m", .actor = "acc_1", .kind = "test.noted", .subject = "s" + std::to_string(number),
                         .data = Data::Members{{"number", number}, {"share", 0.1 * number}, {"words", "mots – слова – كلمات"}}});
}

struct Stranger {
    explicit Stranger(const std::string& kind) : at(kind) {
        for (int i = 1; i <= 10; ++i) {
            at.now += std::chrono::minutes(1);
            at.database.write([&](store::Unit& unit) { note(unit, at.now, i); });
            if (i == kept_at) held = signed_now();
        }
    }

    SignedText signed_now() {
        const auto row = at.database.write([&](store::Unit& unit) { return take_checkpoint(at.house, unit, "m", "circulated", "lst_1"); });
        return {row.text, row.signature};
    }
    void by_hand(const std::vector<std::string>& statements) {
        at.database.write([&](store::Unit& unit) {
            for (const auto& one : statements) unit.sql() << one;
        });
    }
    // Whoever holds database and keys writes all of the record anew; `edit` may change, drop and move the entries.
    void rewrite(const std::function<void(std::vector<store::RecordLine>&)>& edit) {
        auto lines = store::read_record(*at.database.read(), 0, 1000);
        edit(lines);
        by_hand({"DELETE FROM checkpoints", "DELETE FROM record", "UPDATE record_head SET sequence = 0, hash = '', peaks = ''"});
        at.database.write([&](store::Unit& unit) {
            for (auto line : lines) store::append(unit, line);
        });
        at.now += std::chrono::minutes(1);
        signed_now();
    }

    // What failed, reading the record as it was handed out: text to be parsed again, an entry a line.
    std::vector<std::string> seen_in_record(bool as_the_api_says = false) {
        RecordCheck check(held, certificate());
        each_entry(*at.database.read(), [&](Data entry) {
            if (as_the_api_says) {
                entry["action"] = entry.at("kind");
                std::get<Data::Members>(entry.value).erase("kind");
            }
            check.entry(read_json(write_json(entry)));
        });
        return failures(check.found());
    }
    // What failed, with a proof asked of the host since the checkpoint that was kept.
    std::vector<std::string> seen_in_proof() {
        const auto asked = read_json(write_json(as_file(prove(*at.database.read(), {}, held))));
        return failures(check(proof_file(asked).value(), certificate(), held));
    }
    bool host_is_content() { return !store::verify_record(*at.database.read()) && !broken_checkpoint(*at.database.read(), certificate()); }
    std::string certificate() { return at.house.signer.certificate_pem(); }

    TestHouse at;
    SignedText held;

private:
    static std::vector<std::string> failures(const std::vector<Checked>& all) {
        std::vector<std::string> found;
        for (const auto& [what, good] : all)
            if (!good) found.push_back(what.code + (what.args.contains("sequence") ? " " + what.args.at("sequence") : ""));
        return found;
    }
};

using Failures = std::vector<std::string>;

}  // namespace

TEST_CASE("A record that only grew is what the old checkpoint says, as a file, from the API and by proof") {
    for (const auto& kind : kinds_of_database()) {
        Stranger stranger(kind);
        CHECK(stranger.seen_in_record().empty());
        CHECK(stranger.seen_in_record(true).empty());
        stranger.signed_now();
        CHECK(stranger.seen_in_proof().empty());
        CHECK(stranger.host_is_content());
    }
}

TEST_CASE("An entry altered, removed, moved or slipped in before the old checkpoint is found in the record, and where") {
    const std::string swap[] = {"UPDATE record SET sequence = -1 WHERE sequence = 3", "UPDATE record SET sequence = 3 WHERE sequence = 4",
                                "UPDATE record SET sequence = 4 WHERE sequence = -1"};
    struct Case { std::vector<std::string> deed; Failures found; };
    for (const auto& [deed, found] : std::vector<Case>{
             {{"UPDATE record SET data = '{\"number\":7}' WHERE sequence = 2"}, {"proof.entries 2", "proof.consistent"}},
             {{"UPDATE record SET actor = 'acc_2' WHERE sequence = 6"}, {"proof.entries 6", "proof.consistent"}},
             {{"UPDATE record SET at = '2021-09-01T00:00:00.000Z' WHERE sequence = 5"}, {"proof.entries 5", "proof.consistent"}},
             {{"DELETE FROM record WHERE sequence = 4"}, {"proof.entries 4", "proof.consistent"}},
             {{"DELETE FROM record WHERE sequence = 4", "UPDATE record SET sequence = sequence - 1 WHERE sequence = 5", "UPDATE record SET sequence = sequence - 1 WHERE sequence = 6"},
              {"proof.entries 4", "proof.consistent"}},
             {{swap[0], swap[1], swap[2]}, {"proof.entries 3", "proof.consistent"}},
             {{"DELETE FROM record WHERE sequence > 4"}, {"proof.entries 5", "proof.consistent"}},
             {{"DELETE FROM record"}, {"proof.entries 1", "proof.consistent"}},
             // After the checkpoint: the chain shows it, the checkpoint cannot.
             {{"UPDATE record SET actor = 'acc_2' WHERE sequence = 8"}, {"proof.entries 8"}}})
        for (const auto& kind : kinds_of_database()) {
            INFO(kind << ": " << deed.front());
            Stranger stranger(kind);
            stranger.by_hand(deed);
            CHECK(stranger.seen_in_record() == found);
            CHECK(stranger.seen_in_record(true) == found);
        }
}

TEST_CASE("A record written anew with a valid chain and fresh signatures satisfies its host, and not who kept the old checkpoint") {
    using Lines = std::vector<store::RecordLine>;
    for (const auto& edit : std::vector<std::function<void(Lines&)>>{
             [](Lines& lines) { lines[1].data["number"] = 7; },                                    // altered
             [](Lines& lines) { lines[5].at -= std::chrono::hours(1); },                           // back-dated
             [](Lines& lines) { lines.erase(lines.begin() + 2); },                                 // removed
             [](Lines& lines) { std::swap(lines[2], lines[4]); },                                  // moved
             [](Lines& lines) { lines.insert(lines.begin() + 3, lines[0]); },                      // slipped in
             [](Lines& lines) { lines.resize(4); }})                                               // cut off
        for (const auto& kind : kinds_of_database()) {
            Stranger stranger(kind);
            stranger.rewrite(edit);
            INFO(kind);
            CHECK(stranger.host_is_content());                                                     // it can tell nothing any more
            CHECK(stranger.seen_in_record().back() == "proof.consistent");
            if (store::last_of_record(*stranger.at.database.read()) >= kept_at) {
                CHECK(stranger.seen_in_proof() == Failures{"proof.consistent"});
            } else {
                CHECK(refused([&] { stranger.seen_in_proof(); })->text.code == "proof.not_ours");  // it has nothing to show
            }
        }
}

TEST_CASE("A proof that starts from another checkpoint than the one kept, or is signed by another key, is none") {
    for (const auto& kind : kinds_of_database()) {
        Stranger stranger(kind);
        const auto other = stranger.signed_now();
        const auto evasive = prove(*stranger.at.database.read(), {}, other);
        const auto found = check(evasive, stranger.certificate(), stranger.held);
        CHECK(std::ranges::find(found, Checked{{"proof.held"}, false}) != found.end());
        CHECK_FALSE(holds(check(prove(*stranger.at.database.read(), {}, {}), stranger.certificate(), stranger.held)));

        TestHouse elsewhere(kind);
        RecordCheck foreign(stranger.held, elsewhere.house.signer.certificate_pem());
        each_entry(*stranger.at.database.read(), [&](const Data& entry) { foreign.entry(entry); });
        CHECK(foreign.found().front() == Checked{{"proof.checkpoint_signed"}, false});
        CHECK_FALSE(holds(foreign.found()));
        CHECK_FALSE(holds(RecordCheck({"no checkpoint", stranger.held.signature}, stranger.certificate()).found()));
    }
}
