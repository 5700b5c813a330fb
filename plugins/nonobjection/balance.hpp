// The balance beside a list: another plugin's reports, as the reader may see them; nothing where that plugin is absent.
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::nonobjection {

// One item per report: {"report", "of", "rows": [{column: cell}]}. For the list (unless "") and for the pool.
Data balance_beside(const std::string& list, const Context& context);
// Of one population only.
Data balance_of(const Answers& options, const Context& context);
// The same as it may be published: no figure tells a group of fewer than five, nor lets one be worked out from the others.
Data publishable(const Data& balance);

}  // namespace convoke::nonobjection
