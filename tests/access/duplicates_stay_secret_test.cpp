// An applicant does not learn that another account applied for the same organisation: what it is shown is byte for byte the same,
// whether or not somebody did, and whatever officers are shown of it, until they make the two one.
#include "core/acts/duplicates.hpp"

#include <algorithm>

#include "core/domain/time.hpp"
#include "core/store/duplicates.hpp"
#include "core/store/outbox.hpp"
#include "tests/access/seeded.hpp"
#include "tests/host/host.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// Everything that is told to whoever applied, in order; the headers too.
std::vector<std::string> told(const Host& host, const Caller& who, const Caller& page, const std::string& id) {
    std::vector<std::string> seen;
    const auto keep = [&](const Caller& caller, const std::string& method, const std::string& address, const std::string& body = {}) {
        const auto answered = host.ask(caller, method, address, body);
        std::string all = method + " " + address + " " + std::to_string(answered.status) + "\n";
        for (const auto& [name, value] : answered.headers) all += name + ": " + value + "\n";
        seen.push_back(all + answered.body);
    };
    for (const auto& address : {"/applications", "/account", "/m/m", "/m/m/apply/ngo", "/m/m/duplicates", "/m/m/queue"}) keep(page, "GET", address);
    for (const auto& part : {"", "/receipt", "/withdraw", "/edit/organisation", "/edit/review", "/representatives"}) keep(page, "GET", "/applications/" + id + part);
    for (const auto& part : {"", "/documents", "/findings", "/duplicates"}) keep(who, "GET", "/api/v1/applications/" + id + part);
    for (const auto& part : {"applications", "duplicates"}) keep(who, "GET", std::string("/api/v1/meetings/m/") + part);
    keep(who, "POST", "/api/v1/applications/" + id + "/submit", "{}");
    keep(who, "POST", "/api/v1/applications/" + id + "/merge", "{}");
    for (const auto& letter : store::letters_to(*host.read(), who.actor.account, 50)) seen.push_back(letter.code + " " + text_of(letter.created_at));
    return seen;
}

std::vector<std::string> story(const std::string& kind, bool twice, bool before) {
    Seeded seeded;
    Host host(kind);
    host.meeting("m");
    seeded.begin("accounts");
    const auto ana = host.account("ana", Role::applicant), bob = host.account("bob", Role::applicant), opga = host.account("opga", Role::opga);
    const auto page = host.browser(ana);
    const auto send = [&](const Caller& who, const std::string& name, const std::string& chapter) {
        seeded.begin(chapter);
        const auto id = host.application(who, "m", name);
        REQUIRE(host.post(who, "/api/v1/applications/" + id + "/submit").status == 200);
        return id;
    };
    const std::string other = twice ? "LAKESIDE YOUTH THEATRE" : "Herders of the North";
    if (before) send(bob, other, "bob");
    const auto id = send(ana, "Lakeside Youth Theatre", "ana");
    if (!before) send(bob, other, "bob");
    CHECK(compare_sent(host.house(), "m") == 0);
    CHECK(store::open_pairs_of(*host.read(), id).empty() != twice);
    CHECK((host.get(host.browser(opga), "/m/m/applications/" + id).body.find("/m/m/duplicates/" + id + "\">Set side by side") != std::string::npos) == twice);
    seeded.begin("looks");
    return told(host, ana, page, id);
}

}  // namespace

TEST_CASE("Whether another account applied for the same organisation, before or after, changes nothing that an applicant is shown") {
    for (const auto& kind : kinds_of_database())
        for (const bool before : {true, false}) {
            INFO(kind << (before ? ", the other was first" : ", the other came later"));
            const auto twice = story(kind, true, before), once = story(kind, false, before);
            REQUIRE(twice.size() == once.size());
            for (std::size_t i = 0; i < once.size(); ++i) {
                const auto [one, other] = std::ranges::mismatch(twice[i], once[i]);
                const auto at = static_cast<std::size_t>(one - twice[i].begin()), from = at > 80 ? at - 80 : 0;
                if (at < std::max(twice[i].size(), once[i].size())) FAIL_CHECK(once[i].substr(0, once[i].find('\n')) << " differs:\n" << twice[i].substr(from, 160) << "\n------\n" << once[i].substr(from, 160));
            }
        }
}
