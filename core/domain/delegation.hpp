// The delegation of a Member State or of an observer of the General Assembly, and the guests of its President: people who
// take part without an application (paragraphs 2 (a), 2 (b), 5 and 6 of the draft resolution).
#pragma once

#include "core/domain/people.hpp"
#include "core/domain/permissions.hpp"

namespace convoke {

struct Delegation {
    std::string id = {};                           // "" until something of it is kept
    std::string reference = {};                    // what people quote
    std::string meeting = {}, category = {};
    std::string party = {};                        // ISO 3166-1 alpha-3 of the State, else the observer's short name; "": the President's guests
    std::string head = {};                         // the member who leads it
    std::vector<Representative> members = {};
    std::optional<Time> confirmed_at = {};         // from then on its members stand on the list of participants
    std::int64_t version = 0;                      // rises with every change
    Time updated_at{};
};

// As lists print it: the official name of a State, else the observer's.
std::string party_name(std::string_view party);

// The category in which this focal point registers its delegation: Member States in theirs, observer States and other
// observers in the other. None where the resolution does not name them.
const Category* category_of_delegation(const Meeting& meeting, const Actor& actor);
const Category* category_of_guests(const Meeting& meeting);

// What keeps a delegation from being confirmed; nothing where it may be.
Problems confirmation_problems(const Delegation& delegation);

// The order of a UN list: Member States and then observer States in English alphabetical order by their official names.
// Others share one place behind them, in which their names decide.
std::size_t place_in_list(std::string_view party);

}  // namespace convoke
