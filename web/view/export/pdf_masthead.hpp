// The masthead of a PDF. For the PDF writer of this folder only.
#pragma once

#include "web/view/export/pdf_table.hpp"

namespace convoke::exports {

// From the top of the page; gives where what follows may begin.
double draw_masthead(Canvas& canvas, const Typesetter& type, const Page& page, const Masthead& masthead);

}  // namespace convoke::exports
