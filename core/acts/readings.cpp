#include "core/acts/readings.hpp"

#include <algorithm>

#include "core/acts/call.hpp"

namespace convoke {

void keep_readings(const House& house, const Meeting& meeting, const Actor& actor, Time now, const std::string& plugin, std::span<const Event> readings) {
    if (readings.empty()) return;
    house.database.write([&](store::Unit& unit) {
        // Dated when it is put on record: who asked before midnight and was answered after it adds nothing to a day that is over and counted.
        const Call call(house, unit, meeting, actor, std::max(now, house.clock()), plugin);
        for (const auto& reading : readings) call.context().desk.record(reading);
    });
}

}  // namespace convoke
