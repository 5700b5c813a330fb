#include "core/domain/time.hpp"

#include <charconv>
#include <cstdio>

namespace convoke {

namespace {

// Digits of exactly that width at that place, or -1.
int digits(std::string_view text, std::size_t from, std::size_t width) {
    if (from + width > text.size()) return -1;
    int number = 0;
    for (const char c : text.substr(from, width)) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::string date_words(std::chrono::year_month_day day) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return buffer;
}

}  // namespace

std::string text_of(Time instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss clock(instant - day);
    char buffer[24];
    std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d.%03dZ", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return date_words(day) + buffer;
}

std::string date_text(Time instant) { return date_words(std::chrono::floor<std::chrono::days>(instant)); }

std::optional<std::chrono::sys_days> date_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (year < 0 || month < 0 || day < 0) return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return {};
    return std::chrono::sys_days(date);
}

std::optional<Time> instant_of(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':') return {};
    const auto day = date_of(text.substr(0, 10));
    const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return {};

    std::size_t at = 19;
    int millis = 0;
    if (text[at] == '.') {
        ++at;
        int place = 100;
        const auto first = at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, place /= 10) millis += (text[at] - '0') * place;
        if (at == first) return {};
    }
    Time instant = *day + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second) +
                   std::chrono::milliseconds(millis);
    const auto zone = text.substr(at);
    if (zone == "Z") return instant;
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return {};
    const int hours = digits(zone, 1, 2), minutes = digits(zone, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return {};
    const auto offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    return zone[0] == '+' ? instant - offset : instant + offset;
}

}  // namespace convoke
