// The register of organisations in consultative status with the Economic and Social Council (resolution 1996/31), as a
// pure thing: rows in, entries out, and what an entry's status is on a day.
#pragma once

#include <span>

#include "core/domain/registers.hpp"

namespace convoke::ecosoc {

// Sheets: "" the register itself; "name_changes", "mergers", "withdrawn", "declined": notices of the Committee that amend it.
std::vector<RegisterSheet> sheets();

// The entries of the next version. Every bad row is named by its line; good rows are taken all the same, and the host
// keeps nothing unless all were good or the importer asked to skip bad ones.
std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                 std::vector<RowProblem>& problems);

// What notices say, into entries; of whatever sheet but "" (notices.cpp).
std::vector<RegisterEntry> take_notices(std::vector<RegisterEntry> entries, std::string_view sheet, std::span<const RegisterRow> rows,
                                        std::vector<RowProblem>& problems);

// What an entry's status is on a day (YYYY-MM-DD). A withdrawal or suspension counts from its date, a suspension until its
// end (1996/31, paras. 55 to 59); without dates both count always. Status granted in a later year is "not_yet".
struct StatusOn {
    std::string standing;                          // "active", "suspended", "withdrawn", "declined", "not_yet"
    std::string since;                             // of a standing other than active, or, where it is active still, of what follows; or ""
};
StatusOn status_on(const RegisterEntry& entry, std::string_view day);

// What an entry's other name is to it, by the notices: "former", "merged", or "" for a translation or the like.
std::string_view kind_of_name(const RegisterEntry& entry, std::string_view name);

// "A|B|" into its parts, without blanks around them.
std::vector<std::string> parts(std::string_view joined);
// Names are compared here without regard to case of ASCII letters and spacing: the notices repeat the register's names,
// now and then with another blank. Whatever differs more is for the matcher and a person, not for an import.
std::string plain(std::string_view name);
// A further name of an entry, unless it is one already.
void add_name(RegisterEntry& entry, const std::string& name);
bool known_status(const std::string& status);      // general, special, roster, or ""
bool known_date(const std::string& date);          // YYYY-MM-DD, or ""
bool known_year(const std::string& year);          // YYYY, or ""

}  // namespace convoke::ecosoc
