// States that are no Members of the United Nations but of a specialised agency: agency_states.json, with its source and the day it
// speaks of. They may ask for a general basis where the resolution says so.
#pragma once

#include <string>
#include <vector>

namespace convoke::nonobjection {

struct AgencyStates {
    std::string codes;                             // ISO 3166-1 alpha-3, with blanks between
    std::string as_of, source;
};
const AgencyStates& agency_states();

// The codes of such a text, as the setting specialised_agency_members has them too.
std::vector<std::string> codes_in(const std::string& codes);

}  // namespace convoke::nonobjection
