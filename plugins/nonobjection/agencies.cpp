#include "plugins/nonobjection/agencies.hpp"

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

}  // namespace convoke::nonobjection
