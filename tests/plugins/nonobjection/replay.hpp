// Real cases, replayed: the facts of one of them, and a house in which its acts are carried out.
#pragma once

#include <filesystem>
#include <iostream>

#include "tests/meetings/files.hpp"
#include "tests/plugins/nonobjection/house.hpp"

namespace convoke::tests::procedure {

inline const auto cases_file = std::filesystem::path(SOURCE_DIR) / "../shared/data/real_objection_cases.json";

// Nothing, and "skipped" said, where the facts are not on this machine.
inline std::optional<Data> the_case(const std::string& id) {
    if (!std::filesystem::exists(cases_file)) {
        std::cout << "skipped: the real cases are not here (" << cases_file.filename() << ")\n";
        return {};
    }
    const auto all = read_json(content_of(cases_file));
    CHECK(all.at("cases").list().size() == 7);
    for (const auto& one : all.at("cases").list())
        if (one.text("id") == id) return one;
    FAIL("there is no case " << id);
    return {};
}

inline Actor mission(const std::string& state) { return {"acc_" + state, Role::state, state}; }
inline Time at_instant(const std::string& text) { return instant_of(text).value(); }

struct Replay : House {
    explicit Replay(const std::string& kind, const std::string& begins, const std::string& file = {}) : House(kind) {
        applications.clear();
        if (!file.empty()) meeting = convoke::meeting(file);
        now = at_instant(begins);
    }

    void apply(const std::string& name, const std::string& country) {
        const auto category = std::ranges::find(meeting.categories, Route::presidents_list, &Category::route)->id;
        add("r" + std::to_string(applications.size() + 1000), name, country, category);
    }
    void apply_others(std::size_t until) {
        while (applications.size() < until) apply("Other organisation " + std::to_string(applications.size() + 1000), "CHE");
    }

    void circulate_all(const std::string& until) {
        list = post(amara, "/api/v1/meetings/" + meeting.id + "/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}}).data.text("id");
        post(boris, at("/approve"));
        REQUIRE(post(amara, at("/circulate"), Data::Members{{"deadline", until}}).data.text("status") == "circulated");
        ids.clear();
        const auto shown = get(amara, at("")).data;
        for (const auto& entry : shown.at("entries").list()) ids[entry.text("name")] = entry.text("id");
    }
    std::vector<Data> object_to(const std::string& state, const std::vector<std::string>& names, Data form = Data::Members{}) {
        form["entries"] = Data::List{};
        for (const auto& name : names) form["entries"].push(ids.at(name));
        const auto made = post(mission(state), at("/objections"), form);
        REQUIRE(made.kind == View::Kind::created);
        return made.data.at("items").list();
    }
    void close_at(const std::string& instant) {
        now = at_instant(instant);
        settle();
        REQUIRE(get(amara, at("")).data.text("status") == "closed");
    }
    // Two officers, with the same words.
    View decided(const Data& form) {
        const auto first = post(amara, at("/decision"), form);
        if (first.kind == View::Kind::wrong) return first;
        return post(boris, at("/decision"), form);
    }
    Data rest_approved(const std::string& symbol, const std::string& date, const std::vector<std::string>& not_approved) {
        Data form = Data::Members{{"symbol", symbol}, {"date", date}, {"rest", "approved"}, {"not_approved", Data::List{}}};
        for (const auto& name : not_approved) form["not_approved"].push(ids.at(name));
        return form;
    }
    Data published() { return get(nobody, "/api/v1/meetings/" + meeting.id + "/published").data; }
    std::size_t finals() { return published().at("final").list().size(); }
    std::string at(const std::string& part) { return "/api/v1/lists/" + list + part; }

    std::string list;
    std::map<std::string, std::string> ids;
};

inline std::size_t number(const Data& data, std::string_view name) { return static_cast<std::size_t>(data.at(name).number()); }

}  // namespace convoke::tests::procedure
