// The same procedure with an objection and without one. For those who must not know of it, everything is byte for byte the
// same: pages, the API, exports, letters, counts, sizes, headers, instants, errors, the record, and a copy of the database
// with its logs.
#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "tests/access/story.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::string difference(const Story& one, const Story& other, const std::string& role) {
    for (const auto& [address, answer] : one.seen.at(role)) {
        const auto& without = other.seen.at(role).at(address);
        if (answer == without) continue;
        std::size_t at = 0;
        while (at < answer.size() && at < without.size() && answer[at] == without[at]) ++at;
        const auto from = at > 60 ? at - 60 : 0;
        return address + " differs:\n" + answer.substr(from, 200) + "\n------\n" + without.substr(from, 200);
    }
    return "";
}

// Rows as they are but for what is under seal or a digest: their number, their order, the length of every cell.
std::vector<std::string> shape(const std::vector<std::string>& rows) {
    std::vector<std::string> found;
    for (const auto& row : rows) found.push_back(by_kind(row));
    return found;
}

std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> cells;
    for (constexpr std::string_view between = " | ";;) {
        const auto end = row.find(between);
        cells.emplace_back(row.substr(0, end));
        if (end == std::string_view::npos) return cells;
        row.remove_prefix(end + between.size());
    }
}

const std::vector<std::string> must_not_know{"nobody", "listed", "other applicant", "secretariat", "another State", "observer", "administrator"};

}  // namespace

TEST_CASE("objection_stays_secret_test: an objection and a statement of no objection are the same to all but OPGA and the objector") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        const Story objected(kind, Ending::objects), none(kind, Ending::none);
        for (const auto& role : must_not_know) {
            INFO(role);
            CHECK(difference(objected, none, role) == "");
        }
        CHECK(difference(objected, none, "auditor") == "");
        CHECK(objected.letters == none.letters);
        CHECK(std::ranges::any_of(objected.letters, [](const std::string& letter) { return letter.find("application/pdf") != std::string::npos; }));
        CHECK(objected.log == none.log);
        const auto one = shape(objected.dump), other = shape(none.dump);
        CHECK(one.size() == other.size());
        for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i)
            if (one[i] != other[i]) FAIL_CHECK("a row of the dump differs:\n" << one[i].substr(0, 400) << "\n" << other[i].substr(0, 400));
        // The walk would see a difference if there were one to see.
        CHECK(difference(objected, none, "OPGA") != "");
        CHECK(difference(objected, none, "objector") != "");
    }
}

TEST_CASE("objection_stays_secret_test: an objection and silence are the same to all who cannot read the record") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        const Story objected(kind, Ending::objects), silent(kind, Ending::silent);
        for (const auto& role : must_not_know) {
            INFO(role);
            CHECK(difference(objected, silent, role) == "");
        }
        CHECK(objected.letters == silent.letters);
        CHECK(objected.log == silent.log);
    }
}

TEST_CASE("objection_stays_secret_test: a sealed line of the record is like any other: its size, its day, its subject; nothing else tells of the act") {
    for (const auto& kind : kinds_of_database()) {
        const Story objected(kind, Ending::objects), silent(kind, Ending::silent);
        INFO(kind);
        std::set<std::string> subjects;
        std::set<std::size_t> sizes;
        for (const auto& row : objected.dump) {
            if (!row.starts_with("record | ") || row.find(" | nonobjection.sealed | ") == std::string::npos) continue;
            const auto cells = cells_of(row);      // record, sequence, at, meeting, actor, kind, subject, data, previous, hash
            REQUIRE(cells.size() == 10);
            CHECK(cells[2].ends_with("T00:00:00.000Z"));
            CHECK(cells[4].empty());               // by nobody
            CHECK(std::regex_match(cells[6], std::regex("sealed_[0-9a-f]{40}")));
            CHECK(subjects.insert(cells[6]).second);           // so that no two can be told to belong together
            sizes.insert(cells[7].size());
        }
        CHECK(subjects.size() > 64);
        CHECK(sizes.size() == 1);
        // Against a run in which nobody said anything: no table has another row but, where a program asked under a key of its own, that of
        // first answers. The record has as many lines of each kind on each day, though others stand between them.
        const auto rows = [](const Story& story) {
            std::map<std::string, std::vector<std::string>> found;
            for (const auto& row : shape(story.dump)) {
                const auto cells = cells_of(row);
                if (cells.front() != "record") found[cells.front()].push_back(row);
                else found["record, " + cells[2].substr(0, 10) + ", " + cells[5]].push_back("a line");
            }
            found.erase(by_kind("idempotency"));
            return found;
        };
        const auto one = rows(objected), other = rows(silent);
        for (const auto& [table, with] : one) {
            INFO(table);
            const auto without = other.find(table);
            REQUIRE(without != other.end());
            CHECK(with.size() == without->second.size());
            for (std::size_t i = 0; i < std::min(with.size(), without->second.size()); ++i) {
                if (with[i] != without->second[i]) FAIL_CHECK("a row differs:\n" << with[i].substr(0, 400) << "\n" << without->second[i].substr(0, 400));
            }
        }
        CHECK(one.size() == other.size());
    }
}

TEST_CASE("objection_stays_secret_test: database, logs and letters together hold nothing of what is sealed") {
    for (const auto& kind : kinds_of_database()) {
        const Story objected(kind, Ending::objects);
        std::string all = objected.log;
        for (const auto& row : objected.dump) all += row + "\n";
        for (const auto& letter : objected.letters) all += letter + "\n";
        for (const auto& secret : objected.secrets) {
            INFO(kind << ": " << secret);
            if (secret.size() > 3) CHECK(all.find(secret) == std::string::npos);
            else CHECK_FALSE(std::regex_search(all, std::regex("(^|[^A-Za-z0-9+/])" + secret + "([^A-Za-z0-9+/]|$)")));
        }
    }
}
