#include <catch2/catch.hpp>
#include <thread>

#include "tests/view/support.hpp"

using namespace convoke;
using namespace convoke::web;

namespace {
const std::string script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
}

TEST_CASE("what a person typed never becomes markup, wherever it stands") {
    Stage stage;
    struct Case {
        const char* source;
        std::string typed, shown;
    };
    const std::vector<Case> cases{
        {"<p>{{x}}</p>", "<b>&\"'", "<p>&lt;b&gt;&amp;&quot;&#39;</p>"},
        {"<p title=\"{{x}}\"></p>", "\" onclick=\"alert(1)", "<p title=\"&quot; onclick=&quot;alert(1)\"></p>"},
        {"<p title='{{x}}'></p>", "' onclick='alert(1)", "<p title='&#39; onclick=&#39;alert(1)'></p>"},
        {"<a href=\"{{x}}\">l</a>", "javascript:alert(1)", "<a href=\"#\">l</a>"},
        {"<a href=\"{{x}}\">l</a>", "data:text/html,<script>", "<a href=\"#\">l</a>"},
        {"<a href=\"{{x}}\">l</a>", "/m/a?b=1&c=2", "<a href=\"/m/a?b=1&amp;c=2\">l</a>"},
        {"<a href=\"/f?q={{x:url_query_escape}}\">l</a>", "a b&c=d\"", "<a href=\"/f?q=a+b%26c%3Dd%22\">l</a>"},
        {"<img src=\"{{x}}\">", "javascript:alert(1)", "<img src=\"#\">"},
        {"<textarea>{{x}}</textarea>", "</textarea><b>", "<textarea>&lt;/textarea&gt;&lt;b&gt;</textarea>"},
        {"<title>{{x}}</title>", "</title><b>", "<title>&lt;/title&gt;&lt;b&gt;</title>"},
        {"<option value=\"{{x}}\">{{x}}</option>", "\"><b>",
         "<option value=\"&quot;&gt;&lt;b&gt;\">&quot;&gt;&lt;b&gt;</option>"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.source, one.typed);
        CHECK(stage.filled(one.source, Data::Members{{"x", one.typed}}) == one.shown);
    }
    for (const char* source :
         {"<p>{{x}}</p>", "<input value=\"{{x}}\">", "<input value={{x}}>", "<p onclick=\"go('{{x}}')\"></p>",
          "<script>let a = '{{x}}'; let b = {{x}};</script>", "<style>p { color: {{x}} }</style>",
          "<a href=\"/x?{{x}}\">l</a>", "<p id=\"{{x}}\" class='{{x}}'></p>"}) {
        CAPTURE(source);
        auto page = stage.filled(source, Data::Members{{"x", script}});
        CHECK(page.find("<img") == std::string::npos);
        CHECK(page.find("alert(1)<") == std::string::npos);
        CHECK(page.find("\"'>") == std::string::npos);
    }
}

TEST_CASE("a translation is escaped, and opens no marker") {
    Stage stage;
    auto page = stage.filled("<p title=\"[[sample.marked]]\"></p>", Data::Members{{"secret", "leaked"}});
    CHECK(page == "<p title=\"&lt;b&gt;&quot;&#123;&#123;secret}}&quot;&lt;/b&gt; &amp; ’tis &#39;more&#39;\"></p>");
}

TEST_CASE("messages take their arguments and their code from the data") {
    Stage stage;
    Data data = Data::Members{
        {"who", "<Ada>"}, {"kind", "ngo"}, {"at", Data::Members{{"closes", "2021-10-15T21:00:00Z"}}}, {"n", 1}};
    Reader reader{"en", "America/New_York"};
    CHECK(stage.filled("[[sample.greeting name=who]]|[[sample.kind.{kind}]]|[[sample.names count=n]]", data, reader) ==
          "Good day, &lt;Ada&gt;|Organization|1 name on the list");
    CHECK(stage.filled("[[sample.deadline when=at.closes limit=n]]", data, reader) ==
          "Objections until 15 October 2021, 17:00 (New York); the limit is 1");
}

TEST_CASE("a value is shown in the format asked for, a message in its words") {
    Stage stage;
    Data data = Data::Members{{"day", "2021-11-22"},
                              {"at", "2021-11-22T15:00:00Z"},
                              {"n", 12345},
                              {"share", 0.373},
                              {"state", "FRA"},
                              {"tag", "ru"},
                              {"why", as_data({"sample.greeting", {{"name", "Ada"}}})}};
    CHECK(stage.filled(
              "{{day|date}}; {{at|time}}; {{n|number}}; {{share|share}}; {{state|country}}; {{tag|language}}; {{why}}",
              data, {"en", "America/New_York"}) ==
          "22 November 2021; 22 November 2021, 10:00 (New York); 12,345; 37.3%; France; Русский; Good day, Ada");
}

TEST_CASE("sections show lists, members, flags, and what is absent") {
    Stage stage;
    Data data = Data::Members{
        {"items", Data::List{Data::Members{{"name", "a"}}, Data::Members{{"name", "b"}, {"note", nullptr}}}},
        {"words", Data::List{"x", "y"}},
        {"organisation", Data::Members{{"name", "N"}}},
        {"name", "outer"},
        {"note", "outer note"},
        {"yes", true},
        {"no", false},
        {"none", Data::List{}}};
    CHECK(stage.filled("{{#items}}{{name}}{{#note}}!{{note}}{{/note}};{{/items}}", data) == "a!outer note;b;");
    CHECK(stage.filled("{{#words}}[{{this}}]{{/words}}", data) == "[x][y]");
    CHECK(stage.filled("{{organisation.name}} {{#organisation}}{{name}}{{/organisation}} {{name}}", data) ==
          "N N outer");
    CHECK(
        stage.filled(
            "{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{#NO_no}}3{{/NO_no}}{{#NO_none}}4{{/NO_none}}{{#NO_items}}5{{/NO_items}}",
            data) == "134");
    CHECK(stage.filled("{{#ANY_items}}<ul>{{#items}}{{name}}{{/items}}</ul>{{/ANY_items}}{{#ANY_none}}-{{/ANY_none}}",
                       data) == "<ul>ab</ul>");
}

TEST_CASE("a partial is the owner's, else the host's") {
    Stage stage;
    stage.write("mine", "<i>{{name}}</i>");
    CHECK(stage.filled("{{>mine person}}{{>csrf}}", Data::Members{{"person", Data::Members{{"name", "P"}}},
                                                                  {"shell", Data::Members{{"csrf", "c&"}}}}) ==
          "<i>P</i><input type=\"hidden\" name=\"csrf\" value=\"c&amp;\">");
    stage.write("endless", "{{>endless}}");
    CHECK_THROWS_WITH(stage.templates.fill("sample/endless", {}, {}), Catch::Contains("\"endless\" includes itself"));
}

TEST_CASE("a template that is missing or broken says so") {
    Stage stage;
    auto refuses = [&](const std::string& source, const char* why) {
        CAPTURE(source);
        CHECK_THROWS_WITH(stage.filled(source, {}), Catch::Contains(why));
    };
    CHECK_THROWS_WITH(stage.templates.fill("sample/nowhere", {}, {}),
                      Catch::Contains("there is no template \"sample/nowhere\""));
    CHECK_THROWS_AS(stage.templates.fill("sample/../../etc/passwd", {}, {}), TemplateError);
    CHECK_THROWS_AS(stage.templates.fill("nobody/page", {}, {}), TemplateError);
    refuses("{{#a}}x", "{{#a}} is not closed");
    refuses("x{{/a}}", "closes what is not open");
    refuses("{{a:none}}", "nothing goes out unescaped");
    refuses("{{a|shout}}", "unknown format");
    refuses("{{a b}}", "is no name");
    refuses("[[sample.greeting name]]", "name=member");
    std::ofstream(stage.folder / "bare.tpl") << "<p>{{x}}</p>\n";
    CHECK_THROWS_WITH(stage.templates.fill("sample/bare", {}, {}), Catch::Contains("the first line must be"));
}

TEST_CASE("many threads fill one template in many languages") {
    Stage stage;
    stage.write("shared", "<p>[[sample.greeting name=n]]</p>");
    std::vector<std::thread> threads;
    std::array<int, 8> good{};
    for (std::size_t t = 0; t < good.size(); ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 200; ++i) {
                auto page = stage.templates.fill("sample/shared", Data::Members{{"n", std::to_string(i)}},
                                                 {t % 2 ? "fr" : "en", "UTC"});
                good[t] += page == (t % 2 ? "<p>Bonjour " : "<p>Good day, ") + std::to_string(i) + "</p>";
            }
        });
    for (auto& thread : threads) thread.join();
    for (int count : good) CHECK(count == 200);
}
