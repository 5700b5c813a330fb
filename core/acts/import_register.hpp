// Bringing a version of a register in, and making the findings that rest on it again.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/registers.hpp"

namespace convoke {

struct RegisterImport {
    std::string register_id, sheet;                // sheet: "" for the register itself
    std::string file;                              // its bytes
    std::string as_of;                             // YYYY-MM-DD
    std::vector<std::pair<std::string, std::string>> map;      // their column, our column
    bool skip_bad = false, dry_run = false;
};

struct RegisterImported {
    std::vector<RowProblem> problems;              // rows left out, or why nothing was imported
    bool imported = false;
    std::string version;
    std::size_t rows = 0, entries = 0, added = 0, removed = 0, changed = 0;
    std::size_t findings_changed = 0;              // of applications still undecided
};

// Permission register.manage (the command line acts with it). Refused(invalid): no such sheet, a column missing, a date
// that is none, a file that is no CSV. With bad rows nothing is imported unless skip_bad.
RegisterImported import_register(const House& house, const Actor& actor, const RegisterImport& asked, Time now);

}  // namespace convoke
