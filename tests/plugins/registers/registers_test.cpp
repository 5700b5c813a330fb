#include <catch2/catch.hpp>

#include "plugins/ecosoc/register.hpp"
#include "plugins/nhri/accreditation.hpp"

using namespace convoke;

namespace {
std::vector<RegisterRow> rows(std::initializer_list<Answers> all) {
    std::vector<RegisterRow> list;
    std::size_t line = 1;
    for (const auto& cells : all) list.push_back({++line, cells});
    return list;
}
}  // namespace

TEST_CASE("A bad row of the register is named by its line, and the others are read") {
    std::vector<RowProblem> problems;
    const auto entries = ecosoc::amend({}, "", rows({{{"id", "1"}, {"name", "A"}}, {{"id", "1"}, {"name", "B"}}, {{"id", ""}, {"name", "C"}},
                                                     {{"id", "4"}, {"name", "D"}, {"status", "observer"}}}), problems);
    CHECK(entries.size() == 1);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].line == 3);
    CHECK(problems[0].message.code == "register.id_twice");
    CHECK(problems[2].message.code == "ecosoc.unknown_status");
}

TEST_CASE("A notice of a changed name adds the other name; one of withdrawal ends the standing (1996/31)") {
    std::vector<RowProblem> problems;
    auto entries = ecosoc::amend({}, "", rows({{{"id", "1"}, {"name", "Old Name"}}}), problems);
    entries = ecosoc::amend(entries, "name_changes", rows({{{"old_name", "old  name"}, {"new_name", "New Name"}}}), problems);
    REQUIRE(entries[0].other_names == std::vector<std::string>{"New Name"});
    CHECK(ecosoc::stands(entries[0]));
    entries = ecosoc::amend(entries, "withdrawn", rows({{{"name", "New Name"}}}), problems);
    CHECK_FALSE(ecosoc::stands(entries[0]));
    CHECK(problems.empty());
}

TEST_CASE("The accreditation that counts is that of the year of the meeting, not of the register") {
    std::vector<RowProblem> problems;
    auto entries = nhri::amend({}, "", rows({{{"id", "1"}, {"name", "Commission"}, {"country_iso3", "AFG"}, {"status", "NONE"}}}), problems);
    entries = nhri::amend(entries, "history", rows({{{"country_iso3", "AFG"}, {"s2015", "A"}, {"s2021", "A"}, {"s2022", "D"}}}), problems);
    CHECK(nhri::status_at(entries[0], "2021-11-22").status == "A");
    CHECK(nhri::status_at(entries[0], "2023-01-01").status == "NONE");
    CHECK(problems.empty());
}

TEST_CASE("B is not compliant with the Paris Principles unless the meeting says that it counts") {
    CHECK(nhri::accepted("A", "A"));
    CHECK_FALSE(nhri::accepted("B", "A"));
    CHECK(nhri::accepted("B", "A, B"));
}
