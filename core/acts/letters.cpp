#include "core/acts/letters.hpp"

#include "core/acts/demand.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

std::size_t send_again(const House& house, const Actor& actor, std::span<const std::string> letters, Time now) {
    demand(house.rights, actor, "outbox.manage");
    return house.database.write([&](store::Unit& unit) {
        std::size_t count = 0;
        for (const auto& letter : letters) {
            if (!store::letter_again(unit, letter, now)) continue;
            store::append(unit, {.at = now, .meeting = "", .actor = actor.account, .kind = "letter.again", .subject = letter, .data = Data::Members{}});
            ++count;
        }
        return count;
    });
}

}  // namespace convoke
