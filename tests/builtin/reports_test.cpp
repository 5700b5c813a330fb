#include <catch2/catch.hpp>

#include <malloc.h>

#include "core/builtin/builtin.hpp"
#include "tests/support/plugin_call.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// As many registered organisations as one likes, made when they are read.
class Made final : public Applications, Registers {
public:
    explicit Made(std::size_t count) : count_(count) {}
    std::size_t batches = 0;

    static Application one(std::size_t i) {
        Application made{.id = "app_" + std::to_string(i), .reference = "T-" + std::to_string(i), .category = "ngo", .state = State::registered};
        made.organisation = {.name = "Organisation " + std::to_string(i) + std::string(60, 'x'), .country = "KEN", .mission = std::string(3000, 'm'), .relevance = std::string(3000, 'r')};
        made.representatives = {{.given_name = "Ana", .family_name = "Diaz", .participation = "in_person"}, {.given_name = "Bo", .family_name = "Roe", .participation = "virtual"}};
        return made;
    }
    std::optional<Application> find(std::string_view) const override { return {}; }
    std::vector<Application> chosen(std::span<const std::string> ids) const override {
        std::vector<Application> found;
        for (const auto& id : ids) found.push_back(one(std::stoul(id.substr(4))));
        return found;
    }
    void each(std::span<const State>, const std::function<void(const Application&)>& visit) const override {
        for (std::size_t i = 0; i < count_; ++i) visit(one(i));
    }
    std::vector<std::string> members(std::string_view, const Answers&) const override { return {}; }
    std::vector<Alike> tally(std::string_view, const Answers&, const TallyAsked&) const override { return {}; }
    std::vector<Grouping> groupings() const override { return {}; }
    void delegations(const std::function<void(const Delegation&)>&) const override {}
    RegisterAnswer ask(std::string_view, const RegisterQuestion&) const override { return {}; }
    std::optional<RegisterEntry> entry(std::string_view, std::string_view) const override { return {}; }
    const Registers& registers() const { return *this; }

private:
    std::size_t count_;
};

const Report& named(const Collected& all, std::string_view id) {
    for (const auto& one : all.reports)
        if (one->id() == id) return *one;
    throw std::logic_error("no such report");
}

Application registered(const char* id, const char* category, const char* name, const char* country, std::vector<Representative> people = {}) {
    Application one{.id = id, .meeting = "m", .category = category, .state = State::registered};
    one.organisation = {.name = name, .country = country};
    one.representatives = std::move(people);
    return one;
}

}  // namespace

TEST_CASE("Participants come by the categories of the meeting file, and by name as a reader looks them up") {
    Collected all;
    contribute_core(all);
    PluginHouse house("sqlite", "core", "core/builtin", contribute_core);
    house.meeting.categories = {{.id = "ngo", .title = {"ngos"}, .source = {}}, {.id = "academia", .title = {"academics"}, .source = {}}};
    for (auto& one : {registered("1", "academia", "Zebra College", "KEN"), registered("2", "ngo", "zeal", "FRA"), registered("3", "ngo", "Écoute", "CHE", {{.title = "Ms", .given_name = "Ana", .family_name = "Diaz", .function = "Director", .participation = "virtual"}, {.given_name = "Bo", .family_name = "Roe"}}),
                      registered("4", "ngo", "Дом", "RUS"), registered("5", "ngo", "earth", "USA")})
        house.applications.emplace(one.id, one);
    house.call({}, [&](const Context& context) {
        const auto table = named(all, "participants").run({}, context);
        std::string seen;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            for (const auto& section : table.sections)
                if (section.first_row == i) seen += "[" + section.heading.code + "]";
            for (std::size_t cell = 0; cell < 4; ++cell) seen += table.rows[i][cell] + "|";
            seen += "\n";
        }
        CHECK(seen ==
              "[ngos]earth|United States of America|||\n"
              "Écoute|Switzerland|Ms Ana Diaz|Director|\n"
              "Écoute|Switzerland|Bo Roe||\n"
              "zeal|France|||\n"
              "Дом|Russian Federation|||\n"
              "[academics]Zebra College|Kenya|||\n");
    });
}

TEST_CASE("A hundred thousand rows of a report do not pile up in memory") {
    Collected all;
    contribute_core(all);
    PluginHouse house("sqlite", "core", "core/builtin", contribute_core);
    house.meeting.categories = {{.id = "ngo", .title = {"ngos"}, .source = {}}};
    const Made made(100'000);
    house.call({}, [&](const Context& call) {
        const Context context{call.meeting, call.actor, call.settings, made, made.registers(), call.desk, call.now, call.sql};
        const auto before = mallinfo2().uordblks;
        auto table = named(all, "applications").run({}, context);
        std::size_t rows = 0, most = 0;
        while (const auto row = table.more()) {
            most = std::max(most, mallinfo2().uordblks - std::min(before, mallinfo2().uordblks));
            ++rows;
        }
        CHECK(rows == 100'000);
        CHECK(most < 20'000'000);                  // a place and an id of each, and one batch; the applications are 640 MB
    });
}
