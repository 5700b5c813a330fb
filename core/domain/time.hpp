// Instants as text: UTC, to the millisecond, so that texts sort as the instants do.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

// "2021-10-15T21:00:00.000Z"
std::string text_of(Time instant);

// Reads RFC 3339 with Z or an offset ("2021-10-15T17:00:00-04:00"); an instant without an offset is refused, because
// a deadline that two people read differently is none.
std::optional<Time> instant_of(std::string_view text);

// "2021-10-15", and back. A date that the calendar does not have is refused.
std::string date_text(Time instant);
std::optional<std::chrono::sys_days> date_of(std::string_view text);

}  // namespace convoke
