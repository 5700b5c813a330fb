#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "core/domain/time.hpp"
#include "core/meetings/parts.hpp"

namespace convoke::meetings {

namespace {

// Minutes east of UTC at that instant.
int offset_minutes(Time instant, const std::string& time_zone) {
    UErrorCode error = U_ZERO_ERROR;
    const std::u16string id(time_zone.begin(), time_zone.end());
    const std::unique_ptr<UCalendar, decltype(&ucal_close)> calendar(
        ucal_open(id.c_str(), static_cast<std::int32_t>(id.size()), "en", UCAL_GREGORIAN, &error), ucal_close);
    if (U_FAILURE(error)) throw std::runtime_error("no calendar for the time zone " + time_zone);
    ucal_setMillis(calendar.get(), static_cast<double>(instant.time_since_epoch().count()), &error);
    const auto millis =
        ucal_get(calendar.get(), UCAL_ZONE_OFFSET, &error) + ucal_get(calendar.get(), UCAL_DST_OFFSET, &error);
    if (U_FAILURE(error)) throw std::runtime_error("no offset for the time zone " + time_zone);
    return millis / 60000;
}

}  // namespace

// ICU takes any unknown name for UTC, so the name is looked up among those it really has.
bool zone_known(const std::string& time_zone) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UEnumeration, decltype(&uenum_close)> all(
        ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, &error), uenum_close);
    while (U_SUCCESS(error)) {
        std::int32_t length = 0;
        const char* name = uenum_next(all.get(), &length, &error);
        if (!name) break;
        if (time_zone == std::string_view(name, static_cast<std::size_t>(length))) return true;
    }
    return false;
}

bool country_known(const std::string& alpha3) {
    for (auto country = uloc_getISOCountries(); *country; ++country)
        if (alpha3 == uloc_getISO3Country((std::string("und_") + *country).c_str())) return true;
    return false;
}

std::string zoned(Time instant, const std::string& time_zone) {
    const int minutes = offset_minutes(instant, time_zone);
    std::string text = text_of(instant + std::chrono::minutes(minutes));  // "2021-10-14T23:59:59.000Z"
    text.pop_back();
    if (text.ends_with(".000")) text.resize(text.size() - 4);
    char offset[16];
    std::snprintf(offset, sizeof offset, "%c%02d:%02d", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                  std::abs(minutes) % 60);
    return text + offset;
}

}  // namespace convoke::meetings
