// Every page of the procedure drawn for a person, at each stage, by the host's renderer and the plugin's templates.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/plugins/nonobjection/house.hpp"
#include "web/view/form.hpp"
#include "web/view/render.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

namespace {

class Drawing {
public:
    Drawing() : templates_(catalogue_), renderer_(templates_, "test") {
        catalogue_.add_all(std::filesystem::path(BINARY_DIR) / "share/locale");
        catalogue_.add("nonobjection", std::filesystem::path(BINARY_DIR) / "plugins/nonobjection/locale");
        templates_.add("core", std::filesystem::path(SOURCE_DIR) / "web/templates");
        templates_.add("nonobjection", std::filesystem::path(SOURCE_DIR) / "plugins/nonobjection/templates");
    }

    std::string operator()(const Actor& actor, View view) const {
        const web::Reader reader{"en", "America/New_York"};
        if (view.kind == View::Kind::wrong) view.data["problems"] = web::problems_data(view.problems, templates_, reader, "nonobjection");
        auto page = renderer_.page({.reader = reader, .actor = actor, .csrf = "token-of-the-session"}, "nonobjection/" + view.page, view.data);
        if (const char* folder = std::getenv("CONVOKE_DRAWN")) std::ofstream(std::string(folder) + "/" + std::to_string(++count_) + "_" + view.page + ".html") << page;
        // A code without words, or a marker that nothing filled, shows as itself.
        for (const std::string left : {">nonobjection.", " nonobjection.", ">state.", "{{", "[["})
            if (page.find(left) != std::string::npos) FAIL(view.page << " shows " << page.substr(page.find(left), 60));
        // What is wrong leads to the field it is about.
        for (auto at = page.find("href=\"#f-"); at != std::string::npos; at = page.find("href=\"#f-", at + 1)) {
            const auto field = page.substr(at + 7, page.find('"', at + 7) - at - 7);
            if (page.find("id=\"" + field + "\"") == std::string::npos) FAIL(view.page << " has no field " << field);
        }
        return page;
    }

private:
    Catalogue catalogue_;
    web::Templates templates_;
    web::Renderer renderer_;
    mutable int count_ = 0;
};

bool holds(const std::string& page, const std::string& words) { return page.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("Every page of the procedure is drawn, for officers, missions and the public, at every stage") {
    const Drawing draw;
    House house(GENERATE(from_range(each_kind)));
    house.reports = [](std::string_view id, const Answers&, const Actor&) {
        return Table{{std::string(id)}, {{"id", {}, ""}, {"group", {}, ""}, {"count", {}, ""}, {"share", {}, ""}, {"reference_share", {}, ""}},
                     {{"african", "African States", "7", "0.7000", "0.2798"}, {"weog", "Western States", "3", "0.3000", ""}}};
    };
    const std::string m = "/m/trafficking-2021/lists";
    CHECK(holds(draw(nobody, house.get(nobody, "/m/trafficking-2021/published")), "Nothing has been decided yet"));
    CHECK(holds(draw(amara, house.get(amara, m)), "Compile a list"));
    CHECK(holds(draw(amara, house.get(amara, m + "/new")), "Alpha Relief"));
    const auto weighed = house.post(amara, m, Data::Members{{"title", "Half"}, {"applications", Data::List{"a1"}}, {"show", "balance"}});
    CHECK(weighed.kind == View::Kind::shown);      // without scripts: the figures, and nothing is compiled
    CHECK(weighed.moves.empty());
    CHECK(holds(draw(amara, weighed), "value=\"Half\""));
    CHECK(holds(draw(amara, weighed), "value=\"a1\" checked"));
    const auto wrong = draw(amara, house.post(amara, m, Data::Members{{"title", ""}}));
    CHECK(holds(wrong, "This is needed."));
    CHECK(holds(wrong, "href=\"#f-title\""));

    const auto list = house.compiled();
    const auto at = m + "/" + list;
    CHECK_FALSE(holds(draw(amara, house.get(amara, at)), "Approve and freeze"));
    const auto draft = draw(boris, house.get(boris, at));
    CHECK(holds(draft, "Approve and freeze"));
    CHECK(holds(draft, "70%"));
    house.post(boris, at + "/approve");
    CHECK(holds(draw(amara, house.get(amara, at)), "value=\"2021-10-15T17:00\""));
    CHECK(holds(draw(amara, house.post(amara, at + "/circulate", Data::Members{{"deadline_local", "2020-01-01T10:00"}})), "The deadline must lie ahead."));
    house.post(amara, at + "/circulate", Data::Members{{"deadline_local", "2021-10-14T17:00"}});

    const auto mission = draw(france, house.get(france, at));
    CHECK(holds(mission, "14 October 2021, 17:00 (New York)"));
    CHECK(holds(mission, "Non-governmental organizations"));
    CHECK(holds(mission, "name=\"entries[]\""));
    CHECK_FALSE(holds(draw(holy_see, house.get(holy_see, at)), "name=\"entries[]\""));
    CHECK_FALSE(holds(draw(france, house.get(france, at + "?q=beta")), "Alpha Relief"));
    CHECK(holds(draw(france, house.post(france, at + "/objections", Data::Members{{"basis", "kept as typed"}})), "kept as typed"));
    const auto alpha = house.entry_id(list, "Alpha Relief");
    house.post(france, at + "/objections", Data::Members{{"entries", Data::List{alpha}}, {"basis", "<script>alert(1)</script>"}, {"on_behalf_of", "BEL, LUX"}});
    CHECK(holds(draw(france, house.get(france, at)), "Revision 1"));
    const auto objections = draw(amara, house.get(amara, at + "/objections"));
    CHECK(holds(objections, "<strong>2</strong> of 3 names would remain"));
    CHECK(holds(objections, "Luxembourg"));
    CHECK_FALSE(holds(objections, "<script>alert"));
    CHECK(holds(draw(france, house.get(france, at + "/objections")), "Received"));
    house.standing(boris);
    house.get(amara, at + "/objections?state=FRA");
    const auto readings = draw(amara, house.get(amara, at + "/readings"));
    for (const auto* part : {"<bdi>Name of acc_fra</bdi>, France", "Objections (France alone)", "<summary>3 names</summary>", "The mission’s own objections: <bdi>Alpha Relief</bdi>"})
        CHECK(holds(readings, part));
    CHECK(holds(draw(amara, house.get(amara, at + "/readings?entry=" + alpha)), "Who has read objections to Alpha Relief"));
    CHECK(holds(draw(kenya, house.get(kenya, at + "/objections")), "There are no objections here."));
    CHECK(holds(draw(kenya, house.post(kenya, at + "/entries/" + alpha + "/details")), "https://alpha.example"));

    const auto objection = house.get(amara, at + "/objections").data.at("items").list().at(0).text("id");
    house.post(amara, at + "/notes", Data::Members{{"objection", objection}, {"text", "<script>alert(2)</script> by telephone"}});
    house.post(boris, at + "/notes", Data::Members{{"entry", alpha}, {"text", "on the name"}});
    const auto question = house.post(amara, "/m/trafficking-2021/objections/" + objection + "/clarification", Data::Members{{"text", "Which of its bodies?"}});
    CHECK(question.location == at + "/objections?done=asked&entry=" + alpha);
    const auto followed = draw(amara, house.get(amara, at + "/objections?show=balance&entry=" + alpha));
    for (const std::string words : {"by telephone", "on the name", "Which of its bodies?", "Not answered yet.", "Would remain", "Balance without"}) CHECK(holds(followed, words));
    CHECK_FALSE(holds(followed, "<script>alert"));
    CHECK(holds(draw(amara, house.post(amara, at + "/notes", Data::Members{{"objection", objection}, {"text", ""}})), "href=\"#f-text\""));
    CHECK(holds(draw(france, house.get(france, at)), "The Office of the President asks"));
    CHECK_FALSE(holds(draw(kenya, house.get(kenya, at)), "The Office of the President asks"));
    const auto asked = draw(france, house.get(france, at + "/objections"));
    CHECK(holds(asked, "Which of its bodies?"));
    CHECK_FALSE(holds(asked, "by telephone"));
    CHECK_FALSE(holds(asked, "Note on consultations"));
    house.post(france, at + "/clarifications/" + question.data.text("id") + "/answer", Data::Members{{"text", "That of Brussels"}});
    CHECK(holds(draw(amara, house.get(amara, at + "/objections")), "That of Brussels"));

    const auto request = house.post(kenya, at + "/entries/" + alpha + "/basis-requests").data.text("id");
    CHECK(holds(draw(kenya, house.get(kenya, at + "/basis-requests")), "Nothing has been made known."));
    CHECK(holds(draw(france, house.get(france, at + "/basis-requests")), "/basis-requests/" + request + "/answer"));
    CHECK(holds(draw(france, house.post(france, "/m/trafficking-2021/basis-requests/" + request + "/answer")), "not both"));
    const auto both = draw(france, house.post(france, "/m/trafficking-2021/basis-requests/" + request + "/answer", Data::Members{{"general_basis", "kept as typed"}, {"declined", "true"}}));
    CHECK(holds(both, "kept as typed"));
    CHECK(holds(both, "id=\"f-declined\" name=\"declined\" value=\"true\" checked"));
    house.post(france, "/m/trafficking-2021/basis-requests/" + request + "/answer", Data::Members{{"general_basis", "outside the scope"}});
    CHECK(holds(draw(kenya, house.get(kenya, at + "/basis-requests")), "outside the scope"));
    CHECK(holds(draw(amara, house.get(amara, at + "/basis-requests")), "France"));

    house.post(amara, at + "/extend", Data::Members{{"deadline_local", "2021-10-15T17:00"}, {"reason", "Late translation"}});
    CHECK(holds(draw(boris, house.get(boris, at)), "Agree to exactly this"));
    CHECK(holds(draw(amara, house.get(amara, at)), "Waiting for another officer"));
    house.now = closing + tick;
    const auto closed = draw(amara, house.get(amara, at));
    CHECK(holds(closed, "Enter the decision"));
    CHECK(holds(closed, "value=\"" + alpha + "\" checked"));
    CHECK_FALSE(holds(draw(amara, house.get(amara, at + "?q=beta")), "Enter the decision"));
    const Data form = Data::Members{{"symbol", "A/76/L.9"}, {"date", "2021-11-12"}, {"rest", "approved"}, {"not_approved", Data::List{alpha}},
                                    {"vote_yes", "77"}, {"vote_no", "40"}, {"vote_abstain", "21"}};
    house.post(amara, at + "/decision", form);
    const auto second = draw(boris, house.get(boris, at));
    CHECK(holds(second, "name=\"vote_yes\" value=\"77\""));
    CHECK(holds(second, "name=\"not_approved[]\" value=\"" + alpha + "\""));
    house.post(boris, at + "/decision", form);
    CHECK(holds(draw(amara, house.get(amara, at)), "Correct the decision"));
    CHECK(holds(draw(france, house.get(france, at)), "Not approved"));
    const auto published = draw(nobody, house.get(nobody, "/m/trafficking-2021/published"));
    CHECK(holds(published, "77 in favour"));
    CHECK(holds(published, "withheld"));
    CHECK(holds(draw(nobody, house.get(nobody, at + "/text?view=final")), "&quot;kind&quot;:&quot;final&quot;"));
    CHECK(holds(draw(amara, house.get(amara, m)), "A/76/L.9 of 12 November 2021"));
}

TEST_CASE("An officer's form that comes back stands open with what was typed, and says which field is meant") {
    const Drawing draw;
    House house(each_kind.front());
    const auto list = house.approved(), at = "/m/trafficking-2021/lists/" + list;
    const auto looked = draw(amara, house.get(amara, at + "/circulate?deadline_local=2020-01-01T10:00&symbol=A/75/INF/9"));
    CHECK(holds(looked, "value=\"2020-01-01T10:00\""));
    CHECK(holds(looked, "value=\"A/75/INF/9\""));
    CHECK(holds(draw(amara, house.get(amara, at + "/circulate?deadline_local=tomorrow")), "href=\"#f-deadline_local\""));
    house.post(amara, at + "/circulate", Data::Members{{"deadline", deadline}});

    const auto extended = draw(amara, house.post(amara, at + "/extend", Data::Members{{"deadline_local", "2020-01-01T10:00"}, {"reason", ""}}));
    for (const std::string words : {"<span class=\"problem-field\">Reason</span>: This is needed.", "The deadline must lie ahead.", "<details class=\"panel\" open>", "value=\"2020-01-01T10:00\""}) CHECK(holds(extended, words));

    house.object(france, list, "Alpha Relief");
    house.now = closing + tick;
    const auto alpha = house.entry_id(list, "Alpha Relief"), beta = house.entry_id(list, "Beta Forum");
    const Data form = Data::Members{{"symbol", ""}, {"date", "12 November"}, {"rest", "approved"}, {"not_approved", Data::List{beta}}, {"vote_yes", "many"}, {"votes", "Frankreich\tX"}};
    const auto decided = draw(amara, house.post(amara, at + "/decision", form));
    CHECK(holds(decided, "value=\"" + beta + "\" checked"));
    CHECK_FALSE(holds(decided, "value=\"" + alpha + "\" checked"));          // the tick was taken away, objected to or not
    CHECK(holds(decided, "Frankreich"));
    for (const std::string field : {"Symbol", "Date", "In favour", "Votes by State"}) CHECK(holds(decided, "<span class=\"problem-field\">" + field + "</span>: "));
}

TEST_CASE("What has several lines comes to the second officer as it was put forward, and to its readers") {
    const Drawing draw;
    House house(each_kind.front());
    const auto list = house.circulated(), at = "/m/trafficking-2021/lists/" + list;
    const auto alpha = house.entry_id(list, "Alpha Relief");
    const std::string lines = "first line\nsecond line";
    CHECK(holds(draw(france, house.post(france, at + "/objections", Data::Members{{"basis", lines}})), "\n" + lines + "</textarea>"));
    house.post(france, at + "/objections", Data::Members{{"entries", Data::List{alpha}}, {"basis", lines}});
    CHECK(holds(draw(amara, house.get(amara, at + "/objections")), ">" + lines + "</p>"));
    // What a browser sends of the one form that repeats it.
    const auto repeated = [&](const std::string& field) {
        const auto page = draw(boris, house.get(boris, at));
        const auto from = page.find("<textarea name=\"" + field + "\" hidden aria-hidden=\"true\">\n");
        REQUIRE(from != std::string::npos);
        const auto begins = page.find('\n', from) + 1;
        return page.substr(begins, page.find("</textarea>", begins) - begins);
    };
    house.post(amara, at + "/extend", Data::Members{{"deadline", "2021-10-15T17:00:00-04:00"}, {"reason", lines}});
    CHECK(house.post(boris, at + "/extend", Data::Members{{"deadline", "2021-10-15T17:00:00-04:00"}, {"reason", repeated("reason")}}).data.at("in_force").flag());
    house.now = *instant_of("2021-10-15T17:00:00-04:00") + tick;
    auto form = Data(Data::Members{{"symbol", "A/76/L.9"}, {"date", "2021-11-12"}, {"rest", "approved"}, {"not_approved", Data::List{alpha}}, {"votes", "State;Vote\nFrance;no\nKenya;yes\nGeorgia;yes"}});
    house.post(amara, at + "/decision", form);
    form["votes"] = repeated("votes");
    CHECK(form.text("votes") == "FRA,no\nGEO,yes\nKEN,yes\n");
    CHECK(house.post(boris, at + "/decision", form).data.at("in_force").flag());
}
