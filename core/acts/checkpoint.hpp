// Checkpoints of the record, and the proofs that rest on them.
#pragma once

#include <functional>

#include "core/acts/house.hpp"
#include "core/proof/proof.hpp"
#include "core/store/checkpoints.hpp"
#include "core/store/database.hpp"

namespace convoke {

// Signs what the record is now, as the last thing of an act. Its time is the clock's, not that of what it follows; and later than that of the
// one before, whichever host's clock that was.
store::CheckpointRow take_checkpoint(const House& house, store::Unit& unit, const std::string& meeting, const std::string& occasion,
                                     const std::string& subject);

// What is recorded after a checkpoint is dated after it: the instant of an act that arrived at `now` and is carried out
// now, in the lane.
Time instant_in_lane(const store::Reading& reading, Time now);

// The proof for a receipt (or, without one, for the record alone) since an earlier checkpoint, where one is given. Made for
// the latest checkpoint. Refused: unknown (proof.no_such_line: the record holds no such line), conflict (proof.not_covered:
// no checkpoint was taken since the receipt), invalid (proof.not_ours: the earlier one is none of this record).
Proof prove(const store::Reading& reading, const std::optional<Receipt>& receipt, const std::optional<SignedText>& earlier);

// Every entry of the record as it is stored now, its hash among its members, in their order: what a RecordCheck reads.
void each_entry(const store::Reading& reading, const std::function<void(const Data&)>& visit);

// The size of the first checkpoint of ours that the record is not the continuation of, or that we have not signed: where a
// record was rewritten whole, chain and all, it shows here.
std::optional<std::int64_t> broken_checkpoint(const store::Reading& reading, std::string_view certificate_pem);

}  // namespace convoke
