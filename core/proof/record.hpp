// The record itself, held against one old checkpoint by somebody who has kept that and nothing else of ours. The record
// may come from anywhere: the lines of `convoke audit export`, an auditor's pages, a copy of a database.
#pragma once

#include "core/crypto/tree.hpp"
#include "core/proof/proof.hpp"

namespace convoke {

class RecordCheck {
public:
    RecordCheck(const SignedText& held, std::string_view certificate_pem);

    // The entry that comes next, with all its members; what is no entry counts as one that was altered. `kind` may stand
    // under `action`, as the API calls it; a `hash` must be that of the entry where there is one.
    void entry(const Data& entry);

    //   proof.checkpoint_signed   the checkpoint is signed by the certificate's key
    //   proof.entries             every entry stands in its place and names the one before; else which is the first that does not
    //   proof.consistent          the record begins with the entries of the checkpoint: also where it was rewritten whole
    std::vector<Checked> found() const;

private:
    std::optional<Checkpoint> held_;
    bool signed_;
    TreePeaks peaks_ = {};                         // of the entries up to the checkpoint's size
    std::int64_t read_ = 0, first_bad_ = 0;        // 0: none
    std::string previous_ = {};                    // the hash of the entry before
};

// Whether a line of a file is an entry of a record.
bool is_entry(const Data& line);

}  // namespace convoke
