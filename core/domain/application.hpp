// An organisation's application to take part in one meeting, and the people it nominates.
#pragma once

#include "core/domain/lifecycle.hpp"
#include "core/domain/values.hpp"

namespace convoke {

struct Organisation {
    std::string id = {};
    std::string name = {}, acronym = {};
    std::vector<std::string> other_names = {};     // earlier, translated, in another script
    std::string type = {};                         // ngo, cso, academia, private-sector, nhri, ...
    std::string country = {};                      // ISO 3166-1 alpha-3, of its headquarters
    std::string website = {}, mission = {}, relevance = {};    // relevance: its reason for participating
    std::string established = {};                  // year, or ""
};

// Somebody who takes part: for an organisation, in a delegation, or as a guest of the President.
struct Representative {
    std::string id = {};
    std::string title = {}, given_name = {}, family_name = {};
    std::string gender = {};                       // female, male, other, undisclosed
    std::string nationality = {};                  // ISO 3166-1 alpha-3
    std::string function = {}, email = {};
    std::string participation = {};                // in_person, virtual; "" where the meeting's format leaves no choice
    std::string capacity = {};                     // in a delegation or as a guest: one of the category's capacities
    std::vector<std::string> sessions = {};        // ids of those the person attends
    std::vector<std::string> speaks = {};          // ids of those, among them, in which the person is to speak
};

struct Application {
    std::string id = {};
    std::string reference = {};                    // what people quote: "TIP21-7KQ4M2"
    std::string meeting = {}, category = {};
    std::string account = {};                      // who applied for it
    Organisation organisation = {};
    Data claims = {};                              // {"ecosoc": {"status","year"}} or {"nhri": {...}}
    Data answers = {};                             // question id to value
    std::vector<Representative> representatives = {};
    State state = State::draft;
    std::string message = {};                      // to the applicant: the clarification asked, the reason for declining
    std::int64_t version = 1;                      // rises with every change; for officers
    // Rises with what the applicant did or is shown: its ETag and its forms speak of this one, so that no step of a list can be
    // counted from outside.
    std::int64_t shown_version = 1;
    std::optional<Time> submitted_at = {};
    Time updated_at{};
    std::optional<Time> confirmed_at = {};         // when its focal point confirmed the representatives
};

}  // namespace convoke
