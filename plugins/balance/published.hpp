// Publishing figures: an act, on record, of one population with all its figures. What stands published is shown as it was on that day,
// and whatever is published later is protected beside it.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/balance/publication.hpp"

namespace convoke::balance {

struct PublishedRow { std::string id; Answers population; Publication figures; std::string by; Time at; };

std::vector<PublishedRow> published_of(soci::session& sql, const std::string& meeting);      // first to last

// Publishes the population that the options name, with tables of two dimensions where tables=yes. What stands already and has not
// changed stays. Refused(conflict) where it would tell of fewer than five. Only where the call may change something.
PublishedRow publish(const Answers& options, const Context& context);

// What stands published of the population that the options name; with publish=yes it is published first. Refused(conflict) where
// nothing is.
PublishedRow standing_publication(const Answers& options, const Context& context);
const PublishedRow* standing_among(const std::vector<PublishedRow>& rows, const Answers& options);

// "Participants, session Opening": what a population that was published is called.
std::string published_label(const Answers& population, const Context& context);

void contribute_publishing(Registry& registry);

}  // namespace convoke::balance
