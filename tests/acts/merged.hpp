// Two organisations that applied and were made one: the steps as calls of one line.
#pragma once

#include "core/acts/merge.hpp"
#include "core/store/organisations.hpp"
#include "tests/acts/scene.hpp"

namespace convoke::tests {

struct Merged : Scene {
    explicit Merged(const std::string& kind) : Scene(kind) {}

    std::string sent(const Caller& who, const std::string& name, const std::string& of = "", const std::string& to = "m") {
        const auto id = application(who, to, name);
        const auto one = kept(id);
        const auto meeting = find_meeting(house(), *read(), to);
        database().write([&](store::Unit& unit) { submit(house(), unit, *meeting, who.actor, now, one, {}); });
        if (!of.empty()) take(of, id);
        return id;
    }
    store::Merge join(const std::string& keep, const std::string& with, bool people = true) {
        return database().write([&](store::Unit& unit) { return merge(house(), unit, opga.actor, now, {{keep}, {{with}}, people}); }).front();
    }
    void undo(const store::Merge& made, const Actor* actor = nullptr) {
        database().write([&](store::Unit& unit) { unmerge(house(), unit, actor ? *actor : opga.actor, now, made.id); });
    }
    std::string refused(const std::function<void()>& act) { return refusal(act); }
    bool sees(const Caller& who, const std::string& id) { return get(who, "/api/v1/applications/" + id).status == 200; }
    std::size_t listed(const Caller& who, const std::string& of = "m") { return get(who, "/api/v1/meetings/" + of + "/applications").json().at("items").list().size(); }
};

}  // namespace convoke::tests
