// The pictures of a table, before it in a document. For the PDF writer of this folder only.
#pragma once

#include <deque>

#include "web/view/export/export.hpp"
#include "web/view/export/pdf_canvas.hpp"
#include "web/view/export/pdf_table.hpp"

namespace convoke::exports {

// One picture, or one for each heading where the rows come under headings; from there down, on as many pages as it takes.
// Nothing where the sheet has no picture. `described` is what each says to who cannot see it.
struct Drawn { double y = 0; std::size_t pages = 1; std::vector<std::string> described = {}; };
Drawn draw_pictures(Canvas& canvas, const Typesetter& type, const Page& page, const Sheet& sheet, const std::deque<Row>& rows, Drawn from);

}  // namespace convoke::exports
