#include "core/acts/readings.hpp"

#include "core/acts/call.hpp"

namespace convoke {

void keep_readings(const House& house, const Meeting& meeting, const Actor& actor, Time now, const std::string& plugin, std::span<const Event> readings) {
    if (readings.empty()) return;
    house.database.write([&](store::Unit& unit) {
        const Call call(house, unit, meeting, actor, now, plugin);
        for (const auto& reading : readings) call.context().desk.record(reading);
    });
}

}  // namespace convoke
