// Who may read what of an objection and of its basis. The resolutions differ (Procedure::Disclosure); what they share is
// that a basis goes to OPGA and to the State that asked, and to nobody else.
#pragma once

#include "core/domain/meeting.hpp"
#include "plugins/nonobjection/window.hpp"

namespace convoke::nonobjection {

struct BasisAnswer {
    std::string state, account;                    // the objecting State, and who answered for it
    Time at{};
    bool declined = false;
    std::string general_basis = {};
    bool operator==(const BasisAnswer&) const = default;
};

// One State's request for the general basis of any objections to a name. Asking again is the same request.
struct BasisRequest {
    std::string id, entry, requester, account;
    Time at{};
    std::optional<Time> passed_on = {};            // by an officer, or at once where the meeting's settings say so
    std::vector<BasisAnswer> answers = {};         // in the order of the record; the last of a State counts
};

// What a requester is told of one objection. The objector is named only where the resolution says so (objector_named)
// or the objector allowed it.
struct Told {
    std::string general_basis = {};
    bool declined = false;
    std::string objector = {};
    std::vector<std::string> on_behalf_of = {};
    auto operator<=>(const Told&) const = default;
};

// Whether that State must be shown the request as one it may answer: it has an objection that stands, it is not the one
// that asks, an officer passed the request on, and the resolution has States asked at all.
bool addressed_to(const BasisRequest& request, const Objection& objection, const Procedure& procedure, const ObjectionWindow& window);

// What the requester is told, of all objections to the name, in an order that tells nothing about the objectors.
// A name without objections and one whose objectors are silent read alike.
std::vector<Told> told_to_requester(const BasisRequest& request, const std::vector<Objection>& objections, const Procedure& procedure,
                                    const ObjectionWindow& window);

// Who may ask: Member States; and, where the resolution speaks of States members of the specialized agencies, those
// that the meeting's settings name.
struct Circle { bool member_state = false, specialised_agency_member = false; };
bool may_ask(const Circle& caller, const Procedure& procedure);

}  // namespace convoke::nonobjection
