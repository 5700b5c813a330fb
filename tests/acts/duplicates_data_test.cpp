// How well duplicates are found among real names, in figures: a conference's printed list, and real second names of one organisation.
#include <chrono>
#include <ctime>
#include <fstream>
#include <set>

#include "core/acts/duplicates.hpp"
#include "core/acts/likenesses.hpp"
#include "core/names/fold.hpp"
#include "core/store/organisations.hpp"
#include "tests/acts/real.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

struct Crowded : Scene {
    explicit Crowded() : Scene("sqlite") {}

    // Many at once, as they stand when they were sent in; each of an organisation of its own.
    void send(const std::vector<Organisation>& organisations) {
        database().write([&](store::Unit& unit) {
            for (auto organisation : organisations) {
                const auto id = "app_" + std::to_string(100000 + number++);
                organisation.id = "org_" + id;
                Application one{.id = id, .reference = "R-" + id, .meeting = "m", .category = "ngo", .account = ana.actor.account, .organisation = organisation,
                                .state = State::submitted, .submitted_at = now};
                const auto folded = names::folded(organisation.name);
                store::save_organisation(unit, organisation, folded, now);
                store::insert_application(unit, one, folded, now);
                store::wait_for_comparison(unit, id, "m", now);
                sent.emplace(id, organisation.name);
            }
        });
    }
    std::set<std::pair<std::string, std::string>> pairs() {
        const auto began = std::chrono::steady_clock::now();
        while (compare_sent(house(), "m") > 0) {}
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        std::set<std::pair<std::string, std::string>> found;
        for (const auto& pair : store::open_pairs(*read(), "m", 1000000)) found.emplace(pair.application, pair.other);
        return found;
    }

    std::size_t number = 0;
    double seconds = 0;
    std::map<std::string, std::string> sent;
};

}  // namespace

TEST_CASE("Of a real conference's list the second spellings are found, and few pairs are shown", "[.data]") {
    const auto text = real("e2e_cop24_participating_organisations.csv");
    if (!text) return;
    Crowded at;
    std::set<std::string> names;
    for (const auto& row : cells_of(*text))
        if (row.at("section") != "Parties") names.insert(row.at("name_as_printed"));
    std::vector<Organisation> organisations;
    for (const auto& name : names) organisations.push_back({.name = name});
    at.send(organisations);
    std::set<std::pair<std::string, std::string>> shown;
    for (const auto& [one, other] : at.pairs()) shown.insert(std::minmax(at.sent.at(one), at.sent.at(other)));
    std::cout << names.size() << " names of the list: " << shown.size() << " pairs shown, in " << at.seconds << " s\n";
    CHECK(shown.contains({"U.S. Green Building Council", "US Green Building Council"}));
    CHECK(shown.contains({"Climate Leadership Council", "Climate Leadership Council, Inc."}));
    CHECK(shown.size() < names.size() / 20);
}

TEST_CASE("Of organisations that apply a second time under another of their real names, most pairs are found", "[.data]") {
    const auto text = real("ror_register.csv");
    if (!text) return;
    Crowded at;
    std::vector<Organisation> organisations;
    std::set<std::pair<std::size_t, std::size_t>> twice;
    std::size_t row_number = 0;
    for (const auto& row : cells_of(*text)) {
        if (++row_number % 9 != 0) continue;       // every ninth of the register
        const auto acronyms = row.at("acronyms"), aliases = row.at("aliases");
        const Organisation one{.name = row.at("name"), .acronym = acronyms.substr(0, acronyms.find('|')), .country = row.at("country_iso2")};
        organisations.push_back(one);
        const auto alias = aliases.substr(0, aliases.find('|'));
        if (alias.empty() || twice.size() == 600) continue;
        organisations.push_back(one);
        organisations.back().name = alias;
        twice.emplace(organisations.size() - 2, organisations.size() - 1);
    }
    at.send(organisations);
    std::size_t right = 0, wrong = 0;
    for (const auto& [one, other] : at.pairs()) {
        const auto place = [](const std::string& id) { return static_cast<std::size_t>(std::stoul(id.substr(4))) - 100000; };
        (twice.contains(std::minmax(place(one), place(other))) ? right : wrong)++;
    }
    std::cout << organisations.size() << " applications, " << twice.size() << " of them a second one under an alias: " << right << " pairs found, " << wrong << " others shown, in " << at.seconds << " s\n";
    CHECK(right * 100 >= twice.size() * 65);
    CHECK(wrong * 15 <= organisations.size());
}

// Run by hand (core/names/README.md has the figures): a hundred thousand, which nobody compares while a page is waited for.
TEST_CASE("A hundred thousand applications of one meeting: what holding and comparing them costs", "[.large]") {
    const auto text = real("ror_register.csv");
    if (!text) return;
    Crowded at;
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& row : cells_of(*text)) names.emplace_back(row.at("name"), row.at("country_iso2"));
    // Beyond the register's own, the beginning of one name with the end of another.
    const auto count = names.size();
    for (std::size_t i = 0; names.size() < 100'000; ++i) {
        const auto &one = names[i % count].first, &other = names[(i * 7919 + 13) % count].first;
        const auto cut = one.find(' ', one.size() / 3), rest = other.find(' ', other.size() / 2);
        if (cut == std::string::npos || rest == std::string::npos) continue;
        names.emplace_back(one.substr(0, cut) + other.substr(rest), names[i % count].second);
    }
    std::vector<Organisation> organisations;
    for (const auto& [name, country] : names) organisations.push_back({.name = name, .country = country});
    at.send(organisations);
    const auto megabytes = [] {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
        return 0.0;
    };
    const auto seconds = [](const auto& work) {
        const auto before = std::clock();
        work();
        return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    };
    const auto before = megabytes();
    const auto first = seconds([&] { compare_sent(at.house(), "m", 1); });
    std::cout << at.house().likenesses.held() << " names held: " << first << " s of processor time to read and index them, " << megabytes() - before << " MB more\n";
    const auto rest = seconds([&] { for (int round = 0; round < 10; ++round) compare_sent(at.house(), "m"); });
    std::cout << "2,000 compared with all: " << rest / 2000 * 1000 << " ms of processor time each\n";
    const Organisation late{.name = "Lakeside Youth Theatre", .country = "KE"};
    at.send({late});
    const auto one = seconds([&] { compare_sent(at.house(), "m"); });
    std::cout << "the next 200 and one that has just come: " << one << " s\n";
    CHECK(at.house().likenesses.held() >= 100'000);
}
