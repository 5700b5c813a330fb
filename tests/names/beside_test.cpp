// What is known beside the names: websites, years, claims of status.
#include "core/names/beside.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "core/names/names.hpp"

using namespace convoke::names;

namespace {

// Three of one name, and one that was called otherwise.
Index twins() {
    return Index::build({{.id = "E1", .name = "Lawyers for Lawyers", .website = "https://www.lawyersforlawyers.org/en", .established = "1986", .status = "special", .status_year = "2013"},
                         {.id = "E2", .name = "Lawyers for Lawyers", .website = "lawyers.example", .established = "2009", .status = "roster", .status_year = "2019"},
                         {.id = "E3", .name = "Sustainable Development Council", .website = "http://sdc-india.example", .status = "special", .status_year = "2014"},
                         {.id = "E4", .name = "Mercy Corps"}});
}
bool says(const Answer& answer, std::string_view code) {
    return !answer.candidates.empty() && std::ranges::any_of(answer.candidates.front().reasons, [&](const Reason& r) { return r.code == code; });
}
std::string best(const Answer& answer) { return answer.candidates.empty() ? "" : answer.candidates.front().entry; }

}  // namespace

TEST_CASE("A website is its host, whatever stands around it") {
    for (const char* one : {"https://www.Example.org/about?x=1", "example.org", "http://example.org:8080", " www.example.org ", "//example.org#top", "info@example.org", "EXAMPLE.ORG."})
        CHECK(host_of(one) == "example.org");
    for (const char* one : {"", "none", "n/a", "https://", "localhost", ".org", "https://www.facebook.com/mercycorps", "mercycorps.wordpress.com"}) CHECK(host_of(one).empty());
    CHECK(same_site("example.org", "en.example.org"));
    CHECK_FALSE(same_site("example.org", "badexample.org"));
    CHECK_FALSE(same_site("ngo.org.uk", "org.uk"));
    CHECK_FALSE(same_site("", ""));
}

TEST_CASE("A year is read from a date as well") {
    CHECK(year_of("1998") == 1998);
    CHECK(year_of("1998-06-14") == 1998);
    CHECK(year_of("June 1998") == 1998);
    for (const char* none : {"", "98", "19980614", "long ago", "0000"}) CHECK(year_of(none) == 0);
}

TEST_CASE("Of two with one name the website, the founding year or the year of the status tells which is meant, and the reason is named") {
    const Index index = twins();
    CHECK(decide(index, {.name = "Lawyers for Lawyers"}).verdict == Verdict::review);
    const Answer by_site = decide(index, {.name = "Lawyers for Lawyers", .website = "lawyersforlawyers.org"});
    CHECK(by_site.entry == "E1");
    CHECK(says(by_site, "names.website_agrees"));
    const Answer by_year = decide(index, {.name = "Lawyers for Lawyers", .established = "2009"});
    CHECK(by_year.entry == "E2");
    CHECK(says(by_year, "names.established_agrees"));
    const Answer by_status = decide(index, {.name = "Lawyers for Lawyers", .status = "roster", .status_year = "2019"});
    CHECK(by_status.entry == "E2");
    CHECK(says(by_status, "names.status_year_agrees"));
    CHECK_FALSE(says(by_status, "names.status_differs"));
}

TEST_CASE("Who was founded in another year may be another of the same name: a person looks") {
    const Index index = Index::build({{.id = "E1", .name = "Pathways To Peace", .established = "1983"}, {.id = "E2", .name = "Mercy Corps"}});
    CHECK(decide(index, {.name = "Pathways to Peace", .established = "1984"}).verdict == Verdict::match);      // founded, then registered
    const Answer later = decide(index, {.name = "Pathways to Peace", .established = "2015"});
    CHECK(later.verdict == Verdict::review);
    CHECK(says(later, "names.established_differs"));
}

TEST_CASE("Another website, or another year of the status, is said but keeps nobody out") {
    const Index index = twins();
    const Answer moved = decide(index, {.name = "Sustainable Development Council", .website = "https://new.example", .status_year = "2011"});
    CHECK(moved.entry == "E3");
    CHECK(says(moved, "names.website_differs"));
    CHECK(says(moved, "names.status_year_differs"));
    const Answer otherwise = decide(index, {.name = "Sustainable Development Council", .status = "general"});
    CHECK(otherwise.entry == "E3");
    REQUIRE(says(otherwise, "names.status_differs"));
    const auto& reasons = otherwise.candidates.front().reasons;
    const auto said = std::ranges::find(reasons, "names.status_differs", &Reason::code);
    CHECK(said->args == convoke::Answers{{"ours", "general"}, {"theirs", "special"}});
    CHECK(said->weight < 0);
    CHECK_FALSE(says(decide(index, {.name = "Sustainable Development Council", .status = "Special"}), "names.status_differs"));
    CHECK_FALSE(says(decide(index, {.name = "Mercy Corps", .status = "general"}), "names.status_differs"));
}

TEST_CASE("A website finds who is called otherwise now, for a person to decide") {
    const Answer renamed = decide(twins(), {.name = "Entrepreneurs League", .website = "www.sdc-india.example"});
    CHECK(best(renamed) == "E3");
    CHECK(renamed.verdict == Verdict::review);
    CHECK(says(renamed, "names.website_agrees"));
    CHECK(decide(twins(), {.name = "Entrepreneurs League"}).verdict == Verdict::none);
}
