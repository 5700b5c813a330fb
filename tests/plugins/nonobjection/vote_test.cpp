// A recorded vote by State: pasted, counted, held against its figures, shown; what it says beside the names.
#include "plugins/nonobjection/vote.hpp"

#include "core/domain/countries.hpp"
#include "core/text/wellformed.hpp"
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;
using namespace convoke::nonobjection;

namespace {

Data votes(const std::string& lines) {
    Problems problems;
    const auto found = votes_in(lines, "votes", problems);
    for (const auto& problem : problems) FAIL_CHECK(problem.message.code + " " + answer(problem.message.args, "line"));
    return found;
}

Fields wrong_in(const std::string& lines) {
    Problems problems;
    votes_in(lines, "votes", problems);
    Fields found;
    for (const auto& problem : problems) found.push_back(problem.message.code + " " + answer(problem.message.args, "line"));
    return found;
}

}  // namespace

TEST_CASE("Votes are read by code or name, in the words of records, with any separator and a header") {
    const Data three = Data::Members{{"FRA", "yes"}, {"TUR", "no"}, {"CIV", "abstain"}};
    CHECK(votes("FRA,yes\nTUR,no\nCIV,abstain\n") == three);
    CHECK(votes("State,Vote\r\nFrance,In favour\r\nTürkiye,Against\r\nCôte d'Ivoire,Abstaining\r\nKenya,absent\r\n") == three);
    CHECK(votes("fra;Y\n\n  tur\tN \n\"Côte d’Ivoire\",A") == votes("FRA,y\nTurkey,n\nIvory Coast,abstention"));
    CHECK(votes("Netherlands (Kingdom of the),yes\nBolivia (Plurinational State of),no") == votes("NLD,yes\nBOL,no"));
    CHECK(votes(lines_of(three)) == three);
    CHECK(votes("").members().empty());
}

TEST_CASE("Votes are read as verbatim records print them: under headings, names running on into the next line") {
    const auto read = votes("In favour:\n\tAlbania, Bosnia and\nHerzegovina, Côte d’Ivoire,\nFrance.\n\nAgainst:\n\tNone\n\nAbstaining:\n\tTürkiye, Viet Nam\n");
    CHECK(read == Data(Data::Members{{"ALB", "yes"}, {"BIH", "yes"}, {"CIV", "yes"}, {"FRA", "yes"}, {"TUR", "abstain"}, {"VNM", "abstain"}}));
    CHECK(votes("Against: Kenya, Brazil") == votes("KEN,no\nBRA,no"));
    CHECK(wrong_in("In favour:\nFrance, Atlantis,\nKenya\nAgainst: Holy See, France") == Fields{"nonobjection.vote_state 2", "nonobjection.vote_state 4", "nonobjection.vote_twice 4"});
}

TEST_CASE("Votes are read from a file that begins with a byte order mark, and in other languages than English") {
    CHECK(votes("\uFEFFFRA,yes") == votes("FRA,yes"));
    CHECK(votes("Allemagne,yes\nПольша,no\n埃及,abstain") == votes("DEU,yes\nPOL,no\nEGY,abstain"));
}

TEST_CASE("Every Member State is found by the name that lists print") {
    std::string lines;
    for (const auto& one : countries())
        if (one.kind == CountryKind::member_state) lines += std::string(one.name) + ",yes\n";
    CHECK(votes(lines).members().size() == 193);
    CHECK(counted(votes(lines)).at("yes").number() == 193);
}

TEST_CASE("What is wrong with a vote is said by its line") {
    CHECK(wrong_in("FRA,yes\nAtlantis,no") == Fields{"nonobjection.vote_state 2"});
    CHECK(wrong_in("FRA,yes\nVAT,no") == Fields{"nonobjection.vote_state 2"});           // no Member
    CHECK(wrong_in("FRA,yes\nKEN,perhaps\nBRA") == Fields{"nonobjection.vote_word 2", "nonobjection.vote_word 3"});
    CHECK(wrong_in("FRA,yes\n\nFrance,no") == Fields{"nonobjection.vote_twice 3"});
    Problems problems;                             // what is quoted of a line is text, wherever it is cut
    std::string far;
    for (int i = 0; i < 30; ++i) far += "埃";
    votes_in("a" + far + ",yes\nFRA,aa" + far, "votes", problems);
    REQUIRE(problems.size() == 2);
    CHECK(well_formed(answer(problems[0].message.args, "state")));
    CHECK(well_formed(answer(problems[1].message.args, "vote")));
    std::string much;
    for (int i = 0; i < 5000; ++i) much += "Nowhere,yes\n";
    CHECK(wrong_in(much).size() < 30);
}

TEST_CASE("A majority is of those present and voting: abstentions do not count, and a tie does not carry") {
    const auto figures = [](int yes, int no, int abstain) { return Data(Data::Members{{"yes", yes}, {"no", no}, {"abstain", abstain}}); };
    CHECK(carried(figures(77, 40, 21)));
    CHECK(carried(figures(2, 1, 190)));
    CHECK_FALSE(carried(figures(40, 40, 0)));
    CHECK_FALSE(carried(figures(0, 0, 100)));
    Data decision = Data::Members{{"dispositions", Data::Members{{"a", "approved"}, {"b", "not_approved"}}}};
    CHECK_FALSE(contradicts(decision));                            // nobody voted
    decision["vote"] = figures(77, 40, 21);
    CHECK_FALSE(contradicts(decision));
    decision["vote"] = figures(40, 77, 21);
    CHECK(contradicts(decision));
    decision["dispositions"]["a"] = "not_approved";
    CHECK_FALSE(contradicts(decision));
    decision["vote"] = figures(77, 40, 21);
    CHECK(contradicts(decision));
}

TEST_CASE("A vote by State is counted, held against the figures, agreed on by two and shown to everybody") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated(), at = "/api/v1/lists/" + list;
        house.now = closing + tick;
        auto form = house.decision(list, {"Beta Forum"});
        form["votes"] = "France,yes\nKenya,yes\nBrazil,no\nNorway,abstain\nJapan,absent";
        form["vote"] = Data::Members{{"yes", 3}, {"no", 1}, {"abstain", 1}};
        CHECK(house.fields(house.post(amara, at + "/decision", form)) == Fields{"votes nonobjection.votes_do_not_add_up"});
        form["vote"] = Data::Members{{"yes", 2}, {"no", 1}, {"abstain", 1}, {"maybe", 1}};
        CHECK(house.fields(house.post(amara, at + "/decision", form)) == Fields{"vote.maybe nonobjection.unknown_field"});
        form["vote"] = Data();
        form["document"] = "A/76/PV.50";
        form["vote_on"] = "Amendment A/76/L.10";
        CHECK(house.refusal(nobody, "GET", at + "/vote") == Refused::Kind::unknown);
        CHECK_FALSE(house.post(amara, at + "/decision", form).data.at("in_force").flag());
        const auto waiting = house.get(boris, at).data.at("waiting").at("decision");
        CHECK(waiting.at("carried").flag());
        CHECK_FALSE(waiting.at("contradicts").flag());
        CHECK(house.refusal(nobody, "GET", at + "/vote") == Refused::Kind::unknown);
        // The second officer's page sends figures and lines; a program the same as an object.
        Data repeated = form;
        repeated["votes"] = waiting.text("votes");
        repeated["vote"] = Data::Members{{"yes", 2}, {"no", 1}, {"abstain", 1}};
        REQUIRE(house.post(boris, at + "/decision", repeated).data.at("in_force").flag());

        const auto table = house.get(nobody, at + "/vote").table.value();
        CHECK(table.rows == std::vector<std::vector<std::string>>{{"France", "FRA", "yes"}, {"Kenya", "KEN", "yes"}, {"Brazil", "BRA", "no"}, {"Norway", "NOR", "abstain"}});
        CHECK(table.sections.size() == 3);
        const auto published = house.get(nobody, "/api/v1/meetings/trafficking-2021/published").data.at("lists").list()[0];
        CHECK(published.at("vote") == Data(Data::Members{{"yes", 2}, {"no", 1}, {"abstain", 1}, {"on", "Amendment A/76/L.10"}}));
        CHECK(published.text("document") == "A/76/PV.50");
        CHECK(published.at("vote_carried").flag());

        // Entered wrongly: a further decision, never an edit.
        form["reason"] = "One State was read wrongly";
        CHECK(house.fields(house.post(amara, at + "/decision", form)) == Fields{" nonobjection.nothing_corrected"});
        form["vote"] = Data::Members{{"by_state", Data::Members{{"FRA", "yes"}, {"KEN", "no"}, {"BRA", "no"}}}};
        form["votes"] = "";
        const auto put = house.post(amara, at + "/decision", form);
        CHECK(put.data.at("vote").at("contradicts").flag());       // said, and not forced
        REQUIRE(house.post(boris, at + "/decision", form).data.at("in_force").flag());
        CHECK(house.get(nobody, at + "/vote").table->rows.size() == 3);
        CHECK(house.get(amara, at).data.at("vote_contradicts").flag());
        CHECK_FALSE(house.get(kenya, at).data.has("vote_contradicts"));
        CHECK(house.kinds("nonobjection.decided") == 2);
    }
}
