// Erasing a meeting's sealing key, for the officers whose objections it opens: what it means, from when on, and the two steps.
#include "core/acts/sealing_key.hpp"

#include "core/acts/meeting.hpp"
#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "web/pages/pages.hpp"

namespace convoke::web {

namespace {

std::string page_of(const Meeting& meeting) { return "/m/" + meeting.id + "/sealing-key"; }

View shown(const Asked& asked, const store::Reading& reading, const Meeting& meeting) {
    const auto key = sealing_key_of(asked.house, reading, meeting, asked.actor);
    View view{.page = "sealing_key"};
    auto& data = view.data;
    data["status"] = name_of(key.state);
    data["may_be_erased_from"] = key.due ? Data(text_of(*key.due)) : Data();
    data["by"] = Data();
    if (const auto account = key.by.empty() ? std::nullopt : store::account_by_id(reading, key.by)) data["by"] = account->name;
    data["at"] = key.at ? Data(text_of(*key.at)) : Data();
    data["own"] = key.state == SealingKey::State::asked && key.by == asked.actor.account;
    data["is"] = Data::Members{{std::string(name_of(key.state)), true}};
    data["may"] = key.state != SealingKey::State::erased && key.due && asked.now >= *key.due;
    data["address"] = page_of(meeting);
    data["lists"] = "/m/" + meeting.id + "/lists";
    return view;
}

View sealing_key(const Asked& asked, const store::Reading& reading) {
    return shown(asked, reading, *open_meeting(asked.house, reading, asked.actor, asked.at("meeting")));
}

using Act = void (*)(const House&, store::Unit&, const Meeting&, const Actor&, Time);

// A form of a page bears a box that says it was understood; a program says what it does by the path alone.
template <Act act>
Answer take(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    if (act == confirm_key_erasure && !asked.json && !asked.form.at("understood").flag()) {
        auto view = shown(asked, reading, *meeting);
        view.kind = View::Kind::wrong;
        view.problems = {{"understood", {"key.tick_the_box"}}};
        return view;
    }
    return Apply([&asked, meeting](store::Unit& unit) {
        act(asked.house, unit, *meeting, asked.actor, asked.now);
        auto view = shown(asked, unit, *meeting);
        view.kind = View::Kind::done;
        view.location = page_of(*meeting);
        return view;
    });
}

}  // namespace

std::vector<Route> sealing_key_pages() {
    std::vector<Route> routes;
    for (const std::string base : {"/m/{meeting}/sealing-key", "/api/v1/meetings/{meeting}/sealing-key"}) {
        routes.push_back({"GET", base, "meeting.erase_key", Show(sealing_key)});
        routes.push_back({"POST", base + "/ask", "meeting.erase_key", Change(take<ask_key_erasure>)});
        routes.push_back({"POST", base + "/confirm", "meeting.erase_key", Change(take<confirm_key_erasure>)});
        routes.push_back({"POST", base + "/keep", "meeting.erase_key", Change(take<drop_key_erasure>)});
    }
    return routes;
}

}  // namespace convoke::web
