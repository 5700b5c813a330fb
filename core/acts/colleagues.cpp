#include "core/acts/colleagues.hpp"

#include <algorithm>

#include "core/store/accounts.hpp"
#include "core/store/organisations.hpp"

namespace convoke {

std::string colleague(const store::Reading& reading, std::span<const std::string> organisations, const std::string& account) {
    if (organisations.empty()) return "";
    for (const auto& person : store::people_of(reading, organisations.front())) {
        if (person.until || person.account == account || std::ranges::find(organisations, person.organisation) == organisations.end()) continue;
        const auto other = store::account_by_id(reading, person.account);
        if (other && !other->closed_at && other->confirmed_at) return other->id;
    }
    return "";
}

}  // namespace convoke
