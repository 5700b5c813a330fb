// What the sealed acts of a list come to: objections, what missions said and saw, requests for a basis and their answers,
// and what OPGA noted and asked. Folded from the ledger each time; nothing of it is stored.
#pragma once

#include "plugins/nonobjection/basis.hpp"
#include "plugins/nonobjection/ledger.hpp"

namespace convoke::nonobjection {

// What a mission said and saw, besides its objections.
struct Mission {
    std::map<int, Time> opened = {}, received = {};            // by the number of the opening: first look, acknowledgement
    std::optional<Time> none = {};                             // said that it has no objection, and has not objected since
    struct Put {                                               // waits for a second person of the mission
        std::string id, account;
        Time at{};
        Data what = {};
    };
    std::vector<Put> waiting = {};
};

struct Note { std::string entry, state, account, text; Time at{}; };       // entry and state may be ""

// OPGA's request to an objector, and what the mission said.
struct Clarification {
    std::string id, entry, state, account, text;
    Time at{};
    std::string answer = {};
    std::optional<Time> answered_at = {};
};

struct Docket {
    std::vector<Objection> objections = {};        // in the order of their first acts
    std::vector<BasisRequest> requests = {};
    std::map<std::string, Mission> missions = {};
    std::vector<Note> notes = {};
    std::vector<Clarification> clarifications = {};

    std::vector<Objection> to(const std::string& entry) const;
    std::vector<Objection> of(const std::string& state) const;
    const Objection* find(const std::string& id) const;
    const BasisRequest* request(const std::string& id) const;
    const Mission& mission(const std::string& state) const;
};

Docket docket_of(const Ledger& ledger, const ListRow& list, const std::vector<SealedAct>& acts);
Docket whole_docket(const ListRow& list, const Context& context);
// What is that State's own: its objections, its requests, what it was asked. The notes of OPGA are never in it.
Docket docket_of_state(const ListRow& list, const std::string& state, const Context& context);

// Ids name the list and tell nothing else: of an objection, a request for a basis, or a clarification.
std::string objection_id(const Ledger& ledger, const ListRow& list, const std::string& entry, const std::string& state);
std::string request_id(const Ledger& ledger, const ListRow& list, const std::string& entry, const std::string& requester);
// The list that such an id names; "" where it is none.
std::string list_named_in(const std::string& id);

// Acts as they are written down.
Data statement(const std::vector<std::string>& entries, const Act& act);
Data withdrawal(const std::vector<std::string>& entries);
Data texts(const std::vector<std::string>& items);
std::vector<std::string> texts_in(const Data& list);

}  // namespace convoke::nonobjection
