#include "core/acts/countries_file.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace convoke;

namespace {

std::string built_in() { return write_countries(built_in_countries()); }

// The file with one piece of text put in the place of another.
std::string with(const std::string& before, const std::string& after) {
    auto file = built_in();
    const auto at = file.find(before);
    REQUIRE(at != file.npos);
    return file.replace(at, before.size(), after);
}

std::vector<std::string> problems(const std::string& file) {
    std::vector<std::string> found;
    for (const auto& one : read_countries(file).problems) found.push_back(std::to_string(one.line) + " " + one.column + " " + one.message.code);
    return found;
}

using Found = std::vector<std::string>;

// Of a row, the cell under the column "population".
std::string& people(CountryRow& row) { return row.at(static_cast<std::size_t>(std::ranges::find(country_columns(), "population") - country_columns().begin())); }

}  // namespace

TEST_CASE("The countries that the program is built with are a file that it takes, and says of each fact whose and when") {
    const auto read = read_countries(built_in());
    CHECK(read.problems.empty());
    CHECK(read.rows.size() == built_in_countries().size());
    CHECK(countries().size() == 219);
    for (const auto& fact : country_facts())
        if (fact.column != "population") CHECK((!fact.source.empty() && fact.as_of.size() == 10));
    CHECK(country("KEN")->intermediate == "Eastern Africa");
    CHECK(country("FRA")->developed);
    CHECK_FALSE(country("BGD")->developed);
    CHECK(former_state("CSK")->successors == "CZE SVK");
    CHECK_FALSE(country("CSK"));
    CHECK(country_name("DEU", "fr") == "Allemagne");
    CHECK(country_name("CIV", "ar-EG") == "كوت ديفوار");
    CHECK(country_name("DEU", "en") == "Germany");
    CHECK(country_name("DEU", "sw") == "Germany");
    CHECK(country_name("???", "fr") == "???");
    for (const auto& one : countries())            // States have their names in all official languages
        for (const auto name : one.names) CHECK((one.kind == CountryKind::other || !name.empty()));
}

TEST_CASE("A bad file of countries is refused with the line and the column of each mistake") {
    CHECK(problems(with("\"KEN\",\"KE\"", "\"KE\",\"KE\"")) == Found{"92 iso3 countries.no_code"});
    CHECK(problems(with("\"KEN\",\"KE\"", "\"KEN\",\"K\"")) == Found{"92 iso2 countries.no_short_code"});
    CHECK(problems(with("\"KEN\",\"KE\",\"Kenya\"", "\"KEN\",\"KE\",\"\"")) == Found{"92 name countries.no_name"});
    CHECK(problems(with("\"member_state\",\"african\"", "\"member_state\",\"afrika\"")).front().find(" group countries.not_one_of") != std::string::npos);
    CHECK(problems(with("\"KEN\"", "\"AGO\"")).back() == "92 iso3 countries.twice");
    CHECK(problems(with("\"2024-10-31\"", "\"last year\"")) == Found{"2 name countries.no_date"});
    CHECK(problems(with("\"source\",\"\",\"United", "\"sauce\",\"\",\"United")).size() >= 2);
    CHECK(problems(with("\"iso3\"", "\"iso\"")) == Found{"1 iso countries.unknown_column", "1 iso3 countries.no_column"});
    CHECK(problems(with("CZE SVK", "CZE SLO")).front().find(" successors countries.no_such_successor") != std::string::npos);
    CHECK(problems(with("\"1992\"", "\"some time\"")).front().find(" until countries.no_year") != std::string::npos);
    CHECK_THROWS_AS(read_countries(""), Refused);
    auto rows = built_in_countries();
    people(rows[5]) = "many";
    CHECK(problems(write_countries(rows)) == Found{"2 population countries.no_date", "3 population countries.no_source", "7 population countries.no_number"});
}

TEST_CASE("Another file takes the place of the facts, with the populations that it has") {
    auto rows = built_in_countries();
    people(rows[0]) = "2030-01-01";
    people(rows[1]) = "World Population Prospects";
    for (auto& row : rows)
        if (row[0] == "KEN") people(row) = "55000", row[4] = "weog";
    const auto before = countries();
    const auto read = read_countries(write_countries(rows));
    REQUIRE(read.problems.empty());
    replace_countries(read.rows);
    CHECK(before.data() != countries().data());
    CHECK(before[0].name == countries()[0].name);  // who holds former facts keeps them
    CHECK(country("KEN")->population == 55000);
    CHECK(country("KEN")->group == "weog");
    CHECK(country_fact("population").source == "World Population Prospects");
    replace_countries(built_in_countries());
    CHECK(country("KEN")->group == "african");
}
