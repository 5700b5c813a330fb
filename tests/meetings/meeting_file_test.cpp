#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "core/domain/time.hpp"
#include "tests/meetings/files.hpp"

using namespace convoke;

namespace {

using Lines = std::set<std::string>;               // "path code"

Lines mistakes(const Data& wrong) {
    Problems problems;
    const auto meeting = read_meeting(wrong, problems);
    CHECK(meeting.has_value() == problems.empty());
    Lines lines;
    for (const auto& problem : problems) lines.insert(problem.field + ' ' + problem.message.code);
    return lines;
}

// A change to the worked example, and the one mistake that must be found in it.
struct Mistake {
    const char* path;
    Data value;
    const char* found;
    bool more = false;                             // others that name what was changed are wrong then too
};

const Data text = Data::Members{{"en", "Words"}};

// In the worked example: category 4 is ngo-ecosoc, 5 is ngo with the form that 6 to 8 take over; its question 3 is a
// choice, 5 and 7 depend on the flags 4 and 6; session 0 is the first hearing, 3 a plenary meeting, 4 a panel.
std::vector<Mistake> table() {
    const Data option = Data::Members{{"id", "a"}, {"label", text}};
    const auto window = [](const char* opens, const char* closes) {
        Data made = Data::Members();
        if (*opens) made["opens"] = opens;
        if (*closes) made["closes"] = closes;
        return made;
    };
    return {
        // the shape
        {"$.colour", "blue", "$.colour meeting.unknown_member"},
        {"$.categories[0].questons", Data::List(), "$.categories[0].questons meeting.unknown_member"},
        {"$.plugins.Nhri", Data::Members(), "$.plugins.Nhri meeting.wrong_form"},
        {"$.id", 7, "$.id meeting.wrong_type"},
        {"$.id", "Trafficking 2021", "$.id meeting.wrong_form"},
        {"$.symbol", " ", "$.symbol meeting.wrong_form"},
        {"$.title.en", "", "$.title.en meeting.empty"},
        {"$.title.de", "Treffen", "$.title.de meeting.unknown_member"},
        {"$.title", "A title without a language", "$.title meeting.wrong_type"},
        {"$.format", "by post", "$.format meeting.not_one_of"},
        {"$.categories[5].route", "back-door", "$.categories[5].route meeting.not_one_of"},
        {"$.categories[5].checks[0]", "ecosoc", "$.categories[5].checks[0] meeting.wrong_form"},
        {"$.categories[5].questions[0].kind", "essay", "$.categories[5].questions[0].kind meeting.not_one_of"},
        {"$.categories[5].questions[0].visibility", "public", "$.categories[5].questions[0].visibility meeting.not_one_of"},
        {"$.categories[5].documents[0].visibility", "circulated", "$.categories[5].documents[0].visibility meeting.not_one_of"},
        {"$.categories[5].representatives", -1, "$.categories[5].representatives meeting.too_small"},
        {"$.categories[5].representatives", 10001, "$.categories[5].representatives meeting.too_large"},
        {"$.categories[5].representatives", "two", "$.categories[5].representatives meeting.wrong_type"},
        {"$.categories[5].representatives", 2.5, "$.categories[5].representatives meeting.wrong_type"},
        {"$.categories[5].applications[0].closes", "14 October 2021", "$.categories[5].applications[0].closes meeting.wrong_form"},
        {"$.categories[5].applications[0].closes", "2021-10-14T23:59:59Z", "$.categories[5].applications[0].closes meeting.wrong_form"},
        {"$.sessions[0].kind", "party", "$.sessions[0].kind meeting.not_one_of"},
        {"$.sessions[4].webcast_link", "javascript:alert(1)", "$.sessions[4].webcast_link meeting.wrong_form"},
        {"$.sessions", Data::List(), "$.sessions meeting.too_few"},
        {"$.sessions[4].speakers", Data::List(51, text), "$.sessions[4].speakers meeting.too_many"},
        {"$.procedure.decision", "nobody", "$.procedure.decision meeting.not_one_of"},
        {"$.procedure.deadline_time", "5 p.m.", "$.procedure.deadline_time meeting.wrong_form"},
        {"$.procedure.officers", 1, "$.procedure.officers meeting.too_small"},
        {"$.plugins.nhri.accepted", Data::List{"A"}, "$.plugins.nhri.accepted meeting.wrong_type"},
        {"$.plugins.nhri.Statuses", "A", "$.plugins.nhri.Statuses meeting.wrong_form"},
        {"$.retention.own", 40000, "$.retention.own meeting.too_large"},
        {"$.categories[0].description.en", std::string(4001, 'x'), "$.categories[0].description.en meeting.too_long"},
        {"$.categories[0].description.en", std::string(3000000, 'x'), "$.categories[0].description.en meeting.too_long"},
        {"$.categories[0].source.paragraph", "", "$.categories[0].source.paragraph meeting.empty"},
        // time
        {"$.time_zone", "America/New_Amsterdam", "$.time_zone meeting.unknown_zone"},
        {"$.country", "USB", "$.country meeting.unknown_country"},
        {"$.adopted", "2021-06-31", "$.adopted meeting.no_such_date"},
        {"$.format_by", "2021-13", "$.format_by meeting.no_such_date"},
        {"$.sessions[0].no_later_than", "2021-00", "$.sessions[0].no_later_than meeting.no_such_date"},
        {"$.sessions[3].ends", "2021-11-31T13:00:00-05:00", "$.sessions[3].ends meeting.no_such_instant"},
        {"$.categories[5].applications[0].closes", "2021-10-14T23:59:59-05:00", "$.categories[5].applications[0].closes meeting.wrong_offset"},
        {"$.ends", "2021-11-22T10:00:00-05:00", "$.ends meeting.ends_before_it_begins"},
        {"$.sessions[3].ends", "2021-11-22T11:00:00-05:00", "$.sessions[3].ends meeting.ends_before_it_begins"},
        {"$.sessions[3].begins", "2021-11-22T09:59:59-05:00", "$.sessions[3].begins meeting.outside_the_meeting"},
        {"$.sessions[8].ends", "2021-11-23T18:00:01-05:00", "$.sessions[8].ends meeting.outside_the_meeting"},
        {"$.sessions[1].ends", "2021-09-02T18:00:00-04:00", "$.sessions[1].ends meeting.later_than_allowed"},
        {"$.categories[5].applications[0].closes", "2021-09-12T09:00:00-04:00", "$.categories[5].applications[0].closes meeting.closes_before_it_opens"},
        {"$.categories[9].applications", Data::List{window("", "2021-07-01T00:00:00-04:00"), window("2021-06-30T00:00:00-04:00", "")},
         "$.categories[9].applications[1].opens meeting.windows_overlap"},
        {"$.procedure.lists[0].silence_until", "2021-10-22T17:00:00-04:00", "$.procedure.lists[0].silence_until meeting.list_out_of_order"},
        // who, where
        {"$.categories[6].id", "ngo", "$.categories[6].id meeting.said_twice", true},
        {"$.sessions[1].id", "hearing-1", "$.sessions[1].id meeting.said_twice"},
        {"$.sessions[4].attend[1]", "press", "$.sessions[4].attend[1] meeting.unknown_category", true},
        {"$.sessions[4].attend[1]", "member-state", "$.sessions[4].attend[1] meeting.said_twice", true},
        {"$.sessions[3].speak[0]", "nhri", "$.sessions[3].speak[0] meeting.speaks_without_attending"},
        {"$.sessions[3].speak[0]", "nobody", "$.sessions[3].speak[0] meeting.unknown_category"},
        // delegations, guests and the list of participants
        {"$.categories[2].route", "delegation", "$.categories[2].route meeting.third_delegation"},
        {"$.categories[0].capacities[1].id", "delegate", "$.categories[0].capacities[1].id meeting.said_twice"},
        {"$.categories[0].capacities[1].id", "survivor", "$.categories[0].capacities[1].id meeting.never_stored"},
        {"$.categories[11].capacities[0].id", "child-victim", "$.categories[11].capacities[0].id meeting.never_stored"},
        {"$.categories[5].capacities", Data::List{Data::Members{{"id", "delegate"}, {"label", text}}}, "$.categories[5].capacities meeting.capacities_unasked"},
        {"$.participant_list[1]", "press", "$.participant_list[1] meeting.unknown_category"},
        {"$.participant_list[1]", "igo", "$.participant_list[2] meeting.said_twice"},
        {"$.sessions[3].delegates", -1, "$.sessions[3].delegates meeting.too_small"},
        // forms
        {"$.categories[5].questions[1].id", "website", "$.categories[5].questions[1].id meeting.said_twice"},
        {"$.categories[5].questions[3].options[1].id", "prevention", "$.categories[5].questions[3].options[1].id meeting.said_twice"},
        {"$.categories[5].questions[3].options", Data::List(), "$.categories[5].questions[3].options meeting.options_missing"},
        {"$.categories[5].questions[0].options", Data::List{option}, "$.categories[5].questions[0].options meeting.options_unasked"},
        {"$.categories[5].questions[5].when.question", "age", "$.categories[5].questions[5].when.question meeting.unknown_question"},
        {"$.categories[5].questions[5].when.question", "sponsored", "$.categories[5].questions[5].when.question meeting.question_not_before"},
        {"$.categories[5].questions[5].when.question", "countries-of-activity", "$.categories[5].questions[5].when.question meeting.question_not_before"},
        {"$.categories[5].questions[5].when.equals", "perhaps", "$.categories[5].questions[5].when.equals meeting.never_the_answer"},
        {"$.categories[5].questions[7].when", Data::Members{{"question", "areas"}, {"equals", "dancing"}}, "$.categories[5].questions[7].when.equals meeting.never_the_answer"},
        {"$.categories[5].documents[1].id", "legal-status", "$.categories[5].documents[1].id meeting.said_twice"},
        {"$.categories[6].form_of", "private-sector", "$.categories[6].form_of meeting.form_not_before"},
        {"$.categories[6].questions", Data::List(), "$.categories[6].form_of meeting.two_forms"},
        // checks, lists, procedure
        {"$.categories[9].checks[0]", "astrology.sign", "$.categories[9].checks[0] meeting.plugin_missing"},
        {"$.categories[10].register_when_certain", true, "$.categories[10].register_when_certain meeting.nothing_to_be_certain_of"},
        {"$.categories[5].applications[0].list", "other", "$.categories[5].applications[0].list meeting.unknown_list"},
        {"$.procedure.criteria[1]", "transparency", "$.procedure.criteria[1] meeting.said_twice"},
        {"$.procedure.lists[0].id", "Participants", "$.procedure.lists[0].id meeting.wrong_form", true},
    };
}

}  // namespace

TEST_CASE("A wrong meeting file is refused with the JSON path of its mistake") {
    for (const auto& [path, value, found, more] : table()) {
        auto wrong = file("trafficking-2021");
        at(wrong, path) = value;
        INFO(path << " = " << write_json(value).substr(0, 100));
        const auto lines = mistakes(wrong);
        CHECK(lines.contains(found));
        CHECK((lines.size() > 1) == more);
    }
}

TEST_CASE("What must be said and is not is named where it belongs") {
    for (const char* path : {"$.id", "$.title", "$.title.en", "$.symbol", "$.source", "$.body", "$.time_zone", "$.format", "$.retention",
                             "$.retention.opga", "$.categories[0].id", "$.categories[0].title", "$.categories[0].source",
                             "$.categories[0].source.paragraph", "$.categories[0].source.document", "$.categories[0].route",
                             "$.categories[5].questions[0].label", "$.categories[5].questions[0].kind", "$.categories[5].questions[5].when.equals",
                             "$.categories[5].documents[0].label", "$.sessions[3].source", "$.sessions[3].title", "$.sessions[3].kind",
                             "$.procedure.source", "$.procedure.drawn_up_by", "$.procedure.decision", "$.procedure.disclosure",
                             "$.procedure.disclosed_to", "$.procedure.criteria"}) {
        auto wrong = file("trafficking-2021");
        remove(wrong, path);
        INFO(path);
        CHECK(mistakes(wrong).contains(std::string(path) + " meeting.missing"));
    }
}

TEST_CASE("Whatever depends on what is missing is named too") {
    auto wrong = file("trafficking-2021");
    remove(wrong, "$.ends");
    CHECK(mistakes(wrong) == Lines{"$.ends meeting.begins_and_ends_together"});

    wrong = file("trafficking-2021");
    remove(wrong, "$.plugins.nonobjection");
    CHECK(mistakes(wrong) == Lines{"$.categories[5].route meeting.plugin_missing", "$.categories[6].route meeting.plugin_missing",
                                   "$.categories[7].route meeting.plugin_missing", "$.categories[8].route meeting.plugin_missing"});

    wrong = file("res-75-282");
    remove(wrong, "$.procedure.decided_by");
    CHECK(mistakes(wrong) == Lines{"$.procedure.decided_by meeting.decided_by_missing"});
    at(wrong, "$.procedure.lists") = Data::List();
    CHECK(mistakes(wrong) == Lines{"$.procedure.decided_by meeting.decided_by_missing", "$.procedure.lists meeting.list_missing"});
}

TEST_CASE("Every mistake is reported at once, several of one object included") {
    auto wrong = file("trafficking-2021");
    at(wrong, "$.color") = 1;
    at(wrong, "$.colour") = 2;
    at(wrong, "$.no name") = 3;
    at(wrong, "$.format") = "by post";
    at(wrong, "$.time_zone") = "Mars/Olympus";
    at(wrong, "$.sessions[4].attend[0]") = "press";
    at(wrong, "$.sessions[4].surprise") = true;
    at(wrong, "$.categories[5].questions[5].when.question") = "age";
    remove(wrong, "$.categories[2].route");
    CHECK(mistakes(wrong) ==
          Lines{"$.color meeting.unknown_member", "$.colour meeting.unknown_member", "$[\"no name\"] meeting.unknown_member",
                "$.format meeting.not_one_of", "$.time_zone meeting.unknown_zone", "$.sessions[4].attend[0] meeting.unknown_category",
                "$.sessions[4].speak[0] meeting.speaks_without_attending", "$.sessions[4].surprise meeting.unknown_member",
                "$.categories[5].questions[5].when.question meeting.unknown_question", "$.categories[2].route meeting.missing"});
}

TEST_CASE("A file of any shape is answered, never fatal") {
    CHECK(mistakes(Data()) == Lines{"$ meeting.wrong_type"});
    CHECK(mistakes(Data::List{1, 2}) == Lines{"$ meeting.wrong_type"});
    CHECK(mistakes(Data::Members{{"categories", Data::List(60000, 1)}}) == Lines{"$ meeting.too_many"});
    const std::vector<Data> strange{Data(), true, -1, "", "2021", Data::List(), Data::List{Data::Members()}, Data::Members(), std::string(30000, 'a')};
    const std::function<void(const Data&, const std::string&)> everywhere = [&](const Data& here, const std::string& path) {
        if (path != "$") {
            auto wrong = file("res-77-246");
            at(wrong, path) = strange[std::hash<std::string>()(path) % strange.size()];
            for (const auto& line : mistakes(wrong)) CHECK(line.starts_with("$"));
        }
        std::size_t index = 0;
        for (const auto& item : here.list()) everywhere(item, path + '[' + std::to_string(index++) + ']');
        for (const auto& [name, item] : here.members()) everywhere(item, path + '.' + name);
    };
    everywhere(file("res-77-246"), "$");
}

TEST_CASE("Every committed meeting file passes, and exporting it gives the same text") {
    const auto files = meeting_files();
    REQUIRE(files.size() >= 15);
    for (const auto& path : files) {
        INFO(path.filename());
        Problems problems;
        const auto read = read_meeting(read_json(content_of(path)), problems);
        for (const auto& problem : problems) UNSCOPED_INFO(problem.field << ' ' << problem.message.code);
        REQUIRE(read);
        CHECK(read->id + ".json" == path.filename());
        CHECK(meeting_text(*read) == content_of(path));
        CHECK(read_meeting(write_meeting(*read), problems) == *read);
    }
}

TEST_CASE("The published schema is valid JSON and names every member that a file may have") {
    const auto schema = read_json(meeting_schema());
    CHECK(schema.text("$schema") == "http://json-schema.org/draft-07/schema#");
    CHECK(content_of(folder / "meeting.schema.json") == meeting_schema());
    for (const char* definition : {"text", "source", "window", "category", "question", "document", "session", "procedure"}) {
        INFO(definition);
        const auto& part = schema.at("definitions").at(definition);
        CHECK(part.has("additionalProperties"));
        CHECK_FALSE(part.at("additionalProperties").flag());
        for (const auto& name : part.at("required").list()) CHECK(part.at("properties").has(name.text()));
    }
}

TEST_CASE("A meeting may have several windows and several lists, each with deadlines of its own") {
    auto two = file("res-75-212");
    at(two, "$.procedure.lists[0].silence_until") = "2022-09-16T17:00:00-04:00";
    at(two, "$.procedure.lists[1].silence_until") = "2023-01-20T17:00:00-05:00";
    at(two, "$.categories[5].applications") =
        Data::List{Data::Members{{"closes", "2022-08-01T17:00:00-04:00"}, {"list", "preparatory-meeting"}},
                   Data::Members{{"opens", "2022-10-03T09:00:00-04:00"}, {"closes", "2022-12-01T17:00:00-05:00"}, {"list", "conference"}}};
    Problems problems;
    const auto read = read_meeting(two, problems);
    REQUIRE(read);
    const auto& windows = read->categories[5].applications;
    const auto instant = [](const char* written) { return *instant_of(written); };
    CHECK(windows.at(instant("2022-08-01T21:00:00Z"))->list == "preparatory-meeting");        // the closing instant is in time
    CHECK_FALSE(windows.contains(instant("2022-08-01T21:00:00.001Z")));
    CHECK(windows.at(instant("2022-10-03T13:00:00Z"))->list == "conference");
    CHECK(windows.closes() == instant("2022-12-01T22:00:00Z"));
    CHECK(read->categories[6].applications.contains(instant("2030-01-01T00:00:00Z")));         // no window: no limit was set
    CHECK(read->procedure.lists[0].silence_until == instant("2022-09-16T21:00:00Z"));
    CHECK(read->procedure.lists[1].silence_until == instant("2023-01-20T22:00:00Z"));
    CHECK(read_meeting(write_meeting(*read), problems) == *read);
}

TEST_CASE("Words are given by language, and English stands in for a language that is missing") {
    const auto read = meeting("trafficking-2021");
    CHECK(words_of(read.category("nhri")->title) == "National human rights institutions");
    CHECK(words_of(read.category("nhri")->title, "fr") == "Institutions nationales des droits de l’homme");
    CHECK(words_of(read.category("nhri")->title, "zh") == "国家人权机构");
    CHECK(words_of(read.category("nhri")->description, "zh").starts_with("For the hearing"));
    CHECK(words_of({"form.name", {{"en", "no"}}}).empty());
}
