// Fourteen real resolutions differ in who draws up the list, who decides, what becomes of an objection and who is
// named. Each is a meeting file; what was read out of their texts is the measure.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <regex>
#include <set>

#include "core/domain/time.hpp"
#include "tests/meetings/files.hpp"

using namespace convoke;

namespace {

const auto facts_file = std::filesystem::path(SOURCE_DIR) / "../shared/data/modalities_resolutions_75_77.json";

// Each resolution's facts with its meeting; empty where the facts are not on this machine.
std::vector<std::pair<Data, Meeting>> resolutions() {
    std::vector<std::pair<Data, Meeting>> both;
    if (!std::filesystem::exists(facts_file)) {
        std::cout << "skipped: the facts of the resolutions are not here (" << facts_file.lexically_normal().filename() << ")\n";
        return both;
    }
    const auto all = read_json(content_of(facts_file));
    for (const auto& facts : all.list()) {
        auto id = "res-" + facts.text("resolution").substr(6);
        std::ranges::replace(id, '/', '-');
        both.emplace_back(facts, meeting(id));
    }
    CHECK(both.size() == 14);
    return both;
}

bool says(const std::string& text, const std::string& words) {
    const auto same = [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); };
    return words.empty() || !std::ranges::search(text, words, same).empty();
}

std::vector<std::string> each(const Data& list) {
    std::vector<std::string> texts;
    for (const auto& item : list.list()) texts.push_back(item.text());
    return texts;
}

const std::map<std::string, std::string> category_ids{
    {"non-governmental organizations", "ngo"}, {"civil society organizations", "cso"},
    {"academic institutions", "academia"},     {"scientific community", "scientific-community"},
    {"private sector", "private-sector"},      {"philanthropic organizations", "philanthropy"}};
const std::map<std::string, std::string> criterion_ids{{"transparency", "transparency"},
                                                       {"equitable geographic", "equitable-geographical-representation"},
                                                       {"gender parity", "gender-parity"},
                                                       {"participation of women", "participation-of-women"}};

}  // namespace

TEST_CASE("No fact is passed over: each member of the facts is one that these tests compare, or the title of the resolution", "[facts]") {
    const std::vector<std::string> compared{"adopted", "categories", "clause", "criteria", "decision", "ecosoc_ngos", "footnote", "list_drawn_by",
                                            "national_human_rights_institutions_mentioned", "objection_disclosure", "resolution", "title"};
    for (const auto& [facts, read] : resolutions()) {
        INFO(read.symbol);
        std::vector<std::string> members;
        for (const auto& [name, value] : facts.members()) members.push_back(name);
        CHECK(members == compared);
    }
}

TEST_CASE("Every resolution's symbol and date of adoption stand in its meeting file", "[facts]") {
    for (const auto& [facts, read] : resolutions()) {
        CHECK(read.symbol == facts.text("resolution"));
        CHECK(read.adopted == facts.text("adopted"));
        CHECK(read.procedure.source.document == facts.text("resolution"));
        CHECK_FALSE(read.procedure.source.paragraph.empty());
    }
}

TEST_CASE("Exactly the categories of the clause go through the list", "[facts]") {
    for (const auto& [facts, read] : resolutions()) {
        INFO(read.symbol);
        std::vector<std::string> expected, found;
        for (const auto& name : each(facts.at("categories"))) expected.push_back(category_ids.at(name));
        for (const auto& category : read.categories)
            if (category.route == Route::presidents_list) found.push_back(category.id);
        CHECK(found == expected);
        // Whoever is on the list may come to the meeting, and to its panels where the clause names them.
        for (const auto& session : read.sessions)
            if (session.kind == "plenary" || session.kind == "panel")
                for (const auto& category : found) CHECK(std::ranges::count(session.attend, category) == 1);
        if (std::regex_search(facts.text("clause"), std::regex("panel discussions|round tables")))
            CHECK(std::ranges::count(read.sessions, "panel", &Session::kind) >= 1);
    }
}

TEST_CASE("Who draws up the list, by which criteria, and how many lists", "[facts]") {
    for (const auto& [facts, read] : resolutions()) {
        INFO(read.symbol);
        const auto& procedure = read.procedure;
        const auto drawn = procedure.drawn_up_with.empty() ? procedure.drawn_up_by : procedure.drawn_up_by + " (with UNODC)";
        CHECK(drawn == facts.text("list_drawn_by"));
        CHECK(says(facts.text("clause"), procedure.drawn_up_by));
        CHECK(says(facts.text("clause"), procedure.drawn_up_with));
        std::vector<std::string> expected;
        for (const auto& name : each(facts.at("criteria"))) expected.push_back(criterion_ids.at(name));
        CHECK(procedure.criteria == expected);
        std::smatch gender;
        const auto clause = facts.text("clause");
        CHECK(std::regex_search(clause, gender, std::regex("due regard for (the )?([a-z ]+)")) == !procedure.gender_wording.empty());
        if (!gender.empty()) CHECK(gender[2].str().starts_with(procedure.gender_wording));
        CHECK(procedure.as_observers == says(clause, "as observers"));
        CHECK(procedure.lists.size() == (says(clause, "draw up lists") ? 2u : 1u));
    }
}

TEST_CASE("Who decides on the list", "[facts]") {
    using enum Procedure::Decision;
    const std::map<std::string, Procedure::Decision> coded{
        {"final decision by the Assembly", assembly},
        {"final decision by the Ad Hoc Committee", committee},
        {"list brought to the attention of the Assembly, no final-decision clause", attention},
        {"non-objection only; nothing said about bringing the list to the Assembly", none}};
    for (const auto& [facts, read] : resolutions()) {
        INFO(read.symbol);
        const auto expected = coded.at(facts.text("decision"));
        CHECK(read.procedure.decision == expected);
        const bool somebody = expected == assembly || expected == committee;
        CHECK(read.procedure.decided_by.empty() != somebody);
        if (somebody) CHECK(says("final decision by the General Assembly, final decision by the Ad Hoc Committee", read.procedure.decided_by));
    }
}

TEST_CASE("How the basis of an objection is disclosed, to whom, and who may ask", "[facts]") {
    const std::map<std::string, Procedure::Disclosure> coded{
        {"on request of one or more States, general basis made known to OPGA (or Chair) and requester", Procedure::Disclosure::on_request},
        {"objecting State makes the general basis known voluntarily; OPGA shares with any Member State on request", Procedure::Disclosure::volunteered}};
    for (const auto& [facts, read] : resolutions()) {
        INFO(read.symbol);
        const auto& procedure = read.procedure;
        const auto footnote = facts.text("footnote");
        CHECK(procedure.disclosure == coded.at(facts.text("objection_disclosure")));
        CHECK(procedure.specialised_agency_members_may_ask == says(footnote, "members of the specialized agencies"));
        // "made known to the A, the B and the requester" or "make known to the A the general basis".
        std::smatch recipients;
        REQUIRE(std::regex_search(footnote, recipients, std::regex("ma[dk]e known to (.*?)( and the requester| the general basis)")));
        std::string named;
        for (const auto& recipient : procedure.disclosed_to) named += (named.empty() ? "the " : ", the ") + recipient;
        CHECK(named == recipients[1].str());
    }
}

TEST_CASE("Organisations in consultative status come by the route their resolution gives them", "[facts]") {
    for (const auto& [facts, read] : resolutions()) {
        INFO(read.symbol);
        const auto clause = facts.text("ecosoc_ngos");
        const auto* category = read.category("ngo-ecosoc");
        REQUIRE(category);
        CHECK(std::ranges::count(category->checks, "ecosoc.status") == 1);
        if (says(clause, "hearing")) {
            const bool hears = std::ranges::any_of(read.sessions, [](const Session& session) {
                return session.kind == "hearing" && std::ranges::count(session.attend, "ngo-ecosoc") == 1;
            });
            CHECK(hears);
        } else {
            CHECK(category->route == (says(clause, "register") ? Route::secretariat : Route::direct));
        }
        CHECK(read.procedure.carried_over.empty() != says(clause, "accredited to the Summit"));
    }
}

TEST_CASE("National human rights institutions are a category where the resolution names them, never on the list", "[facts]") {
    for (const auto& [facts, read] : resolutions()) {
        INFO(read.symbol);
        const auto* category = read.category("nhri");
        CHECK((category != nullptr) == facts.at("national_human_rights_institutions_mentioned").flag());
        if (!category) continue;
        CHECK(category->route == Route::direct);
        CHECK(category->checks == std::vector<std::string>{"nhri.paris"});
        CHECK(read.plugins.at("nhri").at("accepted") == "A");
    }
}

TEST_CASE("No meeting file repeats a sentence of the clauses", "[facts]") {
    for (const auto& [facts, read] : resolutions()) {
        const auto written = meeting_text(read);
        for (const char* name : {"clause", "footnote", "ecosoc_ngos"}) {
            const auto sentence = facts.text(name);
            for (std::size_t from = 0; from + 80 <= sentence.size(); from += 20) {
                INFO(read.symbol << ": " << sentence.substr(from, 80));
                CHECK(written.find(sentence.substr(from, 80)) == std::string::npos);
            }
        }
    }
}

TEST_CASE("Each element of the worked example names paragraphs that its draft has, and each paragraph of the draft that says who, when or how is named", "[facts]") {
    const auto draft_file = std::filesystem::path(SOURCE_DIR) / "../shared/seed/000_336216cf7a6ea549.txt";
    if (!std::filesystem::exists(draft_file)) {
        std::cout << "skipped: the facts of the resolutions are not here (the draft of 12 March 2021)\n";
        return;
    }
    std::set<std::string> there, named;
    std::istringstream draft(content_of(draft_file));
    std::string paragraph;
    const std::regex numbered(R"(^(\d+)\. \*.*)"), lettered(R"(^[^(]{0,6}\(([a-z])\) .*)");
    std::smatch match;
    for (std::string line; std::getline(draft, line);) {
        if (std::regex_match(line, match, numbered)) there.insert(paragraph = match[1]);
        else if (!paragraph.empty() && std::regex_match(line, match, lettered)) there.insert(paragraph + " (" + match[1].str() + ")");
        if (line.starts_with("³ ")) there.insert("footnote 3");
    }
    CHECK(there.size() == 15 + 3 + 4 + 1);
    const auto cite = [&](const std::string& what, const Source& source) {
        INFO(what << ": " << source.paragraph);
        CHECK_FALSE(source.paragraph.empty());
        if (source.document != "Zero draft of 12 March 2021") return;
        std::istringstream list(source.paragraph);
        for (std::string one; std::getline(list >> std::ws, one, ',');) {
            CHECK(there.contains(one));
            named.insert(one);
        }
    };
    const auto read = meeting("trafficking-2021");
    cite("the meeting", read.source);
    cite("the procedure", read.procedure.source);
    for (const auto& category : read.categories) cite(category.id, category.source);
    for (const auto& session : read.sessions) cite(session.id, session.source);
    for (const auto* one : {"1", "2 (a)", "2 (b)", "2 (c)", "3", "4 (a)", "4 (b)", "4 (c)", "4 (d)", "5", "6", "7", "8", "9", "footnote 3", "10", "12", "14"}) {
        INFO(one);
        CHECK(named.contains(one));
    }
}

TEST_CASE("The worked example cites its draft and says what the draft says") {
    const auto read = meeting("trafficking-2021");
    CHECK(read.symbol == "A/RES/75/283");
    std::vector<Source> sources{read.source, read.procedure.source};
    for (const auto& category : read.categories) sources.push_back(category.source);
    for (const auto& session : read.sessions) sources.push_back(session.source);
    for (const auto& source : sources) CHECK(source.document == "Zero draft of 12 March 2021");
    CHECK(read.procedure.source.paragraph == "9, footnote 3");
    CHECK(read.category("ngo-ecosoc")->source.paragraph == "8, 10");
    // The hearing is paragraph 10 of the draft and 11 of the text adopted.
    CHECK(read.session("hearing-1")->source.paragraph == "10");
    CHECK(meeting("res-75-283").session("hearing-1")->source.paragraph == "11");

    std::vector<std::string> on_the_list;
    for (const auto& category : read.categories)
        if (category.route == Route::presidents_list) on_the_list.push_back(category.id);
    CHECK(on_the_list == std::vector<std::string>{"ngo", "cso", "academia", "private-sector"});
    for (const auto& session : read.sessions) {
        INFO(session.id);
        const bool hearing = session.kind == "hearing";
        CHECK((std::ranges::count(session.attend, "nhri") == 1) == hearing);                   // paragraphs 6 and 10
        CHECK((std::ranges::count(session.attend, "media") == 1) == (session.kind == "panel"));        // paragraph 4 (d)
        CHECK(session.webcast == !hearing);                                                    // paragraphs 3 and 14
        CHECK(session.minutes == (session.kind == "plenary" ? 3 : 0));                         // paragraph 2 (b)
        CHECK(session.minutes_group == (session.kind == "plenary" ? 5 : 0));
    }
    CHECK(read.session("plenary-3")->ends == instant_of("2021-11-23T17:30:00-05:00"));
    CHECK(read.category("ngo")->applications.closes() == instant_of("2021-10-15T03:59:59Z"));
    CHECK(read.category("private-sector")->questions == read.category("ngo")->questions);
    CHECK(read.category("private-sector")->documents.size() == 2);
    CHECK_FALSE(says(meeting_text(read), "survivor"));
}
