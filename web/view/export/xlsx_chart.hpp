// The chart beside the rows of a workbook. For its writer only.
#pragma once

#include <xlsxwriter.h>

#include "web/view/export/export.hpp"

namespace convoke::exports {

// A chart of the spreadsheet's own, which follows when somebody changes a cell: shares beside their reference, or a table's
// columns stacked. None where the sheet has no picture or no rows.
void add_chart(lxw_workbook* book, lxw_worksheet* page, const Sheet& sheet, std::size_t rows);

}  // namespace convoke::exports
