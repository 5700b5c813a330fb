#include "core/meetings/difference.hpp"

#include <catch2/catch.hpp>

#include "tests/meetings/files.hpp"

using namespace convoke;

using Kind = FileChange::Kind;

TEST_CASE("A file has no differences to itself, and each change of another is named once by its path") {
    const auto before = file("trafficking-2021");
    CHECK(differences(before, before).empty());
    auto after = before;
    at(after, "$.title.en") = "Another title";
    at(after, "$.categories[5].representatives") = 7;
    at(after, "$.country") = "CHE";
    remove(after, "$.place");
    const auto id = before.at("categories").list()[5].text("id");
    CHECK(differences(before, after) == std::vector<FileChange>{
        {Kind::changed, "$.categories[" + id + "].representatives", before.at("categories").list()[5].at("representatives").text(), "7"},
        {Kind::changed, "$.country", write_json(before.at("country")), "\"CHE\""},
        {Kind::gone, "$.place", write_json(before.at("place")), ""},
        {Kind::changed, "$.title.en", write_json(before.at("title").at("en")), "\"Another title\""}});
}

TEST_CASE("What has an id is found by it: one more in front moves nothing, and a new order says so") {
    const auto list = [](const std::vector<std::string>& ids) {
        Data whole = Data::Members{{"sessions", Data::List{}}};
        for (const auto& one : ids) whole["sessions"].push(Data::Members{{"id", one}});
        return whole;
    };
    CHECK(differences(list({"a", "b"}), list({"c", "a", "b"})) == std::vector<FileChange>{{Kind::added, "$.sessions[c]", "", R"({"id":"c"})"}});
    CHECK(differences(list({"a", "b"}), list({"b"})) == std::vector<FileChange>{{Kind::gone, "$.sessions[a]", R"({"id":"a"})", ""}});
    CHECK(differences(list({"a", "b"}), list({"b", "a"})) == std::vector<FileChange>{{Kind::changed, "$.sessions", R"(["a","b"])", R"(["b","a"])"}});
}

TEST_CASE("What has no id is compared place by place, and another type is one change") {
    const Data before = Data::Members{{"criteria", Data::List{"x", "y"}}, {"n", 1}};
    const Data after = Data::Members{{"criteria", Data::List{"x", "z", "w"}}, {"n", Data::List{}}};
    CHECK(differences(before, after) == std::vector<FileChange>{{Kind::changed, "$.criteria[1]", "\"y\"", "\"z\""},
                                                               {Kind::added, "$.criteria[2]", "", "\"w\""},
                                                               {Kind::changed, "$.n", "1", "[]"}});
}
