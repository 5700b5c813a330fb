// A meeting with three shortlisted organisations, two officers, two missions and everybody else.
#pragma once

#include <algorithm>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "plugins/nonobjection/steps.hpp"
#include "tests/support/desk.hpp"

namespace convoke::tests::procedure {

inline const Actor amara{"acc_amara", Role::opga, "", "Amara"}, boris{"acc_boris", Role::opga, "", "Boris"};
inline const Actor france{"acc_fra", Role::state, "FRA"}, kenya{"acc_ken", Role::state, "KEN"}, holy_see{"acc_vat", Role::observer, "VAT"};
inline const Actor applicant{"acc_1", Role::applicant}, secretariat{"acc_s", Role::secretariat}, auditor{"acc_a", Role::auditor}, admin{"acc_admin", Role::admin}, nobody{};

inline const Time morning = *instant_of("2021-10-01T12:00:00Z");
inline const std::string deadline = "2021-10-14T17:00:00-04:00";
inline const Time closing = *instant_of(deadline);
constexpr std::chrono::milliseconds tick(1);

struct House : PluginHouse {
    explicit House(const std::string& kind)
        : PluginHouse(kind, "nonobjection", SOURCE_DIR "/plugins/nonobjection", nonobjection::contribute) {
        meeting.id = "trafficking-2021";
        meeting.title = {"text", {{"en", "Trafficking in persons"}}};
        meeting.symbol = "A/RES/75/283";
        meeting.procedure.criteria = {"transparency"};
        meeting.categories = {{.id = "ngo", .title = {"text", {{"en", "Non-governmental organizations"}}}, .source = {}}, {.id = "academia", .title = {}, .source = {}}};
        meeting.categories.push_back({.id = "igo", .title = {}, .source = {}, .route = Route::direct});
        now = morning;
        add("a1", "Alpha Relief", "KEN", "ngo");
        add("a2", "Beta Forum", "FRA", "ngo");
        add("a3", "Gamma University", "BRA", "academia");
        applications.at("a1").organisation.website = "https://alpha.example";
        people = {{"acc_fra", "Claire", "FRA"}, {"acc_fra2", "Denis", "FRA"}, {"acc_ken", "Wanjiru", "KEN"}};
    }

    std::string compiled() { return post(amara, "/api/v1/meetings/trafficking-2021/lists", Data::Members{{"title", "First list"}, {"applications", "shortlisted"}}).data.text("id"); }
    std::string approved() {
        const auto id = compiled();
        post(boris, "/api/v1/lists/" + id + "/approve");
        return id;
    }
    std::string circulated() {
        const auto id = approved();
        post(amara, "/api/v1/lists/" + id + "/circulate", Data::Members{{"deadline", deadline}});
        return id;
    }
    // Lets the letters of the latest opening go, as an officer who has seen them.
    void released(const std::string& list) {
        const auto seen = get(amara, "/api/v1/lists/" + list + "/release").data.text("seen");
        post(amara, "/api/v1/lists/" + list + "/release", Data::Members{{"seen", seen}});
    }
    Data entry(const Actor& actor, const std::string& list, const std::string& name) {
        const auto data = get(actor, "/api/v1/lists/" + list).data;
        for (const auto& entry : data.at("entries").list())
            if (entry.text("name") == name) return entry;
        return {};
    }
    std::string entry_id(const std::string& list, const std::string& name) { return entry(amara, list, name).text("id"); }
    std::string status(const Actor& actor, const std::string& list, const std::string& name) { return entry(actor, list, name).text("status"); }
    View object(const Actor& actor, const std::string& list, const std::string& name, Data form = Data::Members{}) {
        return post(actor, "/api/v1/lists/" + list + "/entries/" + entry_id(list, name) + "/objections", std::move(form));
    }
    Data decision(const std::string& list, const std::vector<std::string>& not_approved) {
        Data form = Data::Members{{"symbol", "A/76/L.9"}, {"date", "2021-11-12"}};
        for (const std::string name : {"Alpha Relief", "Beta Forum", "Gamma University"})
            form["dispositions"][entry_id(list, name)] = std::ranges::find(not_approved, name) == not_approved.end() ? "approved" : "not_approved";
        return form;
    }
    int kinds(const std::string& kind) {
        return static_cast<int>(std::ranges::count_if(recorded, [&](const Event& event) { return event.kind == kind; }));
    }
    // Sealed acts of that name, such as "stated".
    int acts(const std::string& act) {
        return static_cast<int>(std::ranges::count_if(recorded, [&](const Event& event) { return event.sealed && event.data.at("what").text("act") == act; }));
    }
    std::vector<std::string> fields(const View& view) {
        std::vector<std::string> found;
        for (const auto& problem : view.problems) found.push_back(problem.field + " " + problem.message.code);
        return found;
    }
};

inline const auto each_kind = tests::kinds_of_database();
using Fields = std::vector<std::string>;

}  // namespace convoke::tests::procedure
