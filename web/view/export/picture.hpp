// A table of figures as a picture, SVG or PNG. Which one is the fact "picture" of the sheet:
//   bars       a bar for each row (columns group, share), and where its reference lies (reference_share)
//   diverging  how far each row is above or below its reference (column difference)
//   matrix     a square in each cell, as large as its share of the row
//   tiles      a tile for each row (columns id, count) under the headings, side by side by the column part
//   multiples  a bar for each row and each column of shares, all to one scale: populations side by side
// None of them needs colour to be read: what is below is hatched, what is withheld (column or fact withheld) too,
// what is empty has an outline, numbers stand beside. Under it stand the facts note and sources; where there are no rows, they alone.
// Drawn with Cairo and Pango, as the documents are, so that a page shows it without scripts, every script of the world is shaped,
// and a picture that is downloaded is the one that was seen.
#pragma once

#include <filesystem>

#include "web/view/export/export.hpp"

namespace convoke::exports {

enum class Drawing { svg, png };
// Refused(invalid, "export.no_picture") where the sheet has none.
void write_picture(const std::filesystem::path& file, const Sheet& sheet, Rows& rows, Drawing drawing);

}  // namespace convoke::exports
