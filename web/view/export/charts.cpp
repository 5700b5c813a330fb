#include "web/view/export/charts.hpp"

#include <cmath>

namespace convoke::exports {
namespace {

struct Place {
    double label_wide, from, wide, value_wide;     // of the bars, and of the numbers behind them
    bool above;                                    // the label stands above its bar
};
Place place_of(const Pen& pen, double value_wide) {
    const bool above = pen.width() < wide_page;
    const double label = above ? pen.width() - 2 * chart_margin : 220, from = above ? chart_margin : chart_margin + 230;
    return {label, from, pen.width() - from - chart_margin - value_wide - 8, value_wide, above};
}

}  // namespace

double draw_bars(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const auto place = place_of(pen, 105);
    const double most = std::max(figures.largest({"share", "reference_share"}), .05), end = place.from + place.wide + 8;
    bool referred = false;
    for (const auto& row : figures.rows()) {
        if (!row.heading.empty()) top += 6 + pen.text(row.heading, chart_margin, top + 2, pen.width() - 2 * chart_margin, chart_strong, colours.ink);
        const auto label = figures.text(row, "group");
        const double high = pen.text(label, chart_margin, top, place.label_wide, chart_body, colours.ink);
        if (place.above) top += high + 2;
        pen.box(place.from, top, place.wide, 15, colours.track);
        const auto share = figures.number(row, "share"), reference = figures.number(row, "reference_share");
        if (share) pen.box(place.from, top, place.wide * *share / most, 15, colours.fill);
        else pen.hatched(place.from, top, place.wide, 15, colours.quiet);
        if (reference) {
            referred = true;
            const double at = place.from + place.wide * *reference / most;
            pen.box(at - 2.5, top - 3, 5, 21, colours.paper);
            pen.box(at - 1.5, top - 3, 3, 21, colours.mark);
        }
        pen.text(figures.shown(row, "share"), end, top, 58, chart_strong, colours.ink, Side::end);
        pen.text(figures.shown(row, "count"), end + 60, top, 45, chart_body, colours.quiet, Side::end);
        top += place.above ? 24 : std::max(high, 15.0) + 9;
    }
    if (!referred) return top;
    pen.box(chart_margin + 4, top + 2, 3, 16, colours.mark);
    return top + 6 + pen.text(figures.label("reference_share"), chart_margin + 16, top + 2, pen.width() - 2 * chart_margin - 16, chart_small, colours.quiet);
}

double draw_diverging(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const auto place = place_of(pen, 66);
    const double most = std::max(figures.largest({"difference"}), .02), middle = place.from + place.wide / 2, from = top;
    for (const auto& row : figures.rows()) {
        const auto difference = figures.number(row, "difference");
        if (!difference && !figures.withheld(row)) continue;
        const double high = pen.text(figures.text(row, "group"), chart_margin, top, place.label_wide, chart_body, colours.ink);
        if (place.above) top += high + 2;
        const double length = place.wide / 2 * std::abs(difference.value_or(0)) / most;
        if (!difference) pen.hatched(place.from, top, place.wide, 15, colours.quiet);
        else if (*difference >= 0) pen.box(middle, top, length, 15, colours.fill);
        else pen.box(middle - length, top, length, 15, colours.mark);
        if (place.above) pen.box(middle - .75, top - 2, 1.5, 19, colours.ink);
        pen.text((difference > 0 ? "+" : "") + figures.shown(row, "difference"), place.from + place.wide + 8, top, 66, chart_strong, colours.ink, Side::end);
        top += place.above ? 24 : std::max(high, 15.0) + 9;
    }
    if (!place.above && top > from) pen.box(middle - .75, from - 4, 1.5, top - from, colours.ink);
    return top + pen.text(figures.label("difference") + " (" + figures.label("reference_share") + ")", chart_margin, top + 2, pen.width() - 2 * chart_margin, chart_small, colours.quiet) + 6;
}

double draw_matrix(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const auto& columns = figures.sheet().columns;
    std::vector<std::size_t> counts;               // of shares beside them, the numbers in the table tell
    for (std::size_t i = 1; i < columns.size(); ++i)
        if (columns[i].kind == Column::Kind::number) counts.push_back(i);
    const double label = pen.width() < wide_page ? 110 : 230, wide = (pen.width() - 2 * chart_margin - label) / std::max(1.0, static_cast<double>(counts.size())), high = std::min(38.0, wide);
    const auto place = [&](std::size_t at) { return chart_margin + label + static_cast<double>(at) * wide; };
    double tallest = 0;
    for (std::size_t at = 0; at < counts.size(); ++at)
        tallest = std::max(tallest, pen.text(columns[counts[at]].label, place(at), top, wide - 4, chart_small, colours.quiet, Side::end));
    top += tallest + 6;
    for (const auto& row : figures.rows()) {
        const auto number = [&](std::size_t at) { return Figures::number_in(counts[at] < row.cells.size() ? row.cells[counts[at]] : ""); };
        double all = 0;
        for (std::size_t at = 0; at < counts.size(); ++at) all += number(at).value_or(0);
        const double label_high = pen.text(row.cells.front(), chart_margin, top + 6, label - 8, chart_body, colours.ink);
        for (std::size_t at = 0; at < counts.size(); ++at) {
            const double from = place(at);
            const auto count = number(at);
            const double side = count && all > 0 ? std::sqrt(*count / all) * (std::min(high, wide - 34) - 4) : 0;
            if (!count) pen.hatched(from + 2, top + 4, std::max(6.0, wide - 40), 18, colours.quiet);
            if (side > 0) pen.box(from + (wide - 34 - side) / 2, top + (high - side) / 2, side, side, colours.fill);
            pen.text(count ? figures.shown(row, counts[at]) : "", from + wide - 34, top + high / 2 - 9, 30, chart_strong, count.value_or(0) > 0 ? colours.ink : colours.quiet, Side::end);
        }
        top += std::max(high, label_high + 8) + 4;
        pen.box(chart_margin, top - 2, pen.width() - 2 * chart_margin, 1, colours.track);
    }
    return top + 6;
}

double draw_chart(Pen& pen, const Figures& figures, double top) {
    struct Chart { std::string_view name; double (*draw)(Pen&, const Figures&, double); };
    static constexpr Chart charts[] = {{"bars", draw_bars}, {"diverging", draw_diverging}, {"matrix", draw_matrix}, {"tiles", draw_tiles}, {"multiples", draw_multiples}};
    const auto chart = std::ranges::find(charts, figures.fact("picture"), &Chart::name);
    if (chart == std::end(charts)) throw Refused(Refused::Kind::invalid, {"export.no_picture"});
    const auto& colours = pen.colours();
    const double wide = pen.width() - 2 * chart_margin;
    if (!figures.rows().empty()) top = chart->draw(pen, figures, top);
    std::string withheld = figures.fact("withheld");
    for (const auto& row : figures.rows())
        if (figures.withheld(row)) withheld = figures.shown(row, "withheld");
    if (!withheld.empty() && !figures.rows().empty()) {
        pen.hatched(chart_margin, top + 4, 18, 12, colours.quiet);
        top += 6 + pen.text(withheld, chart_margin + 26, top + 3, wide - 26, chart_small, colours.quiet);
    }
    for (const std::string_view said : {"note", "sources"})
        if (const auto words = figures.fact(said); !words.empty())
            top += 6 + pen.text(words, chart_margin, top + 4, wide, figures.rows().empty() ? chart_body : chart_small, colours.quiet);
    return top;
}

}  // namespace convoke::exports
