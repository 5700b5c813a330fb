// The parts of reading and writing a meeting file, for this folder and its tests.
#pragma once

#include <array>

#include "core/domain/meeting.hpp"

namespace convoke::meetings {

// In the order of Field::Kind; a file is a document in the meeting file, never a question.
inline constexpr std::array kinds = std::to_array<std::string_view>(
    {"line", "paragraph", "choice", "choices", "number", "date", "country", "countries", "email", "url", "flag"});

// "$.categories" and "id": "$.categories.id"; a name that is no identifier stands in brackets.
std::string member_path(const std::string& path, const std::string& name);

// What the schema refuses. False for a file too large to be looked at any further.
bool check_shape(const Data& file, Problems& problems);

// What only the whole file can show. Safe on a file of a wrong shape: what is not there is not judged.
void check_rules(const Data& file, Problems& problems);

// Of a file that both have passed.
Meeting built(const Data& file);

// JSON text in reading order.
std::string laid_out(const Data& value);

bool zone_known(const std::string& time_zone);  // a name of the time zone database, such as "America/New_York"
bool country_known(const std::string& alpha3);  // ISO 3166
// "2021-10-14T23:59:59-04:00": the instant as clocks in that zone show it, with their offset from UTC then.
std::string zoned(Time instant, const std::string& time_zone);

}  // namespace convoke::meetings
