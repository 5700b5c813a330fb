#include "web/view/wording.hpp"

#include <charconv>
#include <optional>

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"

namespace convoke::web {
namespace {

template <typename Number>
std::optional<Number> read(std::string_view text) {
    Number value{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

std::string time_words(std::string_view instant, std::string_view language, std::string_view zone) {
    auto read_instant = instant_of(instant);
    return read_instant ? format_instant(*read_instant, known_zone(zone) ? zone : "UTC", language)
                        : std::string(instant);
}

std::string wall_words(std::string_view instant, std::string_view language, std::string_view zone) {
    auto read_instant = instant_of(instant);
    return read_instant ? format_wall(*read_instant, known_zone(zone) ? zone : "UTC", language) : std::string(instant);
}

std::string zone_words(std::string_view zone, std::string_view language) {
    return format_zone(known_zone(zone) ? zone : "UTC", language);
}

std::string date_words(std::string_view date, std::string_view language, std::string_view zone) {
    auto instant = instant_of(date);
    return instant ? format_day(*instant, known_zone(zone) ? zone : "UTC", language) : format_date(date, language);
}

std::string days_words(Time from, Time to, std::string_view language, std::string_view zone) {
    return format_days(from, to, known_zone(zone) ? zone : "UTC", language);
}

std::string hours_words(Time from, Time to, std::string_view language, std::string_view zone) {
    return format_hours(from, to, known_zone(zone) ? zone : "UTC", language);
}

std::string number_words(std::string_view number, std::string_view language) {
    auto value = read<std::int64_t>(number);
    return value ? format_number(*value, language) : std::string(number);
}

std::string share_words(std::string_view share, std::string_view language) {
    auto value = read<double>(share);
    return value ? format_share(*value, language) : std::string(share);
}

}  // namespace convoke::web
