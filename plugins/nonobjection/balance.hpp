// The balance beside a list: another plugin's reports, as the reader may see them; nothing where that plugin is absent.
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::nonobjection {

// Of one population: an item per report, {"report", "title", "of", "reference", "rows": [{column: cell}]}.
Data balance_of(const Answers& options, const Context& context);
// For the partial shares: one population, with another beside it where that is given, each under its name.
Data drawn_balance(const Data& here, const Data& there);
// The same of a population beside the pool that lists are compiled from; of the pool alone where `here` asks for nothing.
Data balance_beside(const Answers& here, const Context& context);
// What the colours of the bars stand for.
Data balance_key(const Data& drawn);
// The same as it may be published: no figure tells a group of fewer than five. The reports see to it that none can be worked
// out from the others, nor from what was published before of the meeting. Publishes them: only where the call may change something.
// `refused` says why there are none where a report may not be published beside what was before; it is null where that is not so.
struct ToPublish { Data figures, refused; };
ToPublish balance_to_publish(Answers options, const Context& context);
// What was published, in the words of who reads it.
Data in_words(const Data& published, const Context& context);
// One dimension of what was published, as a table to be drawn; Refused(unknown) where it is not there.
Table published_table(const Data& published, const std::string& report, const Context& context);

}  // namespace convoke::nonobjection
