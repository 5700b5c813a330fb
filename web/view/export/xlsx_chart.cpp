#include "web/view/export/xlsx_chart.hpp"

#include <algorithm>

namespace convoke::exports {
namespace {

class Series {
public:
    Series(lxw_chart* chart, lxw_worksheet* page, const ChartRows& rows)
        : chart_(chart), page_(page), first_(static_cast<lxw_row_t>(rows.first)), last_(static_cast<lxw_row_t>(rows.last)) {}
    lxw_chart_series* add(std::size_t names, std::size_t column) const {
        auto* const series = chart_add_series(chart_, nullptr, nullptr);
        if (!series) throw std::runtime_error("cannot make a chart");
        chart_series_set_categories(series, page_->name, first_, narrow(names), last_, narrow(names));
        chart_series_set_values(series, page_->name, first_, narrow(column), last_, narrow(column));
        chart_series_set_name_range(series, page_->name, 0, narrow(column));
        return series;
    }

private:
    static lxw_col_t narrow(std::size_t column) { return static_cast<lxw_col_t>(column); }
    lxw_chart* chart_;
    lxw_worksheet* page_;
    lxw_row_t first_, last_;
};

std::size_t column_of(const Sheet& sheet, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(sheet.columns, name, &SheetColumn::name) - sheet.columns.begin());
}

// What of the table the chart shows; false where it has nothing to show.
bool add_series(lxw_chart* chart, lxw_worksheet* page, const Sheet& sheet, const std::string& picture, const ChartRows& rows) {
    const Series series(chart, page, rows);
    const auto column = [&](std::string_view name) { return column_of(sheet, name); };
    const auto names = column("group");
    if (picture == "matrix") {
        for (std::size_t i = 1; i < sheet.columns.size(); ++i)
            if (sheet.columns[i].kind == Column::Kind::number) series.add(0, i);
        return true;
    }
    if (names == sheet.columns.size()) return false;
    if (picture == "multiples") {
        for (std::size_t i = 1; i < sheet.columns.size(); ++i)
            if (sheet.columns[i].kind == Column::Kind::share) series.add(names, i);
        return true;
    }
    if (column("share") == sheet.columns.size()) return false;
    series.add(names, column("share"));
    if (column("reference_share") < sheet.columns.size()) {
        lxw_chart_fill hatched{};
        hatched.color = 0xB3590A;
        chart_series_set_fill(series.add(names, column("reference_share")), &hatched);
    }
    return true;
}

}  // namespace

void add_charts(lxw_workbook* book, lxw_worksheet* page, const Sheet& sheet, const std::vector<ChartRows>& parts) {
    const auto about = std::ranges::find(sheet.about, "picture", &Fact::name);
    if (about == sheet.about.end()) return;
    constexpr double row_high = 20, chart_high = 288;          // pixels, of the spreadsheet's own
    auto shown = parts;
    // The headings of tiles are within one picture, which in a workbook is bars.
    if (about->value == "tiles" && !parts.empty()) shown = {{"", parts.front().first, parts.back().last}};
    double top = 1;
    for (const auto& part : shown) {
        auto* const chart = workbook_add_chart(book, about->value == "matrix" ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
        if (!chart) throw std::runtime_error("cannot make a chart");
        if (!add_series(chart, page, sheet, about->value, part)) return;
        const auto title = part.heading.empty() || !sheet.sections ? sheet.title : part.heading;
        chart_title_set_name(chart, title.c_str());
        lxw_chart_font small{};
        small.size = 11, small.bold = LXW_TRUE;
        chart_title_set_name_font(chart, &small);
        chart_axis_set_reverse(chart->y_axis);     // the first row on top
        chart_axis_set_interval_unit(chart->y_axis, 1);        // each row named, however narrow
        if (about->value != "matrix") chart_axis_set_num_format(chart->x_axis, "0%");
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
        lxw_chart_options size{};
        size.x_scale = 1.4;
        size.y_scale = std::clamp(static_cast<double>(part.last - part.first + 1) / 7, 1.2, 8.0);
        const std::string description = title + (sheet.subtitle.empty() ? "" : ". " + sheet.subtitle);
        size.description = const_cast<char*>(description.c_str());             // the library copies it
        const auto beside = static_cast<lxw_col_t>(sheet.columns.size() + (sheet.sections ? 2 : 1));
        if (worksheet_insert_chart_opt(page, static_cast<lxw_row_t>(top), beside, chart, &size) != LXW_NO_ERROR) throw std::runtime_error("cannot place a chart");
        top += chart_high * size.y_scale / row_high + 2;
    }
}

}  // namespace convoke::exports
