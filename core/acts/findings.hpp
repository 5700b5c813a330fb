// What checks found: kept as evidence, made again when a register changes, settled by an officer where they could not tell.
#pragma once

#include <set>
#include <span>

#include "core/acts/house.hpp"
#include "core/domain/application.hpp"
#include "core/store/findings.hpp"

namespace convoke {

// Keeps them over the earlier ones and writes down those that changed; returns how many did. A settlement stays while the
// verdict and the best entry are what the officer saw, and the entry it names is not among those that stand otherwise now
// (touched); otherwise the question is open again.
std::size_t keep_findings(const House& house, store::Unit& unit, const Application& application, std::span<const Finding> findings, Time now,
                          const std::set<std::string>& touched = {});

struct Settling { std::string verdict, entry = {}, note = {}; };
// By field: a verdict that is neither met nor not_met, an entry that neither the finding nor the register has, a note too long.
Problems settling_problems(const House& house, const store::StoredFinding& finding, const Settling& settling);
// Permission finding.settle. Refused: unknown; invalid for the first of the problems. Settled again, the later answer counts.
store::StoredFinding settle_finding(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& application,
                                    const std::string& check, const Settling& settling);

// As the API gives one: {check, verdict, entry, score, reasons[], register_as_of, made_at, ...}; reasons are messages.
Data data_of(const store::StoredFinding& finding);

}  // namespace convoke
