// Acts that several officers must agree to (Procedure::officers): what one puts forward comes into force when enough
// different officers have repeated the very same content. Other content puts the matter forward anew.
#pragma once

#include "plugins/nonobjection/store.hpp"
#include "core/plugin/plugin.hpp"

namespace convoke::nonobjection {

struct Agreement {
    bool in_force = false;
    Data content = {};
    std::vector<std::string> officers = {};        // accounts, in the order in which they agreed
};

// The actor puts forward or repeats `content` as an act of that kind on the list.
Agreement agree(const ListRow& list, const std::string& kind, const Data& content, const Context& context);

// What is waiting for another officer, if anything is.
std::optional<Agreement> waiting(const ListRow& list, const std::string& kind, const Context& context);

void give_up(const ListRow& list, const std::string& kind, const Context& context);

// As part of an answer: who agreed, how many are needed, and the content.
Data shown(const Agreement& agreement, const Context& context);

}  // namespace convoke::nonobjection
