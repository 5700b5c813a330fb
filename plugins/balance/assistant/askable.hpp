// What a question can be about: the dimensions of the figures, those that plugins and the meeting's form contribute, and, of
// organisations, how many women speak for them.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/balance/assistant/question.hpp"

namespace convoke::balance {

// "region*gender", to which a selection is to be near, as its two dimensions; of one the second is "".
std::pair<std::string, std::string> two_in(const std::string& near);

class Askable {
public:
    Askable(bool people, const Context& context);

    // Those beside the dimensions of the figures.
    const std::vector<Grouping>& groupings() const { return groupings_; }
    const Grouping* grouping(std::string_view id) const;
    bool fits(std::string_view dimension) const;               // of people alone some dimensions can be asked for
    std::string near_label(const std::string& near) const;
    std::string label(std::string_view dimension) const;
    std::string label(std::string_view dimension, const std::string& group) const;
    std::vector<std::string> groups(std::string_view dimension) const;         // those that are foreseen
    // "region.african" as its dimension and its group; nothing where there is no such dimension.
    std::optional<std::pair<std::string, std::string>> parts(const std::string& word) const;

    // Of how many organisations of that population at least half are women, and of how many fewer.
    Dimension delegations_of(const std::string& population) const;

    // Of an application, or of one of its people: what Facts::others holds.
    std::vector<std::string> others_of(const Application& application, const Representative* person) const;

private:
    const Context& context_;
    bool people_;
    std::vector<Grouping> groupings_;
};

}  // namespace convoke::balance
