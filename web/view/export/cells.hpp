// One cell, as machines and as people read it. For the writers of this folder.
#pragma once

#include "web/view/export/export.hpp"

namespace convoke::exports {

// Whether the text is a number as JSON writes numbers: no blanks, no leading plus or zeros.
bool plain_number(std::string_view text);

// The text with an apostrophe before it if a spreadsheet could take it for a formula: if its first visible character is
// one of = + - @ | % or their full-width forms, or if it begins with a tabulator or line break.
std::string defused(std::string_view text);

// What people read in a column of that kind. A cell that is not of the kind is shown as it is.
std::string shown(const std::string& cell, const SheetColumn& column, const Sheet& sheet);
std::string shown(const Fact& fact, const Sheet& sheet);

// The label of a column; one of times names the place whose clock it shows.
std::string shown_label(const SheetColumn& column, const Sheet& sheet);

// The digest the sheet carries, or "".
std::string digest_of(const Sheet& sheet);

// A row of other width than the sheet is a mistake of the program.
void check_width(const Sheet& sheet, const Row& row);

}  // namespace convoke::exports
