// The chart beside the rows of a workbook. For its writer only.
#pragma once

#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "web/view/export/export.hpp"

namespace convoke::exports {

// Rows under one heading, the first counted from 1.
struct ChartRows { std::string heading; std::size_t first, last; };

// Charts of the spreadsheet's own, which follow when somebody changes a cell: shares beside their reference, a table's columns
// stacked, or populations side by side; one for each heading, below each other. None where the sheet has no picture or no rows.
void add_charts(lxw_workbook* book, lxw_worksheet* page, const Sheet& sheet, const std::vector<ChartRows>& parts);

}  // namespace convoke::exports
