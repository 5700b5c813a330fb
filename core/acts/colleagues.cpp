#include "core/acts/colleagues.hpp"

#include <algorithm>

#include "core/store/accounts.hpp"
#include "core/store/erasure.hpp"
#include "core/store/organisations.hpp"
#include "core/store/record.hpp"

namespace convoke {

std::vector<ActingPerson> acting_for(const store::Reading& reading, const std::string& organisation) {
    std::vector<ActingPerson> people;
    for (const auto& person : store::people_of(reading, organisation)) {
        if (person.until) continue;
        const auto account = store::account_by_id(reading, person.account);
        if (account && account->confirmed_at && !account->closed_at)
            people.push_back({account->id, account->name, account->email, person.organisation, person.role, person.since});
    }
    return people;
}

std::string colleague(const store::Reading& reading, std::span<const std::string> organisations, const std::string& account) {
    if (organisations.empty()) return "";
    for (const auto& person : acting_for(reading, organisations.front()))
        if (person.account != account && std::ranges::find(organisations, person.organisation) != organisations.end()) return person.account;
    return "";
}

void hand_over(store::Unit& unit, const Actor& actor, Time now, const Application& application, const std::string& to) {
    store::hand_over(unit, application.id, to);
    store::append(unit, {.at = now, .meeting = application.meeting, .actor = actor.account, .kind = "application.handed_over", .subject = application.id,
                         .data = Data::Members{{"to", to}}});
}

}  // namespace convoke
