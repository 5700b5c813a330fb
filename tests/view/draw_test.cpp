#include <catch2/catch.hpp>

#include "tests/view/support.hpp"
#include "web/view/form.hpp"
#include "web/view/table.hpp"

using namespace convoke;
using namespace convoke::web;

namespace {

using Kind = Field::Kind;
Text own(const char* words) { return {"text", {{"en", words}}}; }

Form sample_form() {
    return {{"organisation.name", own("Name"), Kind::line, {}, true, own("As in its statutes")},
            {"organisation.country", own("Country"), Kind::country},
            {"gender", own("Gender"), Kind::choice, {"female", "male"}},
            {"status", own("Status"), Kind::choice, {"in_review", "cat-1"}, false},
            {"topics", own("Topics"), Kind::choices, {"a", "b", "c"}, false},
            {"agree", own("I agree"), Kind::flag}};
}

bool contains(const std::string& page, const std::string& part) { return page.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a form with errors comes back filled in, each error beside its field and in a summary that leads to it") {
    Stage stage;
    stage.write("page", "{{>form form}}");
    Data values = Data::Members{{"organisation", Data::Members{{"name", "A \"quoted\" <name>"}, {"country", "CHE"}}},
                                {"gender", "male"},
                                {"topics", Data::List{"a", "c"}},
                                {"agree", "on"}};
    Problems problems{
        {"organisation.name", own("Give the name in full.")}, {"topics.1", own("Choose one.")}, {"", own("Too late.")}};
    auto page = stage.templates.fill(
        "sample/page", Data::Members{{"form", form_data(sample_form(), values, problems, stage.templates, {})}}, {});
    CHECK(contains(
        page,
        "<a href=\"#f-organisation-name\"><span class=\"problem-field\">Name</span>: Give the name in full.</a>"));
    CHECK(contains(page, "<li>Too late.</li>"));
    CHECK(contains(page, "value=\"A &quot;quoted&quot; &lt;name&gt;\""));
    CHECK(contains(
        page,
        "aria-describedby=\"f-organisation-name-help f-organisation-name-error\" aria-invalid=\"true\" required"));
    CHECK(contains(
        page,
        "id=\"f-organisation-name-error\"><span class=\"visually-hidden\">Error: </span>Give the name in full.</p>"));
    CHECK(contains(page, "<option value=\"CHE\" selected>Switzerland</option>"));
    CHECK(contains(
        page, "value=\"male\" checked required><label class=\"form-check-label\" for=\"f-gender-1\">Male</label>"));
    CHECK(contains(page, "id=\"f-topics\" name=\"topics[]\" value=\"a\" checked>"));
    CHECK(contains(page, "id=\"f-topics-2\" name=\"topics[]\" value=\"c\" checked>"));
    CHECK_FALSE(contains(page, "value=\"b\" checked"));
    CHECK(contains(page, "name=\"agree\" value=\"true\" checked required>"));
}

TEST_CASE("options bear the words of the catalogue, or those they are given") {
    Stage stage;
    auto data =
        form_data(sample_form(), {}, {}, stage.templates, {}, {.labels = {{"status", {{"cat-1", "Civil society"}}}}});
    const auto& options = data.at("fields").list()[3].at("options").list();
    CHECK(options[0].text("label") == "In review");
    CHECK(options[1].text("label") == "Civil society");
}

TEST_CASE("a password is not shown, and a form that comes back does not hold it") {
    Stage stage;
    stage.write("page", "{{>form form}}");
    Form form{{"account.new_password", own("Password")}};
    Data values = Data::Members{{"account.new_password", "correct horse"}};
    auto page = stage.templates.fill("sample/page",
                                     Data::Members{{"form", form_data(form, values, {}, stage.templates, {})}}, {});
    CHECK(contains(page, "type=\"password\" value=\"\" dir=\"auto\" autocomplete=\"new-password\""));
    CHECK_FALSE(contains(page, "correct horse"));
}

TEST_CASE("a field of one person in a list of several shows that person's value and problem") {
    Stage stage;
    Form form{{"email", own("E-mail"), Kind::email}};
    Data values = Data::Members{
        {"representatives", Data::List{Data::Members{{"email", "a@x"}}, Data::Members{{"email", "b@x"}}}}};
    Problems problems{{"representatives.1.email", own("No such address.")}};
    auto first = form_data(form, values, problems, stage.templates, {}, {"representatives.0."});
    auto second = form_data(form, values, problems, stage.templates, {}, {"representatives.1."});
    CHECK(first.at("fields").list()[0].text("value") == "a@x");
    CHECK(first.at("fields").list()[0].text("error") == "");
    CHECK(first.at("problems").list().empty());
    CHECK(second.at("fields").list()[0].text("error") == "No such address.");
    auto both = joined_forms(first, second);
    CHECK(both.at("fields").list().size() == 2);
    CHECK(both.at("problems").list()[0].text("href") == "#f-representatives-1-email");
}

TEST_CASE("a table keeps its filters when sorted and paged, and links its rows") {
    Stage stage;
    Table table{own("Applications"),
                {{"id", own("Id"), "public"},
                 {"name", own("Name"), "public"},
                 {"n", own("Documents"), "public", Column::Kind::number},
                 {"share", own("Share"), "public", Column::Kind::share},
                 {"state", own("State"), "public"}},
                {{"a/1", "Alpha", "1234", "0.4567", "in_review"}, {"a2", "=1+1", "0", "0", "registered"}},
                {{1, own("Second part")}}};
    TableOptions options{.path = "/queue",
                         .query = {{"q", "x y"}, {"sort", "name"}, {"after", "old"}},
                         .sortable = {"name", "n"},
                         .next = "cur&sor",
                         .total = 12345,
                         .links = {{"name", "/applications/{id}"}},
                         .badges = {{"state", "state."}},
                         .hidden = {"id"},
                         .choose = "id"};
    auto page =
        stage.filled("{{>table table}}", Data::Members{{"table", table_data(table, stage.templates, {}, options)}});
    CHECK(contains(page, "aria-sort=\"ascending\"><a href=\"/queue?q=x%20y&amp;sort=-name\">Name</a>"));
    CHECK(contains(page, "<a href=\"/queue?q=x%20y&amp;sort=n\">Documents</a>"));
    CHECK(contains(page, "rel=\"next\" href=\"/queue?after=cur%26sor&amp;q=x%20y&amp;sort=name\""));
    CHECK_FALSE(contains(page, "rel=\"prev\""));
    CHECK(contains(page, "<a href=\"/applications/a%2F1\"><bdi>Alpha</bdi></a>"));
    CHECK(contains(page, "class=\"numeric\"><bdi>1,234</bdi>"));
    CHECK(contains(
        page, "<rect class=\"bar-fill\" width=\"45.7\" height=\"8\"/></svg><span class=\"share-text\">45.7%</span>"));
    CHECK(contains(page, "<span class=\"status status-in_review\">In review</span>"));
    CHECK(contains(page, "name=\"chosen[]\" value=\"a/1\" aria-label=\"Choose Alpha\""));
    CHECK(contains(page, "colspan=\"5\">Second part</th>"));
    CHECK(contains(page, "12,345 in all"));
    CHECK_FALSE(contains(page, ">Id<"));
}

TEST_CASE("a page in Arabic is written from the right, and every page leads to the other languages") {
    Stage stage;
    stage.write("page", "{{!title}}[[sample.greeting name=who]]\n<p>{{who}}</p>");
    Renderer renderer(stage.templates, "v1");
    Shell shell{.reader = {"ar", "America/New_York"}, .path = "/m/x?q=1&lang=en"};
    auto page = renderer.page(shell, "sample/page", Data::Members{{"who", "<Ada>"}});
    CHECK(contains(page, "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(contains(page, "/static/bootstrap.rtl.min.css?v=v1"));
    CHECK_FALSE(contains(page, "/static/bootstrap.min.css"));
    CHECK(contains(page, "<title>مرحبا \u2068&lt;Ada&gt;\u2069 – "));
    CHECK(contains(page, "<a href=\"/m/x?q=1&amp;lang=fr\" lang=\"fr\" dir=\"ltr\" hreflang=\"fr\">Français</a>"));
    CHECK(contains(page, "<a href=\"/sign-in\"") == false);
    CHECK(contains(page, "class=\"sign-in\" href=\"/sign-in\""));
}

TEST_CASE("no page carries a style or a script of its own, so a strict content policy holds") {
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(SOURCE_DIR) / "web/templates")) {
        std::ifstream in(file.path());
        std::string source(std::istreambuf_iterator<char>(in), {});
        CAPTURE(file.path().string());
        CHECK_FALSE(contains(source, " style="));
        CHECK_FALSE(contains(source, "<style"));
        CHECK_FALSE(contains(source,
                             " on"
                             "click="));
        CHECK_FALSE(contains(source, "<script>"));
    }
}
