// The charts that are laid out by themselves: countries as tiles, and populations side by side.
#include <cmath>

#include "web/view/export/charts.hpp"

namespace convoke::exports {
namespace {

// A column of the table for each population: its share, and whether anybody is counted in it.
struct Panel { std::string name; std::size_t share; bool anybody = false; };

std::vector<Panel> panels_of(const Figures& figures) {
    std::vector<Panel> panels;
    const auto& columns = figures.sheet().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].kind != Column::Kind::share || columns[i].name == "reference_share") continue;
        panels.push_back({columns[i].label, i});
        for (const auto& row : figures.rows()) panels.back().anybody = panels.back().anybody || Figures::number_in(i < row.cells.size() ? row.cells[i] : "").has_value();
    }
    return panels;
}

struct Cell { double from, wide, most; };

// A bar with its number behind it; the mark where its reference lies.
void draw_cell(Pen& pen, const Figures& figures, const Row& row, const Panel& panel, Cell cell, double top) {
    const auto& colours = pen.colours();
    const double bar = cell.wide - 50;
    if (!panel.anybody) {
        pen.text("–", cell.from + bar + 4, top - 1, 42, chart_body, colours.quiet, Side::end);
        return;
    }
    const auto share = Figures::number_in(row.cells[panel.share]);
    pen.box(cell.from, top, bar, 12, colours.track);
    if (share) pen.box(cell.from, top, bar * *share / cell.most, 12, colours.fill);
    else pen.hatched(cell.from, top, bar, 12, colours.quiet);
    if (const auto reference = figures.number(row, "reference_share")) {
        const double at = cell.from + bar * *reference / cell.most;
        pen.box(at - 2, top - 3, 4, 18, colours.paper);
        pen.box(at - 1, top - 3, 2.5, 18, colours.mark);
    }
    pen.text(figures.shown(row, panel.share), cell.from + bar + 4, top - 1, 44, chart_strong, colours.ink, Side::end);
}

}  // namespace

double draw_tiles(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const bool narrow = pen.width() < wide_page || figures.column("part") == figures.sheet().columns.size();
    constexpr double tile = 34, high = 30, gap = 3;
    const double wide = narrow ? pen.width() - 2 * chart_margin : (pen.width() - 2 * chart_margin - 28) / 3;
    double column = chart_margin, y = top, deepest = top, x = 0;
    std::string part;
    for (const auto& row : figures.rows()) {
        const auto its = figures.text(row, "part");
        if (!narrow && !part.empty() && its != part) column += wide + 14, y = top, x = 0;
        if (!row.heading.empty()) {
            if (y > top) y += (x > 0 ? high + gap : 0) + 6;
            y += pen.text(row.heading, column, y, wide, chart_small, colours.quiet) + 2;
            x = 0;
        }
        part = its;
        if (x + tile > wide) x = 0, y += high + gap;
        const bool anybody = figures.number(row, "count").value_or(0) > 0, withheld = figures.withheld(row);
        if (anybody) pen.box(column + x, y, tile, high, colours.fill);
        else if (withheld) pen.hatched(column + x, y, tile, high, colours.track), pen.outline(column + x, y, tile, high, colours.ink);
        else pen.outline(column + x, y, tile, high, colours.quiet);
        pen.text(figures.text(row, "id"), column + x + 2, y + 2, tile - 4, {9.5, anybody || withheld}, anybody ? colours.on_fill : withheld ? colours.ink : colours.quiet);
        if (anybody) pen.text(figures.shown(row, "count"), column + x + 2, y + 14, tile - 5, {11.5, true}, colours.on_fill, Side::end);
        x += tile + gap;
        deepest = std::max(deepest, y + high);
    }
    // The tiles have codes; whoever is there is named in full.
    std::string names;
    for (const auto& row : figures.rows())
        if (figures.number(row, "count").value_or(0) > 0 || figures.withheld(row))
            names += (names.empty() ? "" : "  ·  ") + figures.text(row, "id") + "\u00a0" + figures.text(row, "group");
    if (names.empty()) return deepest + 8;
    return deepest + 20 + pen.text(names, chart_margin, deepest + 12, pen.width() - 2 * chart_margin, chart_small, colours.quiet);
}

// A row for each group and a column for each population, all bars to one scale; on a narrow page one under the other.
double draw_multiples(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const auto panels = panels_of(figures);
    double most = figures.largest({"reference_share"});
    for (const auto& panel : panels)
        for (const auto& row : figures.rows())
            if (panel.share < row.cells.size()) most = std::max(most, Figures::number_in(row.cells[panel.share]).value_or(0));
    most = std::max(most, .05);
    const double room = pen.width() - 2 * chart_margin;
    if (pen.width() < wide_page) {
        for (const auto& row : figures.rows()) {
            top += 2 + pen.text(figures.text(row, "group"), chart_margin, top, room, chart_strong, colours.ink);
            for (const auto& panel : panels) {
                const double high = pen.text(panel.name, chart_margin, top, 108, chart_small, colours.quiet);
                draw_cell(pen, figures, row, panel, {chart_margin + 114, room - 114, most}, top + 2);
                top += std::max(high, 16.0) + 3;
            }
            top += 8;
        }
    } else {
        constexpr std::size_t abreast = 4;
        constexpr double label = 176;
        for (std::size_t from = 0; from < panels.size(); from += abreast) {
            const auto until = std::min(from + abreast, panels.size());
            const double wide = (room - label) / static_cast<double>(until - from);
            const auto place = [&](std::size_t panel) { return chart_margin + label + static_cast<double>(panel - from) * wide; };
            double tallest = 0;
            for (auto i = from; i < until; ++i) tallest = std::max(tallest, pen.text(panels[i].name, place(i), top, wide - 14, chart_small, colours.quiet));
            top += tallest + 8;
            for (const auto& row : figures.rows()) {
                const double high = pen.text(figures.text(row, "group"), chart_margin, top, label - 12, chart_body, colours.ink);
                for (auto i = from; i < until; ++i) draw_cell(pen, figures, row, panels[i], {place(i), wide - 14, most}, top + 2);
                top += std::max(high, 18.0) + 7;
            }
            top += 6;
        }
    }
    if (figures.largest({"reference_share"}) <= 0) return top;
    pen.box(chart_margin + 4, top, 2.5, 16, colours.mark);
    return top + 4 + pen.text(figures.label("reference_share"), chart_margin + 16, top, room - 16, chart_small, colours.quiet);
}

}  // namespace convoke::exports
