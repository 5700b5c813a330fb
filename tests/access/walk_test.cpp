// Every route, every role: who is answered, who is turned away, and who is not even told that there is something.
#include <algorithm>
#include <set>

#include "tests/access/world.hpp"
#include "web/pages/pages.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::vector<Row> all_rows() {
    auto rows = core_rows();
    for (auto more : {people_rows(), plugin_rows()}) std::move(more.begin(), more.end(), std::back_inserter(rows));
    return rows;
}

Answered walk(const World& world, const Row& row, Who who, const std::string& meeting, bool strange = false) {
    const auto address = world.with(row.address.empty() ? row.path : row.address, meeting, strange);
    return world.host.ask(world.callers[who], row.method, address, row.method == "GET" ? "" : world.with(row.body, meeting, strange));
}

char seen(const Row& row, const Answered& answered) {
    const auto status = answered.status;
    if (status == 401 || (status == 303 && answered.location.starts_with("/sign-in?"))) return '!';
    if (status == 403) return '-';
    if (status == 404) return '?';
    const bool reached = row.method == "GET" ? status == 200 : status < 300 || status == 303 || (status >= 400 && status < 500);
    return reached && status != 405 && status != 429 ? '+' : 'x';
}

bool of_a_meeting(const Row& row) {
    if (row.path.starts_with("/registers/") || row.path.starts_with("/organisations/") || row.path.starts_with("/api/v1/organisations/") || row.path.starts_with("/admin/accounts/")) return false;
    static const std::set<std::string> elsewhere{"{link}", "{category}", "{size}", "{size}/consistency"};
    const auto brace = row.path.find('{');
    return brace != std::string::npos && !elsewhere.contains(row.path.substr(brace));
}

// Walks all rows as everybody; what differs from what `expected` says is listed, line by line as the table has it. What is
// refused to a role may as well be unknown to it where `expected` hides the thing.
template <typename Expected>
std::string differences(const World& world, const std::vector<Row>& rows, const std::string& meeting, Expected expected) {
    std::string lines;
    for (const auto& row : rows) {
        std::string found, wanted;
        for (int who = nobody; who <= admin; ++who) {
            const auto usual = row.expected.at(static_cast<std::size_t>(who));
            wanted += expected(usual, static_cast<Who>(who));
            found += seen(row, walk(world, row, static_cast<Who>(who), meeting));
            if (meeting != "open" && usual == '-' && found.back() == '?') found.back() = '-';
        }
        if (found != wanted) lines += "\n" + row.method + " " + (row.address.empty() ? row.path : row.address) + "\n    wanted " + wanted + "\n    found  " + found;
    }
    return lines;
}

}  // namespace

TEST_CASE("Every route of the program stands in the table, and the table names no other") {
    const Host host("sqlite");
    std::set<std::string> routes, table;
    for (const auto& route : host.site().router().routes()) routes.insert(route.method + " " + route.path);
    for (const auto& row : all_rows()) {
        table.insert(row.method + " " + row.path);
        CHECK(row.expected.size() == names_of_callers.size());
    }
    std::vector<std::string> missing, gone;
    std::ranges::set_difference(routes, table, std::back_inserter(missing));
    std::ranges::set_difference(table, routes, std::back_inserter(gone));
    CHECK(missing == std::vector<std::string>{});
    CHECK(gone == std::vector<std::string>{});
}

TEST_CASE("A demonstration shows its letters to everybody under one address, and no other host knows it") {
    std::vector<std::string> added;
    for (const auto& route : web::demonstration_pages([] { return std::vector<web::ShownLetter>(); }, "")) added.push_back(route.method + " " + route.path + " " + route.permission);
    CHECK(added == std::vector<std::string>{"GET /demonstration/letters public"});
    const World world("sqlite");
    for (const auto& caller : world.callers) CHECK(world.host.ask(caller, "GET", "/demonstration/letters", "").status == 404);
}

TEST_CASE("Each role is answered, turned away or told nothing as the table says") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        const World world(kind);
        CHECK(differences(world, all_rows(), "open", [](char usual, Who) { return usual; }) == "");
    }
}

TEST_CASE("A meeting that is not published is unknown to all but those who define meetings") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        const World world(kind);
        auto rows = all_rows();
        std::erase_if(rows, [](const Row& row) { return !of_a_meeting(row); });
        CHECK(differences(world, rows, "hidden", [](char usual, Who who) { return usual == '+' && who != admin ? '?' : usual; }) == "");
    }
}

TEST_CASE("Where a plugin is not active its addresses are unknown, whatever it kept from a time when it was") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        const World world(kind);
        CHECK(differences(world, plugin_rows(), "bare", [](char usual, Who) { return usual == '+' ? '?' : usual; }) == "");
    }
}

TEST_CASE("A browser that is signed in changes nothing by a form that is not this site's own") {
    const World world("sqlite");
    std::string taken;
    for (int who = owner; who <= admin; ++who) {
        const auto browser = world.host.browser(world.callers[static_cast<std::size_t>(who)]);
        for (const auto& row : all_rows()) {
            if (row.method == "GET" || row.expected.at(static_cast<std::size_t>(who)) != '+') continue;
            for (const auto& [token, origin] : {std::pair<std::string, std::string>{"", ""}, {"a token of another site", ""}, {browser.csrf, "https://elsewhere.example"}}) {
                const auto answered = world.host.ask(browser, row.method, world.with(row.address.empty() ? row.path : row.address, "open"),
                                                     world.with(row.body, "open"), "application/json", {{"X-CSRF-Token", token}, {"Origin", origin}});
                if (answered.status != 403) taken += "\n" + row.method + " " + row.path + " as " + names_of_callers[static_cast<std::size_t>(who)];
            }
        }
    }
    CHECK(taken == "");
}

TEST_CASE("What a caller may not know is answered byte for byte like what never was") {
    const World world("sqlite");
    std::string told;
    for (const auto& row : all_rows())
        for (int who = nobody; who <= admin; ++who) {
            if (row.expected.at(static_cast<std::size_t>(who)) != '?') continue;
            const auto there = walk(world, row, static_cast<Who>(who), "open"), never = walk(world, row, static_cast<Who>(who), "open", true);
            // A page names its own address, in the links to its other languages: the one that was asked for.
            if (there.status != never.status || world.unnamed(there.body, "open") != world.unnamed(never.body, "open"))
                told += "\n" + row.method + " " + row.path + " as " + names_of_callers[static_cast<std::size_t>(who)];
        }
    CHECK(told == "");
}
