#include <catch2/catch.hpp>

#include "plugins/ecosoc/register.hpp"
#include "plugins/nhri/accreditation.hpp"
#include "plugins/nhri/body.hpp"

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

TEST_CASE("A year or a date that is none is a bad row: compared as it stands it would decide of a status") {
    std::vector<RowProblem> problems;
    const auto entries = ecosoc::amend({}, "", rows({{{"id", "1"}, {"name", "A"}, {"status_year", "two thousand"}}, {{"id", "2"}, {"name", "B"}, {"status_year", "19"}}, {{"id", "3"}, {"name", "C"}, {"status_year", "2011"}}}), problems);
    CHECK(entries.size() == 1);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].message == Text{"ecosoc.year_wrong", {{"year", "two thousand"}}});
    ecosoc::amend(entries, "name_changes", rows({{{"old_name", "C"}, {"new_name", "D"}, {"status_year", "MMXI"}}}), problems);
    CHECK(problems.size() == 3);
    problems.clear();
    for (const auto& [date, good] : std::map<std::string, bool>{{"", true}, {"2021", true}, {"2021-05", true}, {"2021-05-14", true}, {"14/05/2021", false}, {"2021-13-14", false}, {"May 2021", false}, {"21", false}}) {
        INFO(date);
        problems.clear();
        CHECK(nhri::amend({}, "", rows({{{"id", "1"}, {"name", "A"}, {"country_iso3", "KEN"}, {"status", "A"}, {"status_date", date}}}), problems).size() == (good ? 1 : 0));
        CHECK(problems.size() == (good ? 0 : 1));
    }
}

TEST_CASE("What a file knows beside the names is kept for the matcher") {
    std::vector<RowProblem> problems;
    const auto organisation = ecosoc::amend({}, "", rows({{{"id", "1"}, {"name", "A"}, {"website", " https://a.example "}, {"established", "1998"}, {"status_year", "2004"}}}), problems);
    CHECK(organisation.at(0).facts.at("website") == "https://a.example");
    CHECK(organisation[0].facts.at("established") == "1998");
    CHECK(organisation[0].facts.at("status_year") == "2004");
    const auto institution = nhri::amend({}, "", rows({{{"id", "1"}, {"name", "C"}, {"country_iso3", "FRA"}, {"status", "A"}, {"website", "c.example"}, {"established", ""}}}), problems);
    CHECK(institution.at(0).facts.at("website") == "c.example");
    CHECK_FALSE(institution[0].facts.contains("established"));
    CHECK(problems.empty());
}

TEST_CASE("A notice of a changed name makes it the name, and keeps the old one as a former name, in whatever order the notices come") {
    std::vector<RowProblem> problems;
    auto entries = ecosoc::amend({}, "", rows({{{"id", "1"}, {"name", "Old Name"}}}), problems);
    entries = ecosoc::amend(entries, "name_changes",
                            rows({{{"old_name", "New Name"}, {"new_name", "Newest Name"}, {"date", "2020-06-01"}},
                                  {{"old_name", "old  name"}, {"new_name", "New Name"}, {"status", "roster"}, {"status_year", "1999"}, {"date", "2010-06-01"}}}), problems);
    CHECK(problems.empty());
    CHECK(entries[0].name == "Newest Name");
    CHECK(entries[0].facts.at("status") == "roster");
    CHECK(entries[0].facts.at("status_year") == "1999");
    for (const auto* former : {"Old Name", "New Name"}) CHECK(ecosoc::kind_of_name(entries[0], former) == "former");
    CHECK(ecosoc::kind_of_name(entries[0], "Newest Name").empty());
    CHECK(ecosoc::kind_of_name(entries[0], "Nom traduit").empty());
}

TEST_CASE("Organisations that merged are one entry, whose status is that of the one that has it") {
    std::vector<RowProblem> problems;
    auto entries = ecosoc::amend({}, "", rows({{{"id", "1"}, {"name", "North Aid"}, {"standing", "withdrawn"}}, {{"id", "2"}, {"name", "South Aid"}, {"status", "special"}}}), problems);
    entries = ecosoc::amend(entries, "mergers", rows({{{"old_name_1", "North Aid (in special consultative status)"}, {"old_name_2", "South Aid, in special consultative status"}, {"new_name", "World Aid"}},
                                                      {{"old_name_1", "Nobody"}, {"old_name_2", "No One (organization not in status with the Council)"}, {"new_name", "None"}}}), problems);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].name == "World Aid");
    CHECK(entries[0].facts.at("status") == "special");
    CHECK(ecosoc::status_on(entries[0], "2021-11-22").standing == "active");
    CHECK(ecosoc::kind_of_name(entries[0], "North Aid") == "merged");
    CHECK(ecosoc::kind_of_name(entries[0], "South Aid") == "merged");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 3);
    CHECK(problems[0].message == Text{"ecosoc.none_in_register", {{"one", "Nobody"}, {"other", "No One"}, {"after", "None"}}});
}

TEST_CASE("A withdrawal counts from its date, a suspension until its end (1996/31, paras. 55 to 59)") {
    std::vector<RowProblem> problems;
    auto entries = ecosoc::amend({}, "", rows({{{"id", "1"}, {"name", "Withdrawn"}},
                                               {{"id", "2"}, {"name", "Suspended"}, {"standing", "suspended"}, {"standing_since", "2020-01-01"}, {"standing_until", "2022-12-31"}},
                                               {{"id", "3"}, {"name", "Without dates"}, {"standing", "suspended"}},
                                               {{"id", "4"}, {"name", "Later"}, {"status_year", "2023"}},
                                               {{"id", "5"}, {"name", "Bad"}, {"standing_since", "31.12.2020"}}}), problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.code == "ecosoc.date_wrong");
    entries = ecosoc::amend(entries, "withdrawn", rows({{{"name", "withdrawn "}, {"date", "2021-06-01"}}}), problems);
    const auto on = [&](std::size_t place, const char* day) { return ecosoc::status_on(entries[place], day).standing; };
    CHECK(on(0, "2021-05-31") == "active");
    CHECK(ecosoc::status_on(entries[0], "2021-05-31").since == "2021-06-01");
    CHECK(on(0, "2021-06-01") == "withdrawn");
    CHECK(on(1, "2019-12-31") == "active");
    CHECK(on(1, "2021-06-01") == "suspended");
    CHECK(on(1, "2022-12-31") == "active");
    CHECK(on(2, "2000-01-01") == "suspended");
    CHECK(on(3, "2022-12-31") == "not_yet");
    CHECK(on(3, "2023-01-01") == "active");
}

TEST_CASE("A declined applicant is known but never in status, and one that stands all the same keeps its standing") {
    std::vector<RowProblem> problems;
    auto entries = ecosoc::amend({}, "", rows({{{"id", "declined-1"}, {"name", "In Status"}}}), problems);
    const auto notices = rows({{{"name", "Not Recommended"}, {"date", "2019-01-01"}}, {{"name", "in status"}, {"date", "2001-01-01"}}, {{"name", ""}}});
    entries = ecosoc::amend(entries, "declined", notices, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 4);
    problems.clear();
    entries = ecosoc::amend(entries, "declined", notices, problems);       // twice is once
    REQUIRE(entries.size() == 2);
    CHECK(entries[1].id == "declined-2");
    CHECK(ecosoc::status_on(entries[1], "2021-11-22").standing == "declined");
    CHECK(ecosoc::status_on(entries[0], "2021-11-22").standing == "active");
    CHECK(entries[0].facts.at("declined_on") == "2001-01-01");
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

TEST_CASE("What the register says of an institution itself is nearer than its State's history, as far as it is dated before the day") {
    const auto status = [](Answers facts, const char* day) { return nhri::status_at({.id = "1", .name = "C", .facts = std::move(facts)}, day).status; };
    CHECK(status({{"status", "lapsed"}, {"status_date", "2025-10-01"}, {"status_2025", "A"}}, "2026-03-01") == "lapsed");
    CHECK(status({{"status", "lapsed"}, {"status_date", "2025-10-01"}, {"status_2024", "A"}, {"status_2025", "A"}}, "2025-09-30") == "A");
    CHECK(status({{"status", "A"}, {"status_date", "2018"}, {"status_2020", "B"}}, "2021-01-01") == "B");
    CHECK(status({{"status", "special_review"}, {"status_2025", "A"}}, "2025-09-30") == "special_review");
    CHECK(status({{"status", "subnational"}, {"status_date", "2025"}, {"status_2020", "A"}}, "2021-01-01") == "subnational");
    CHECK(status({{"status", "A"}}, "2021-01-01") == "A");
}

TEST_CASE("The name tells a ministry, a body of one field and one of a part of the State from a national institution") {
    for (const auto* name : {"Ministry of Justice", "Ministère de la Justice", "MINISTERIO DE JUSTICIA", "Министерство юстиции", "وزارة العدل", "司法部"}) CHECK(nhri::kind_of_body(name) == "ministry");
    for (const auto* name : {"Ombudsman for Children", "Défenseure des enfants", "Equal Opportunities Commission", "妇女权利委员会"}) CHECK(nhri::kind_of_body(name) == "thematic");
    for (const auto* name : {"Rivers State Human Rights Commission", "Ombudsman of the Province of Salta", "Уполномоченный по правам человека в Московской области"})
        CHECK(nhri::kind_of_body(name) == "subnational");
    for (const auto* name : {"National Human Rights Commission", "Defensoría del Pueblo", "Administrative Office", "", "\xff\xfe"}) CHECK(nhri::kind_of_body(name).empty());
}
