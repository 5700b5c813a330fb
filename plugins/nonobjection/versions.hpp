// How a version of a list is frozen: by the approval, by each corrigendum, by each decision.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/nonobjection/store.hpp"

namespace convoke::nonobjection {

// Puts the names in order, keeps them with their canonical text, its digest and signature, and makes that version the list's. The
// list itself is saved by the caller.
VersionRow freeze(ListRow& list, int number, bool final, std::vector<Entry> entries, const Context& context);

}  // namespace convoke::nonobjection
