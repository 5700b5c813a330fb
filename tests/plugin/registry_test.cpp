#include "core/plugin/registry.hpp"

#include <catch2/catch.hpp>

using namespace convoke;

namespace {

struct TestCheck final : Check {
    std::string name, asks;
    TestCheck(std::string id, std::string reg = {}) : name(std::move(id)), asks(std::move(reg)) {}
    std::string_view id() const override { return name; }
    std::string_view register_id() const override { return asks; }
    std::vector<Finding> examine(std::span<const Application>, const Context&) const override { return {}; }
};

struct TestStep final : Step {
    std::string name, needed, standing_needed;
    Transition transition;
    TestStep(std::string id, Transition one, std::string permission = "public", std::string standing = {})
        : name(std::move(id)), needed(std::move(permission)), standing_needed(std::move(standing)), transition(one) {}
    std::string_view id() const override { return name; }
    std::string_view permission() const override { return needed; }
    std::string_view standing_permission() const override { return standing_needed; }
    std::vector<Transition> transitions() const override { return {transition}; }
    std::vector<Move> decide(std::span<const Application>, const Answers&, const Context&) const override { return {}; }
};

struct TestReport final : Report {
    std::string name, needed;
    TestReport(std::string id, std::string permission) : name(std::move(id)), needed(std::move(permission)) {}
    std::string_view id() const override { return name; }
    std::string_view permission() const override { return needed; }
    Text title() const override { return {}; }
    Table run(const Answers&, const Context&) const override { return {}; }
};

struct TestPopulation final : Population {
    std::string name, needed;
    TestPopulation(std::string id, std::string permission) : name(std::move(id)), needed(std::move(permission)) {}
    std::string_view id() const override { return name; }
    std::string_view permission() const override { return needed; }
    std::vector<std::string> members(const Answers&, const Context&) const override { return {}; }
};

struct TestRegister final : Register {
    std::string name;
    explicit TestRegister(std::string id) : name(std::move(id)) {}
    std::string_view id() const override { return name; }
    std::vector<RegisterSheet> sheets() const override { return {}; }
    std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view, std::span<const RegisterRow>,
                                     std::vector<RowProblem>&) const override {
        return former;
    }
};

struct TestPage final : Page {
    PageRoute where;
    TestPage(std::string_view method, std::string_view path, std::string_view permission = "public") : where{method, path, permission} {}
    PageRoute route() const override { return where; }
    View serve(const Request&, const Context&) const override { return {}; }
};

struct TestListener final : Listener {
    std::string name;
    std::vector<std::string_view> heard;
    TestListener(std::string id, std::vector<std::string_view> kinds) : name(std::move(id)), heard(std::move(kinds)) {}
    std::string_view id() const override { return name; }
    std::vector<std::string_view> kinds() const override { return heard; }
    void on(const Event&, const Context&) const override {}
};

// Beside what the case is about, the core has a report "applications" and the plugin "other" a population and a page.
struct Fixture {
    Taken taken;
    Rights rights;
    Fixture() {
        REQUIRE(add("core", std::make_unique<TestReport>("applications", "report.internal")).empty());
        REQUIRE(add("other", std::make_unique<TestPopulation>("list", "public")).empty());
        REQUIRE(add("other", std::make_unique<TestPage>("GET", "/m/{meeting}/lists/{id}")).empty());
        REQUIRE(add("other", Permission{"other.see", "opga", ""}).empty());
        REQUIRE(add("other", std::make_unique<TestRegister>("other")).empty());
    }
    template <typename... Added>
    std::string add(const std::string& plugin, Added... added) {
        Collector collector;
        (collector.add(std::move(added)), ...);
        return admit(plugin, collector.all, taken, rights);
    }
};

constexpr Transition allowed{State::submitted, State::in_review};

}  // namespace

TEST_CASE_METHOD(Fixture, "What a plugin contributes bears its name in front") {
    CHECK(add("mine", std::make_unique<TestCheck>("other.status")) == "contributes the check other.status, which does not start with “mine.”");
    CHECK(add("mine", std::make_unique<TestCheck>("minefield.status")) == "contributes the check minefield.status, which does not start with “mine.”");
    CHECK(add("mine", std::make_unique<TestStep>("close", allowed)) == "contributes the step close, which does not start with “mine.”");
    CHECK(add("mine", std::make_unique<TestReport>("mine.", "public")) == "contributes the report mine., which does not start with “mine.”");
    CHECK(add("mine", std::make_unique<TestListener>("post", std::vector<std::string_view>{"x"})) ==
          "contributes the listener post, which does not start with “mine.”");
    CHECK(add("mine", Permission{"person.everything", "applicant", ""}) ==
          "contributes the permission person.everything, which does not start with “mine.”");
    CHECK(add("mine", std::make_unique<TestRegister>("other")) == "contributes the register “other”; a register has the id of its plugin");
    CHECK(add("mine", std::make_unique<TestCheck>("mine.Status <b>")) ==
          "contributes the check mine.Status <b>, whose id is not made of a-z, 0-9, “.”, “_” and “-”");
    CHECK(add("mine", Setting{"other.key", "", ""}) ==
          "contributes the setting “other.key”: a key is a small letter, then small letters, digits, “_” and “-”");
}

TEST_CASE_METHOD(Fixture, "Nothing is contributed twice, by one or by two") {
    CHECK(add("mine", std::make_unique<TestCheck>("mine.a"), std::make_unique<TestCheck>("mine.a")) == "contributes the check mine.a twice");
    CHECK(add("mine", Setting{"a", "1", ""}, Setting{"a", "2", ""}) == "contributes the setting mine.a twice");
    CHECK(add("mine", std::make_unique<TestPopulation>("list", "public")) == "contributes the population list, which other has already");
    CHECK(add("mine", std::make_unique<TestPopulation>("pool", "public")) == "contributes the population pool, which core has already");
    CHECK(add("mine", std::make_unique<TestPage>("GET", "/m/{meeting}/lists/{list}")) ==
          "contributes the page GET /m/{}/lists/{}, which other has already");
    CHECK(add("mine", std::make_unique<TestPage>("POST", "/m/{meeting}/lists/{list}")).empty());
}

TEST_CASE_METHOD(Fixture, "What names a permission that nobody declared is refused") {
    const auto nobody = [](const std::string& what) { return "names the permission “mine.see” for the " + what + ", and nobody declared it"; };
    CHECK(add("mine", std::make_unique<TestReport>("mine.r", "mine.see")) == nobody("report mine.r"));
    CHECK(add("mine", std::make_unique<TestStep>("mine.s", allowed, "mine.see")) == nobody("step mine.s"));
    CHECK(add("mine", std::make_unique<TestStep>("mine.s", allowed, "public", "mine.see")) == nobody("step mine.s"));
    CHECK(add("mine", std::make_unique<TestPopulation>("moored", "mine.see")) == nobody("population moored"));
    CHECK(add("mine", std::make_unique<TestPage>("GET", "/m/{meeting}", "mine.see")) == nobody("page GET /m/{meeting}"));
    CHECK_THAT(add("mine", std::make_unique<TestPage>("GET", "/m/{meeting}", "")), Catch::Contains("names the permission “”"));
    CHECK(add("mine", std::make_unique<TestPage>("GET", "/m/{meeting}", "mine.see"), Permission{"mine.see", "state opga", ""}).empty());
    CHECK(rights.allows({.role = Role::state}, "mine.see"));
}

TEST_CASE_METHOD(Fixture, "A permission for a role that does not exist is refused") {
    CHECK(add("mine", Permission{"mine.see", "opga presidents", ""}) ==
          "declares the permission “mine.see”, which is taken or names an unknown role (“opga presidents”)");
    CHECK_FALSE(rights.declared("mine.see"));
}

TEST_CASE_METHOD(Fixture, "A step leads only where an application can go") {
    CHECK(add("mine", std::make_unique<TestStep>("mine.jump", Transition{State::draft, State::approved})) ==
          "contributes the step mine.jump with the transition from draft to approved, which no application can take");
    CHECK(add("mine", std::make_unique<TestStep>("mine.walk", allowed)).empty());
}

TEST_CASE_METHOD(Fixture, "A check asks only a register that somebody contributes") {
    CHECK(add("mine", std::make_unique<TestCheck>("mine.a", "nowhere")) ==
          "contributes the check mine.a, which asks the register “nowhere”, and nobody contributed it");
    CHECK(add("mine", std::make_unique<TestCheck>("mine.a", "other")).empty());
    CHECK(add("also", std::make_unique<TestCheck>("also.a", "also"), std::make_unique<TestRegister>("also")).empty());
}

TEST_CASE_METHOD(Fixture, "A page has a method and a path that can be asked for") {
    const auto refused = [&](std::string_view method, std::string_view path) { return !add("mine", std::make_unique<TestPage>(method, path)).empty(); };
    for (const auto* path : {"", "m/x", "/", "/m//x", "/m/../x", "/m/{}", "/m/{Meeting}", "/m/{a}{b}", "/m/{a", "/m/x?y", "/m/%41", "/m/{a}/{a}"})
        CHECK(refused("GET", path));
    for (const auto* method : {"", "get", "TRACE", "PATCH"}) CHECK(refused(method, "/m/x"));
    CHECK_FALSE(refused("DELETE", "/api/v1/lists/{list}/file.csv"));
}

TEST_CASE_METHOD(Fixture, "A listener listens to something") {
    CHECK(add("mine", std::make_unique<TestListener>("mine.ear", std::vector<std::string_view>{})) ==
          "contributes the listener mine.ear, which listens to nothing");
}

TEST_CASE_METHOD(Fixture, "Of a refused plugin nothing stays: it can be mended and come again") {
    CHECK_FALSE(add("mine", Permission{"mine.see", "opga", ""}, std::make_unique<TestCheck>("mine.a"), std::make_unique<TestCheck>("foreign.b")).empty());
    CHECK_FALSE(rights.declared("mine.see"));
    CHECK(add("mine", Permission{"mine.see", "opga", ""}, std::make_unique<TestCheck>("mine.a")).empty());
}

TEST_CASE("A plugin cannot add a null pointer") {
    Collector collector;
    CHECK_THROWS_WITH(collector.add(std::unique_ptr<Check>()), "it added a null pointer");
}

TEST_CASE("A plugin's id is letters and digits, and no name of the host's own") {
    for (const auto* id : {"ecosoc", "nhri", "x2"}) CHECK(inspect_plugin_id(id).empty());
    for (const auto* id : {"", "Nhri", "2x", "non_objection", "non-objection", "a.b", "../etc", "core", "public", "person", "report"})
        CHECK_FALSE(inspect_plugin_id(id).empty());
}

TEST_CASE("An event belongs to the plugin whose name it starts with") {
    CHECK(belongs("nonobjection.circulated", "nonobjection"));
    CHECK_FALSE(belongs("nonobjection", "nonobjection"));
    CHECK_FALSE(belongs("nonobjections.circulated", "nonobjection"));
    CHECK_FALSE(belongs("application.submitted", "nonobjection"));
}
