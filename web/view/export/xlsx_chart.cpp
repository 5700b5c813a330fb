#include "web/view/export/xlsx_chart.hpp"

#include <algorithm>

namespace convoke::exports {
namespace {

class Series {
public:
    Series(lxw_chart* chart, lxw_worksheet* page, std::size_t rows) : chart_(chart), page_(page), last_(static_cast<lxw_row_t>(rows)) {}
    lxw_chart_series* add(std::size_t names, std::size_t column) const {
        auto* const series = chart_add_series(chart_, nullptr, nullptr);
        if (!series) throw std::runtime_error("cannot make a chart");
        chart_series_set_categories(series, page_->name, 1, narrow(names), last_, narrow(names));
        chart_series_set_values(series, page_->name, 1, narrow(column), last_, narrow(column));
        chart_series_set_name_range(series, page_->name, 0, narrow(column));
        return series;
    }

private:
    static lxw_col_t narrow(std::size_t column) { return static_cast<lxw_col_t>(column); }
    lxw_chart* chart_;
    lxw_worksheet* page_;
    lxw_row_t last_;
};

}  // namespace

void add_chart(lxw_workbook* book, lxw_worksheet* page, const Sheet& sheet, std::size_t rows) {
    const auto about = std::ranges::find(sheet.about, "picture", &Fact::name);
    if (about == sheet.about.end() || rows == 0) return;
    const auto column = [&](std::string_view name) { return static_cast<std::size_t>(std::ranges::find(sheet.columns, name, &SheetColumn::name) - sheet.columns.begin()); };
    const bool matrix = about->value == "matrix";
    auto* const chart = workbook_add_chart(book, matrix ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
    if (!chart) throw std::runtime_error("cannot make a chart");
    const Series series(chart, page, rows);
    if (matrix) {
        for (std::size_t i = 1; i < sheet.columns.size(); ++i) series.add(0, i);
    } else {
        const auto names = column("group");
        if (names == sheet.columns.size() || column("share") == sheet.columns.size()) return;
        series.add(names, column("share"));
        if (column("reference_share") < sheet.columns.size()) {
            lxw_chart_fill hatched{};
            hatched.color = 0xB3590A;
            chart_series_set_fill(series.add(names, column("reference_share")), &hatched);
        }
    }
    chart_title_set_name(chart, sheet.title.c_str());
    chart_axis_set_reverse(chart->y_axis);         // the first row on top
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options size{};
    size.x_scale = 1.4;
    size.y_scale = std::clamp(static_cast<double>(rows) / 8, 1.2, 8.0);
    const std::string description = sheet.title + (sheet.subtitle.empty() ? "" : ". " + sheet.subtitle);
    size.description = const_cast<char*>(description.c_str());     // the library copies it
    if (worksheet_insert_chart_opt(page, 1, static_cast<lxw_col_t>(sheet.columns.size() + 1), chart, &size) != LXW_NO_ERROR) throw std::runtime_error("cannot place a chart");
}

}  // namespace convoke::exports
