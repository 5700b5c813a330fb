// A proof: that the line a receipt was given for stands in the record of a checkpoint, and that this record is the
// continuation of the one an earlier checkpoint spoke of. Checked without the record, the database or the network.
#pragma once

#include "core/proof/checkpoint.hpp"

namespace convoke {

struct Proof {
    std::optional<Receipt> receipt = {};
    SignedText checkpoint = {};                    // the later one
    TreePath inclusion = {};                       // of the receipt's line in it
    std::optional<SignedText> earlier = {};
    TreePath consistency = {};                     // from the earlier one
};

Data as_file(const Proof& proof);
std::optional<Proof> proof_file(const Data& file);             // nothing where that is none

// One thing that was looked at, in words for a person, and whether it holds.
struct Checked {
    Text what;
    bool holds = false;
    bool operator==(const Checked&) const = default;
};

// All that can be said of the proof by somebody who trusts that certificate and, where given, holds that old checkpoint.
//   proof.checkpoint_signed   both checkpoints are signed by the certificate's key
//   proof.held                the proof starts from the checkpoint that is held
//   proof.receipt_signed      so is the receipt, for this line and what was received
//   proof.committed           the line commits to what was received
//   proof.included            the line stands in the record, at the place the receipt names
//   proof.consistent          the record continues the earlier one: nothing was removed, changed, moved or slipped in
//   proof.not_backdated       nothing that is dated before the earlier checkpoint was recorded after it
std::vector<Checked> check(const Proof& proof, std::string_view certificate_pem, const std::optional<SignedText>& held = {});
// A receipt by itself: the second and third.
std::vector<Checked> check(const Receipt& receipt, std::string_view certificate_pem);

bool holds(const std::vector<Checked>& all);       // all of it, and there was something to look at

}  // namespace convoke
