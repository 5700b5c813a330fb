// Who may be chosen, as the meeting stands, and what the officer typed to name them.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/balance/assistant/question.hpp"

namespace convoke::balance {

struct Known {
    std::string id = {}, application = {}, organisation = {};
    std::string name = {}, of = {};                // of a person: whom the person represents
    std::string reference = {}, country = {};
    State state = State::draft;
    Facts facts = {};
};

// Organisations for the President's list: `shortlisted`, or `eligible`: submitted, in review or shortlisted. People: the
// representatives of the `pool` or of the `participants`, or the participants who are to speak (`speakers`); of a session those who attend it,
// or speak there.
struct Source {
    bool people = false;
    std::string of = {}, session = {};
};
std::vector<Known> candidates_of(const Source& source, const Context& context);

// Whom an id, a reference or a name means among them; nothing where that is nobody, or more than one.
class Finder {
public:
    explicit Finder(const std::vector<Known>& known);
    std::optional<std::size_t> find(const std::string& typed) const;

private:
    std::map<std::string, std::size_t> by_word_;
};

Counted counted(const std::vector<Known>& known, bool people);

}  // namespace convoke::balance
