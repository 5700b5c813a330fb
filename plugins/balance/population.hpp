// Who is counted, of what the core and other plugins know of a meeting.
#pragma once

#include <optional>

#include "core/plugin/plugin.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

// What a reader asked for. Options: of, and what that population asks for (list, view); unit=organisations|people;
// of=cleared: names of a circulated list without an objection, which are never published;
// session=ID: people who attend it, and the organisations of theirs; of=speakers: participants who are to speak, there or in any session; reference=POPULATION|targets|world|even, instead of the dimension's own.
struct Asked {
    std::string of, reference, session;
    bool people = false;                           // people are counted in every dimension
};
Asked asked_of(const Answers& options, const Context& context);       // Refused(invalid or unknown) where it makes no sense

// Whether this reader is to be offered the names of a list without an objection.
bool offers_cleared(const Context& context);

// The members of the population that the options name. Of the participants those people count whom the list of
// participants names: representatives of organisations that are registered, members of confirmed delegations, and guests.
// `questions`: others of the meeting's forms whose answers are wanted, too.
Counted population(const Answers& options, const Context& context, std::vector<std::string> questions = {});

// The meeting that came before, whose participants are the population "previous": the option or the setting of that name.
// Refused(invalid) where neither says one.
std::string previous_meeting(const Answers& options, const Context& context);

// What figures are to be compared to instead of the dimension's own reference, read once for all dimensions.
class Reference {
public:
    Reference(const Asked& asked, const Answers& options, const Context& context, std::vector<std::string> questions = {});
    void apply(Dimension& dimension) const;
    bool has_population() const { return population_.has_value(); }
    Dimension of(Dimension dimension) const { return apply(dimension), dimension; }
    // Of what others tell members apart by another population says something, or a target, or that all groups are to be alike.
    Dimension of(const Grouping& grouping) const;
    // Of two dimensions at once: as another population has it; else as if neither told anything of the other.
    std::vector<std::pair<std::pair<std::string, std::string>, double>> of(const std::string& rows, const std::string& columns, const Counted& members) const;

private:
    std::string name_ = {};
    bool people_ = false;
    std::optional<Counted> population_;
    std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets_;
};

// Targets as the setting says them, "gender.female=0.5 region.african=0.28": by dimension and group. What is no share of a
// known dimension, or of one of these others, goes into `wrong`.
std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets_of(std::string_view setting, std::vector<std::string>& wrong, const std::vector<std::string>& others = {});

// What counts of an organisation, or of members who are alike: pure.
Facts facts_of(const Application& application, const Meeting& meeting);
Facts facts_of(const Alike& members, const Meeting& meeting);

// A dimension of the figures as what others contribute is counted by, so that it can be crossed with that.
Grouping grouping_of(std::string_view dimension, const Meeting& meeting);

// Of countries that ceased to exist or that nobody knows: a note for each that organisations of the population name.
std::vector<Text> country_notes(const Counted& population);

// Whether the meeting's forms ask it, so that it can be counted: "countries-of-activity", "languages".
bool asks(const Meeting& meeting, std::string_view question);

}  // namespace convoke::balance
