// The register of organisations in consultative status with the Economic and Social Council (resolution 1996/31), as a
// pure thing: rows in, entries out.
#pragma once

#include <span>

#include "core/domain/registers.hpp"

namespace convoke::ecosoc {

// Sheets: "" the register itself; "name_changes", "mergers", "withdrawn": notices of the Committee that amend it.
std::vector<RegisterSheet> sheets();

// The entries of the next version. Every bad row is named by its line; good rows are taken all the same, and the host
// keeps nothing unless all were good or the importer asked to skip bad ones.
std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                 std::vector<RowProblem>& problems);

// Whether an entry's standing counts: absent or active does; suspended and withdrawn do not.
bool stands(const RegisterEntry& entry);

// "A|B|" into its parts, without blanks around them.
std::vector<std::string> parts(std::string_view joined);

}  // namespace convoke::ecosoc
