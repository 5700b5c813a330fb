// A population counted by what tells its members apart: what figures are made of, so that nobody reads the members for them.
#pragma once

#include <functional>

#include "core/domain/values.hpp"

namespace convoke {

// How many members are alike in all of this.
struct Alike {
    enum class Of { applications, representatives, delegates };
    Of of = Of::applications;
    std::string category = {}, state = {};         // of the application; the category of the delegation
    std::string country = {};                      // of the headquarters; the State or observer of a delegation; a guest's nationality
    std::string type = {};                         // of the organisation; of people without one "delegation" or "guest"
    std::vector<std::string> checks = {};          // that its category runs
    Answers claims = {};                           // of the application: a plugin's id to the status that was claimed, "ecosoc" to "special"
    Data answers = {};                             // of the application, to the questions that were asked for
    std::string gender = {}, participation = {};   // of people; participation as the meeting's format decides, else as they said
    std::int64_t number = 1;
};

// What is to be counted of a population.
struct TallyAsked {
    std::string meeting = {};                      // another one than that of the call, which whoever asks may see
    std::string session = {};                      // only people who attend it, and applications of theirs
    bool speaking = false;                         // only people who are to speak there; without a session, in any
    std::vector<std::string> answers = {};         // closed questions whose answers tell members apart, too
};

// A way to tell members apart that a plugin adds to those of the figures: the dimension balance.by counts under its id.
struct Grouping {
    std::string id = {};                           // "nhri.status"
    Text label = {};
    bool of_people = false, overlapping = false;   // overlapping: a member may be in several groups
    std::vector<std::string> groups = {};          // shown though nobody is in them
    Labels labels = {};                            // of groups
    std::function<std::vector<std::string>(const Alike&)> of = {};
};

}  // namespace convoke
