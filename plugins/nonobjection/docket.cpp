#include "plugins/nonobjection/docket.hpp"

#include <algorithm>

#include "core/domain/time.hpp"

namespace convoke::nonobjection {

namespace {

template <typename One>
const One* with_id(const std::vector<One>& all, const std::string& id) {
    const auto found = std::ranges::find(all, id, &One::id);
    return found == all.end() ? nullptr : &*found;
}

// Reads the acts in the order of the record; each finds its place in what was there before it.
class Folding {
public:
    Folding(const Ledger& ledger, const ListRow& list) : ledger_(ledger), list_(list) {}

    void take(const SealedAct& act) {
        const auto kind = act.what.text("act");
        const auto& at = act.event.at;
        if (kind == "stated" || kind == "withdrawn") state_act(act, kind == "withdrawn");
        else if (kind == "none") mission(act).none = at;
        else if (kind == "opened") mission(act).opened.emplace(opening(act), at);
        else if (kind == "received") mission(act).received.emplace(opening(act), at);
        else if (kind == "put") mission(act).waiting.push_back({act.event.subject, act.event.actor, at, act.what.at("proposal")});
        else if (kind == "settled") std::erase_if(mission(act).waiting, [&](const Mission::Put& put) { return put.id == act.what.text("of"); });
        else if (kind == "asked") asked(act);
        else if (kind == "passed") with_request(act, [&](BasisRequest& one) { one.passed_on = at; });
        else if (kind == "answered")
            with_request(act, [&](BasisRequest& one) {
                one.answers.push_back({act.party, act.event.actor, at, act.what.at("declined").flag(), act.what.text("general_basis")});
            });
        else if (kind == "noted") docket_.notes.push_back({act.what.text("entry"), act.what.text("state"), act.event.actor, act.what.text("text"), at});
        else if (kind == "clarify")
            docket_.clarifications.push_back({act.event.subject, act.what.text("entry"), act.what.text("state"), act.event.actor, act.what.text("text"), at, {}, {}});
        else if (kind == "clarified") clarified(act);
    }

    Docket done() { return std::move(docket_); }

private:
    Mission& mission(const SealedAct& act) { return docket_.missions[act.party]; }
    static int opening(const SealedAct& act) { return static_cast<int>(act.what.at("opening").number()); }

    void state_act(const SealedAct& act, bool withdrawn) {
        Act one{withdrawn ? Act::Kind::withdrawn : Act::Kind::stated, act.event.at, act.event.sequence, act.event.actor, {}, {}, {}, false};
        if (!withdrawn) {
            one.on_behalf_of = texts_in(act.what.at("on_behalf_of"));
            one.basis = act.what.text("basis");
            one.general_basis = act.what.text("general_basis");
            one.may_name_objector = act.what.at("may_name_objector").flag();
            mission(act).none.reset();
        }
        for (const auto& entry : act.what.at("entries").list()) {
            const auto [place, first] = places_.try_emplace({entry.text(), act.party}, docket_.objections.size());
            if (first) docket_.objections.push_back({objection_id(ledger_, list_, entry.text(), act.party), entry.text(), act.party, {}});
            docket_.objections[place->second].acts.push_back(one);
        }
    }

    void asked(const SealedAct& act) {
        const auto entry = act.what.text("entry"), id = request_id(ledger_, list_, entry, act.party);
        if (with_id(docket_.requests, id)) return; // asking again is the same request
        BasisRequest request{id, entry, act.party, act.event.actor, act.event.at, {}, {}};
        if (act.what.at("passed_on").flag()) request.passed_on = act.event.at;
        docket_.requests.push_back(std::move(request));
    }

    // A State's own docket has answers to requests that are not its own: those are left out.
    template <typename Change>
    void with_request(const SealedAct& act, Change change) {
        const auto found = std::ranges::find(docket_.requests, act.what.text("request"), &BasisRequest::id);
        if (found != docket_.requests.end()) change(*found);
    }

    void clarified(const SealedAct& act) {
        const auto found = std::ranges::find(docket_.clarifications, act.what.text("clarification"), &Clarification::id);
        if (found == docket_.clarifications.end() || found->state != act.party) return;
        found->answer = act.what.text("text");
        found->answered_at = act.event.at;
    }

    const Ledger& ledger_;
    const ListRow& list_;
    Docket docket_;
    std::map<std::pair<std::string, std::string>, std::size_t> places_;    // of objections, by name and State
};

std::string id_of(const char* prefix, const char* kind, const Ledger& ledger, const ListRow& list, const std::string& entry, const std::string& state) {
    const auto own = list.id.substr(list.id.find('_') + 1);
    return prefix + own + "_" + ledger.digest(std::string(kind) + "\n" + entry + "\n" + state).substr(0, 24);
}

}  // namespace

std::string objection_id(const Ledger& ledger, const ListRow& list, const std::string& entry, const std::string& state) {
    return id_of("obj_", "objection", ledger, list, entry, state);
}

std::string request_id(const Ledger& ledger, const ListRow& list, const std::string& entry, const std::string& requester) {
    return id_of("ask_", "request", ledger, list, entry, requester);
}

std::string list_named_in(const std::string& id) {
    const auto first = id.find('_'), last = id.rfind('_');
    return first == std::string::npos || first == last ? "" : "lst" + id.substr(first, last - first);
}

std::vector<Objection> Docket::to(const std::string& entry) const {
    std::vector<Objection> found;
    std::ranges::copy_if(objections, std::back_inserter(found), [&](const Objection& one) { return one.entry == entry; });
    return found;
}

std::vector<Objection> Docket::of(const std::string& state) const {
    std::vector<Objection> found;
    std::ranges::copy_if(objections, std::back_inserter(found), [&](const Objection& one) { return one.state == state; });
    return found;
}

const Objection* Docket::find(const std::string& id) const { return with_id(objections, id); }
const BasisRequest* Docket::request(const std::string& id) const { return with_id(requests, id); }

const Mission& Docket::mission(const std::string& state) const {
    static const Mission silent;
    const auto found = missions.find(state);
    return found == missions.end() ? silent : found->second;
}

Docket docket_of(const Ledger& ledger, const ListRow& list, const std::vector<SealedAct>& acts) {
    Folding folding(ledger, list);
    for (const auto& act : acts) folding.take(act);
    return folding.done();
}

Docket whole_docket(const ListRow& list, const Context& context) {
    const Ledger ledger(list, context);
    return docket_of(ledger, list, ledger.all());
}

Docket docket_of_state(const ListRow& list, const std::string& state, const Context& context) {
    const Ledger ledger(list, context);
    auto acts = ledger.of(state);
    for (auto& act : ledger.of(std::string(opga_party))) acts.push_back(std::move(act));
    std::ranges::sort(acts, {}, [](const SealedAct& act) { return act.event.sequence; });
    auto docket = docket_of(ledger, list, acts);
    docket.notes.clear();
    std::erase_if(docket.clarifications, [&](const Clarification& one) { return one.state != state; });
    return docket;
}

Data texts(const std::vector<std::string>& items) {
    Data list(Data::List{});
    for (const auto& item : items) list.push(item);
    return list;
}

std::vector<std::string> texts_in(const Data& list) {
    std::vector<std::string> items;
    for (const auto& item : list.list()) items.push_back(item.text());
    return items;
}

Data statement(const std::vector<std::string>& entries, const Act& act) {
    return Data::Members{{"act", "stated"},
                         {"entries", texts(entries)},
                         {"on_behalf_of", texts(act.on_behalf_of)},
                         {"basis", act.basis},
                         {"general_basis", act.general_basis},
                         {"may_name_objector", act.may_name_objector}};
}

Data withdrawal(const std::vector<std::string>& entries) { return Data::Members{{"act", "withdrawn"}, {"entries", texts(entries)}}; }

}  // namespace convoke::nonobjection
