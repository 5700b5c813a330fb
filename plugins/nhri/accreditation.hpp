// The register of national human rights institutions and their accreditation under the Paris Principles (General
// Assembly resolution 48/134, annex), as a pure thing.
#pragma once

#include <span>

#include "core/domain/registers.hpp"

namespace convoke::nhri {

// Sheets: "" the institutions; "history": the status of each State's institution by year (columns s2000, s2021, ...).
std::vector<RegisterSheet> sheets();
std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                 std::vector<RowProblem>& problems);

// The status on a date: the register's own where it is dated on or before it and no earlier than the history's year, else the
// history's of the latest year that is not after the date. "A", "B", "NONE", or another word the register uses ("lapsed",
// "suspended", "deferred", "special_review", "subnational", "thematic", "ministry").
struct StatusAt {
    std::string status;
    std::string known_for;                         // the year, or the date of the status, or ""
};
StatusAt status_at(const RegisterEntry& entry, std::string_view date);

bool known_status(std::string_view status);        // one of these words

// "A" is fully compliant; which statuses a meeting accepts is its setting ("A" or "A,B").
bool accepted(std::string_view status, std::string_view accepted_statuses);
bool are_statuses(std::string_view accepted_statuses);         // whether the setting names some, and none that is unknown

}  // namespace convoke::nhri
