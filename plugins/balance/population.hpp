// Who is counted, of what the core and other plugins know of a meeting.
#pragma once

#include <optional>

#include "core/plugin/plugin.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

// What a reader asked for. Options: of, and what that population asks for (list, view); unit=organisations|people;
// session=ID: people who attend it, and the organisations of theirs; reference=POPULATION|targets, instead of the dimension's own.
struct Asked {
    std::string of, reference, session;
    bool people = false;                           // people are counted in every dimension
};
Asked asked_of(const Answers& options, const Context& context);       // Refused(invalid or unknown) where it makes no sense

// The members of the population that the options name. Of the participants those people count whom the list of
// participants names: representatives of organisations that are registered, members of confirmed delegations, and guests.
Counted population(const Answers& options, const Context& context);

// What figures are to be compared to instead of the dimension's own reference, read once for all dimensions.
class Reference {
public:
    Reference(const Asked& asked, const Answers& options, const Context& context);
    void apply(Dimension& dimension) const;

private:
    std::string name_;
    bool people_;
    std::optional<Counted> population_;
    std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets_;
};

// Targets as the setting says them, "gender.female=0.5 region.african=0.28": by dimension and group. What is no share of a
// known dimension goes into `wrong`.
std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets_of(std::string_view setting, std::vector<std::string>& wrong);

// What counts of an organisation: pure.
Facts facts_of(const Application& application, const Meeting& meeting);

}  // namespace convoke::balance
