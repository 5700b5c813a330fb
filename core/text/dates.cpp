#include "core/text/dates.hpp"

#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

#include <memory>
#include <set>

#include "core/domain/time.hpp"
#include "core/text/language.hpp"

namespace convoke {
namespace {

// ICU's objects are slow to make and not for two threads at once: each thread keeps those it has used.
template <class Thing, class Make>
const Thing& kept(const std::string& name, Make make) {
    thread_local std::map<std::string, std::unique_ptr<Thing>> things;
    auto& thing = things[name];
    if (!thing) thing = make();
    return *thing;
}

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

// Day before month in English, as in documents of the United Nations; European digits in Arabic.
icu::Locale locale_of(std::string_view language) {
    const auto own = official_language(language);
    return own == "en" ? icu::Locale("en", "GB") : icu::Locale(own == "ar" ? "ar-u-nu-latn" : std::string(own).c_str());
}

std::string bytes_of(const icu::UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

const icu::TimeZone& zone_named(std::string_view zone) {
    if (!known_zone(zone)) throw std::invalid_argument("no time zone is called " + std::string(zone));
    return kept<icu::TimeZone>(
        std::string(zone), [&] { return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(wide(zone))); });
}

enum class Part { day, clock };

std::string format(Time instant, Part part, std::string_view zone, std::string_view language) {
    const auto& place = zone_named(zone);
    const auto own = std::string(official_language(language));
    const std::string name = own + (part == Part::day ? " day " : " clock ") + std::string(zone);
    const auto& formatter = kept<icu::SimpleDateFormat>(name, [&] {
        UErrorCode status = U_ZERO_ERROR;
        const auto locale = locale_of(own);
        icu::UnicodeString pattern("HH:mm");
        if (part == Part::day) {
            const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
                icu::DateTimePatternGenerator::createInstance(locale, status));
            check(status);
            pattern = patterns->getBestPattern("yMMMMd", status);
        }
        auto made = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
        check(status);
        made->setTimeZone(place);
        return made;
    });
    icu::UnicodeString text;
    formatter.format(static_cast<UDate>(instant.time_since_epoch().count()), text);
    return bytes_of(text);
}

using Numbers = icu::number::LocalizedNumberFormatter;

std::chrono::milliseconds offset_at(const icu::TimeZone& zone, Time instant) {
    int32_t raw = 0, daylight = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone.getOffset(static_cast<UDate>(instant.time_since_epoch().count()), false, raw, daylight, status);
    check(status);
    return std::chrono::milliseconds(raw + daylight);
}

// " (New York)", as it follows a time.
std::string place_of(std::string_view zone, std::string_view own) {
    const std::string place = format_zone(zone, own);
    return own == "zh" ? "（" + place + "）" : " (" + place + ")";
}

}  // namespace

bool known_zone(std::string_view zone) {
    // ICU also takes "GMT+5" and three-letter names; a deadline gets a place.
    if (zone != "UTC" && zone.find('/') == zone.npos) return false;
    UErrorCode status = U_ZERO_ERROR;
    UBool listed = false;
    icu::UnicodeString canonical;
    icu::TimeZone::getCanonicalID(wide(zone), canonical, listed, status);
    return U_SUCCESS(status) && listed;
}

std::string format_zone(std::string_view zone, std::string_view language) {
    if (zone == "UTC") return "UTC";
    zone_named(zone);
    const auto own = std::string(official_language(language));
    const auto& names = kept<icu::TimeZoneNames>(own, [&] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::TimeZoneNames> made(icu::TimeZoneNames::createInstance(locale_of(own), status));
        check(status);
        return made;
    });
    UErrorCode status = U_ZERO_ERROR;
    UBool listed = false;
    icu::UnicodeString canonical, city;
    icu::TimeZone::getCanonicalID(wide(zone), canonical, listed, status);
    names.getExemplarLocationName(canonical, city);
    return city.isEmpty() ? std::string(zone) : bytes_of(city);
}

std::string format_day(Time instant, std::string_view zone, std::string_view language) {
    return format(instant, Part::day, zone, language);
}

std::string format_wall(Time instant, std::string_view zone, std::string_view language) {
    const auto own = official_language(language);
    const char* between = own == "zh" ? " " : own == "ar" ? "، " : ", ";
    return format(instant, Part::day, zone, own) + between + format(instant, Part::clock, zone, own);
}

std::string format_instant(Time instant, std::string_view zone, std::string_view language) {
    return format_wall(instant, zone, language) + place_of(zone, official_language(language));
}

std::string format_days(Time from, Time to, std::string_view zone, std::string_view language) {
    const auto own = std::string(official_language(language));
    const auto& place = zone_named(zone);
    const auto& interval = kept<icu::DateIntervalFormat>("days " + own + " " + std::string(zone), [&] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::DateIntervalFormat> made(icu::DateIntervalFormat::createInstance("yMMMMd", locale_of(own), status));
        check(status);
        made->setTimeZone(place);
        return made;
    });
    const icu::DateInterval days(static_cast<UDate>(from.time_since_epoch().count()), static_cast<UDate>(to.time_since_epoch().count()));
    UErrorCode status = U_ZERO_ERROR;
    const auto text = interval.formatToValue(days, status).toString(status);
    check(status);
    return bytes_of(text);
}

std::string format_hours(Time from, Time to, std::string_view zone, std::string_view language) {
    if (format_day(from, zone, language) != format_day(to, zone, language))
        return format_wall(from, zone, language) + " – " + format_instant(to, zone, language);
    return format_wall(from, zone, language) + "–" + format(to, Part::clock, zone, language) + place_of(zone, official_language(language));
}

std::string format_date(std::string_view date, std::string_view language) {
    const auto day = date_of(date);
    return day ? format(*day, Part::day, "UTC", language) : std::string(date);
}

std::string format_number(std::int64_t number, std::string_view language) {
    const auto own = std::string(official_language(language));
    const auto& numbers = kept<Numbers>("number " + own, [&] {
        return std::make_unique<Numbers>(icu::number::NumberFormatter::withLocale(locale_of(own)));
    });
    UErrorCode status = U_ZERO_ERROR;
    const auto text = numbers.formatInt(number, status).toString(status);
    check(status);
    return bytes_of(text);
}

std::string format_share(double share, std::string_view language) {
    const auto own = std::string(official_language(language));
    const auto& numbers = kept<Numbers>("share " + own, [&] {
        return std::make_unique<Numbers>(icu::number::NumberFormatter::withLocale(locale_of(own))
                                             .unit(icu::MeasureUnit::getPercent())
                                             .scale(icu::number::Scale::powerOfTen(2))
                                             .precision(icu::number::Precision::maxFraction(1)));
    });
    UErrorCode status = U_ZERO_ERROR;
    const auto text = numbers.formatDouble(share, status).toString(status);
    check(status);
    return bytes_of(text);
}

std::string local_text(Time instant, std::string_view zone) {
    return text_of(instant + offset_at(zone_named(zone), instant)).substr(0, 16);
}

LocalInstant instant_of(std::string_view local, std::string_view zone) {
    const auto refused = [](const char* code) { return LocalInstant{std::nullopt, {code}}; };
    if (!known_zone(zone)) return refused("time.zone_unknown");
    const auto& place = zone_named(zone);

    if (const auto said = instant_of(local)) {  // with its offset
        const auto wall = instant_of(std::string(local.substr(0, local.find_first_of("Z+-", 19))) + "Z");
        if (!wall || *wall - *said != offset_at(place, *said)) {
            // Z is not a statement about the place: it names the instant.
            if (local.back() != 'Z') return refused("time.offset_not_in_zone");
        }
        return {said, {}};
    }

    std::string whole(local);
    if (whole.size() == 16) whole += ":00";
    const auto wall = whole.size() == 19 ? instant_of(whole + "Z") : std::nullopt;
    if (!wall) return refused("time.malformed");
    // No zone turns its clocks twice within two days, so its offset here is that of the day before or of the day after.
    std::set<Time> instants;
    for (const auto aside : {-std::chrono::days(1), std::chrono::days(1)}) {
        const Time candidate = *wall - offset_at(place, *wall + aside);
        if (candidate + offset_at(place, candidate) == *wall) instants.insert(candidate);
    }
    if (instants.empty()) return refused("time.skipped");
    if (instants.size() > 1) return refused("time.repeated");
    return {*instants.begin(), {}};
}

}  // namespace convoke
