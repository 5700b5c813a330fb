#include "plugins/nonobjection/basis.hpp"

#include <algorithm>

namespace convoke::nonobjection {

namespace {

const BasisAnswer* last_of(const BasisRequest& request, const std::string& state) {
    const BasisAnswer* found = nullptr;
    for (const auto& one : request.answers)
        if (one.state == state) found = &one;
    return found;
}

}  // namespace

bool addressed_to(const BasisRequest& request, const Objection& objection, const Procedure& procedure, const ObjectionWindow& window) {
    if (objection.entry != request.entry || objection.state == request.requester || !request.passed_on) return false;
    if (procedure.disclosure == Procedure::Disclosure::volunteered) return false;
    return standing(objection, window).stands();
}

std::vector<Told> told_to_requester(const BasisRequest& request, const std::vector<Objection>& objections, const Procedure& procedure,
                                    const ObjectionWindow& window) {
    std::vector<Told> told;
    if (!request.passed_on) return told;
    for (const auto& objection : objections) {
        if (objection.entry != request.entry || objection.state == request.requester) continue;
        const auto* in_force = standing(objection, window).in_force;
        const auto* answered = last_of(request, objection.state);
        if (!in_force && !answered) continue;
        Told one;
        if (answered) {                            // was told already: a withdrawal does not unsay it
            one.general_basis = answered->general_basis;
            one.declined = answered->declined;
        } else {
            one.general_basis = in_force->general_basis;
        }
        if (in_force && (procedure.disclosure == Procedure::Disclosure::objector_named || in_force->may_name_objector)) {
            one.objector = objection.state;
            one.on_behalf_of = in_force->on_behalf_of;
        }
        if (one != Told{}) told.push_back(std::move(one));
    }
    // What reads alike is said once: how many objected is not told where they are not named.
    std::ranges::sort(told);
    told.erase(std::unique(told.begin(), told.end()), told.end());
    return told;
}

bool may_ask(const Circle& caller, const Procedure& procedure) {
    return caller.member_state || (caller.specialised_agency_member && procedure.specialised_agency_members_may_ask);
}

}  // namespace convoke::nonobjection
