// What is sealed of a list, opened: objections, requests for a basis, and the answers to them. The only way from and to
// the table of sealed rows, so that nothing of them is ever written in clear.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/nonobjection/basis.hpp"
#include "plugins/nonobjection/store.hpp"

namespace convoke::nonobjection {

// A new secret for a list, sealed: the ids of its objections and requests are digests under it, so that an id is found
// from name and State at once, and without the meeting's key tells neither.
std::string new_secret(const Context& context);

class Docket {
public:
    Docket(const ListRow& list, const Context& context);

    // One State's objection to a name, or its request; empty (no acts, no time) where there is none yet.
    Objection objection(const std::string& entry, const std::string& state) const;
    BasisRequest request(const std::string& entry, const std::string& requester) const;

    struct Whole {
        std::vector<Objection> objections;
        std::vector<BasisRequest> requests;
        std::vector<Objection> to(const std::string& entry) const;
    };
    Whole all() const;

    void save(const Objection& objection) const;
    void save(const BasisRequest& request) const;

private:
    std::string id_of(const char* kind, const std::string& entry, const std::string& state) const;
    void write(const std::string& id, const Data& content) const;
    const ListRow& list_;
    const Context& context_;
    std::string secret_;
};

// What the id of a sealed row stands for. Unknown where there is no such row in this meeting.
struct Found {
    ListRow list;
    std::optional<Objection> objection;
    std::optional<BasisRequest> request;
};
std::optional<Found> found_by(const std::string& id, const Context& context);

}  // namespace convoke::nonobjection
