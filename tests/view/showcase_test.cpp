// Sample pages for looking at, in build/showcase: test_view "[.showcase]". Not run by default.
#include <catch2/catch.hpp>

#include "tests/view/support.hpp"
#include "web/view/form.hpp"
#include "web/view/table.hpp"

using namespace convoke;
using namespace convoke::web;
namespace fs = std::filesystem;

namespace {

using Kind = Field::Kind;
Text own(const char* words) { return {"text", {{"en", words}}}; }

class Showcase {
public:
    Showcase() {
        fs::create_directories(out / "static");
        for (const fs::path& folder : {fs::path(SOURCE_DIR) / "web/static", fs::path(SOURCE_DIR) / "build/assets"})
            if (fs::exists(folder))
                fs::copy(folder, out / "static", fs::copy_options::overwrite_existing | fs::copy_options::recursive);
    }

    void draw(const std::string& name, const std::string& source, const Data& data, const std::string& language = "en",
              Role role = Role::opga) {
        stage.write("page_" + name, source);
        Shell shell{
            .reader = {language, "America/New_York"},
            .actor = {"a1", role, role == Role::state ? "CRI" : "",
                      role == Role::nobody ? "" : "Amina Okonkwo-Delacroix"},
            .csrf = "token",
            .navigation = {{own("Overview"), "/m", false},
                           {own("Applications"), "/m/a", true},
                           {own("Lists"), "/m/l", false},
                           {own("Balance"), "/m/b", false},
                           {own("Reports"), "/m/r", false}},
            .meeting =
                "High-level meeting on the appraisal of the Global Plan of Action to Combat Trafficking in Persons",
            .meeting_href = "/m",
            .flashes = name == "queue" ? std::vector<Flash>{{"success", own("Three applications were shortlisted.")}}
                                       : std::vector<Flash>{},
            .path = "/m/a?q=x",
            .sandbox = true};
        std::string page = Renderer(stage.templates, "1").page(shell, "sample/page_" + name, data);
        for (auto at = page.find("/static/"); at != std::string::npos; at = page.find("/static/", at + 7))
            page.erase(at, 1);
        std::ofstream(out / (name + (language == "en" ? "" : "-" + language) + ".html")) << page;
    }

    Stage stage;
    fs::path out = fs::path(SOURCE_DIR) / "build/showcase";
};

Form application_form() {
    return {{"organisation.name",
             own("Name of the organisation"),
             Kind::line,
             {},
             true,
             own("In full, as in its statutes. Earlier and translated names come below.")},
            {"organisation.country", own("Country of its headquarters"), Kind::country},
            {"organisation.website", own("Website"), Kind::url, {}, false},
            {"organisation.mission",
             own("What the organisation does"),
             Kind::paragraph,
             {},
             true,
             own("Member States see this when they ask for it.")},
            {"participation", own("How will you take part?"), Kind::choice, {"in_person", "virtual"}},
            {"topics",
             own("Panel discussions of interest"),
             Kind::choices,
             {"prevention", "protection", "partnership"},
             false},
            {"email", own("E-mail for the invitation"), Kind::email},
            {"established", own("Founded in"), Kind::number, {}, false},
            {"since", own("Working on the subject since"), Kind::date, {}, false},
            {"statutes", own("Statutes"), Kind::file, {}, true, own("PDF or DOCX, at most 10 MB.")},
            {"agree", own("I have read what will be shown to whom."), Kind::flag}};
}

Table applications() {
    Table table{own("Applications"),
                {{"id", own("Id"), "opga"},
                 {"reference", own("Reference"), "opga"},
                 {"name", own("Organisation"), "opga"},
                 {"country", own("Country"), "opga"},
                 {"state", own("Status"), "opga"},
                 {"score", own("ECOSOC match"), "opga", Column::Kind::share},
                 {"n", own("People"), "opga", Column::Kind::number},
                 {"at", own("Submitted"), "opga", Column::Kind::time}}};
    const char* names[] = {
        "Coalition Against Trafficking in Women",
        "منظمة النهضة لحقوق الإنسان",
        "La Strada International",
        "Международный фонд защиты детей",
        "亚洲反人口贩运基金会",
        "Réseau panafricain d’assistance aux survivantes et survivants de la traite des êtres humains",
        "Instituto Interamericano de Justicia",
        "Freedom <Now> & \"Partners\""};
    const char* states[] = {"submitted",  "in_review", "returned", "shortlisted",
                            "registered", "declined",  "objected", "withdrawn"};
    for (int i = 0; i < 24; ++i)
        table.rows.push_back({"id" + std::to_string(i), "TIP21-7KQ" + std::to_string(10 + i), names[i % 8],
                              i % 2 ? "Kenya" : "Bolivia (Plurinational State of)", states[(i * 5) % 8],
                              std::to_string((i * 37 % 100) / 100.0), std::to_string(i * 3),
                              "2021-09-1" + std::to_string(i % 10) + "T14:3" + std::to_string(i % 6) + ":00.000Z"});
    return table;
}

}  // namespace

TEST_CASE("sample pages", "[.showcase]") {
    Showcase show;
    Templates& templates = show.stage.templates;
    Reader reader{"en", "America/New_York"};
    Data form = Data::Members{
        {"steps",
         Data::List{Data::Members{{"label", "Organisation"}, {"done", true}, {"href", "/1"}},
                    Data::Members{{"label", "Questions"}, {"current", true}}, Data::Members{{"label", "Documents"}},
                    Data::Members{{"label", "Representatives"}}, Data::Members{{"label", "Check and send"}}}}};
    Data values = Data::Members{
        {"organisation", Data::Members{{"name", "La Strada"},
                                       {"mission", "Legal aid and shelter for people who were trafficked."},
                                       {"website", "www"}}},
        {"participation", "virtual"},
        {"topics", Data::List{"protection"}},
        {"statutes", "statutes-2019.pdf"}};
    Problems problems{{"organisation.website", own("Give the whole address, such as https://example.org.")},
                      {"email", own("Enter an e-mail address; we send the invitation there.")}};
    form["form"] =
        form_data(application_form(), values, problems, templates, reader, {"", {{"organisation.mission", 1000}}});
    const std::string form_page =
        "{{!title}}Apply as a civil society organisation\n{{>steps}}<p class=\"lead\">What you enter is saved at every "
        "step.</p>"
        "<form method=\"post\" action=\"/x\" novalidate>{{>csrf}}{{>form form}}<div class=\"buttons\"><button "
        "class=\"btn btn-primary\">Save and go on</button><a class=\"btn btn-link\" href=\"/\">Save and "
        "leave</a></div></form>";
    show.draw("form", form_page, form, "en", Role::applicant);
    show.draw("form", form_page, form, "ar", Role::applicant);

    TableOptions options{.path = "/queue",
                         .query = {{"sort", "name"}},
                         .sortable = {"reference", "name", "country", "at"},
                         .next = "n",
                         .previous = "p",
                         .total = 1444,
                         .links = {{"name", "/a/{id}"}},
                         .badges = {{"state", "state."}},
                         .hidden = {"id"},
                         .choose = "id"};
    const std::string queue =
        "{{!title}}Applications to review\n<form class=\"filter\"><div class=\"field\"><label class=\"form-label\" "
        "for=\"q\">Search</label><input class=\"form-control\" id=\"q\"></div>"
        "<div class=\"field\"><label class=\"form-label\" for=\"s\">Status</label><select class=\"form-select\" "
        "id=\"s\"><option>All</option></select></div><button class=\"btn btn-primary\">Show</button></form>"
        "{{>table table}}<div class=\"buttons\"><button class=\"btn btn-primary\">Shortlist</button><button "
        "class=\"btn btn-secondary\">Ask for clarification</button><button class=\"btn "
        "btn-danger\">Decline</button></div>";
    show.draw("queue", queue, Data::Members{{"table", table_data(applications(), templates, reader, options)}});
    show.draw("queue", queue, Data::Members{{"table", table_data(applications(), templates, {"ar", "UTC"}, options)}},
              "ar");

    struct Bar { const char* label; int count; double share, pool, reference; };
    auto shares = [](const char* title, std::vector<Bar> list) {
        Data groups = Data::List{};
        for (const auto& [label, count, share, pool, reference] : list)
            groups.push(Data::Members{{"label", label}, {"count", count}, {"share", share}, {"other_count", count * 3}, {"other_share", pool},
                                      {"reference_share", reference < 0 ? Data() : Data(reference)}});
        return Data::Members{{"label", title}, {"here", "This list"}, {"there", "The pool"}, {"reference_label", "Member States"}, {"groups", groups}};
    };
    Data overview = Data::Members{
        {"regions", shares("Regional groups", {{"African Group", 312, .216, .3, .28},
                                               {"Asia-Pacific Group", 288, .2, .2, .28},
                                               {"Eastern European Group", 101, .07, .1, .119},
                                               {"Latin American and Caribbean Group", 243, .168, .1, .171},
                                               {"Western European and others Group", 500, .346, .3, .15}})},
        {"gender", shares("Gender of representatives", {{"Female", 801, .555, .5, .5}, {"Male", 602, .417, .5, .5}, {"Other or not said", 41, .028, 0, -1}})}};
    show.draw(
        "overview",
        "{{!title}}Balance of the list\n<ul class=\"figures\"><li><strong>1,444</strong> "
        "organisations</li><li><strong>121</strong> countries</li><li><strong>39</strong> open questions</li></ul>"
        "<p class=\"deadline\">Objections until <time>15 October 2021, 17:00 (New York)</time></p>"
        "<div class=\"split\"><div>{{>shares regions}}{{>shares gender}}</div><div><section class=\"panel\"><h2>List "
        "version 2</h2><dl class=\"facts\"><dt>Status</dt><dd><span class=\"status "
        "status-circulated\">Circulated</span></dd><dt>SHA-256</dt><dd "
        "class=\"digest\">9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</dd></dl></section>"
        "<section class=\"panel\"><h2>What happened</h2><ol class=\"timeline\"><li><time>14 October "
        "2021</time>Circulated to all Member States</li><li><time>12 October 2021</time>Approved by a second "
        "officer</li></ol></section></div></div>"
        "<ul class=\"cards\"><li class=\"card\"><h2><a href=\"/\">Civil society</a></h2><p>For organisations without "
        "consultative status.</p></li><li class=\"card\"><h2><a href=\"/\">With ECOSOC status</a></h2><p>Needs no "
        "accreditation: registers with the Secretariat.</p></li><li class=\"card\"><h2><a "
        "href=\"/\">Academia</a></h2><p>Universities and research institutes.</p></li></ul>"
        "<div class=\"receipt\"><p>Your application was received. Please keep the reference:</p><span "
        "class=\"reference\">TIP21-7KQ4M2</span></div>"
        "{{>status one}} {{>status two}} <div class=\"note mt-3\">A note.</div>",
        [&] {
            overview["one"] = Data::Members{{"status", "returned"}};
            overview["two"] = Data::Members{{"status", "under_consideration"}};
            return overview;
        }());
    show.draw("confirm", "{{!title}}Circulate the list\n{{>confirm}}",
              Data::Members{{"question", "Circulate 214 names to all Member States?"},
                            {"consequence",
                             "This cannot be undone. The window for objections opens at once and closes on 15 October "
                             "2021, 17:00 (New York)."},
                            {"action", "/c"},
                            {"button", "Circulate"},
                            {"back", "/"}},
              "en", Role::state);
    CHECK(fs::exists(show.out / "confirm.html"));
}
