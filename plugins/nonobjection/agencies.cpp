#include "plugins/nonobjection/agencies.hpp"

#include <iterator>
#include <sstream>

#include "core/json/json.hpp"
#include "plugins/nonobjection/agency_states_text.hpp"

namespace convoke::nonobjection {

const AgencyStates& agency_states() {
    static const AgencyStates read = [] {
        const auto file = read_json(std::string(agency_states_text));
        AgencyStates states{{}, file.text("as_of"), file.text("source")};
        for (const auto& one : file.at("states").list()) states.codes += (states.codes.empty() ? "" : " ") + one.text("state");
        return states;
    }();
    return read;
}

std::vector<std::string> codes_in(const std::string& codes) {
    std::istringstream in(codes);
    return {std::istream_iterator<std::string>(in), {}};
}

}  // namespace convoke::nonobjection
