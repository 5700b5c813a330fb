#include "web/view/export/pdf_pictures.hpp"

#include "web/view/export/charts.hpp"

namespace convoke::exports {
namespace {

constexpr double between = 12;

// The rows under each heading; the sheet of each has the heading for a title, and leaves what the document says once to it.
struct Part { Sheet sheet; std::vector<Row> rows; };

std::vector<Part> parts_of(const Sheet& sheet, const std::deque<Row>& rows) {
    std::vector<Part> parts;
    auto plain = sheet;
    std::erase_if(plain.about, [](const Fact& fact) { return fact.name == "note" || fact.name == "sources"; });
    const auto picture = std::ranges::find(sheet.about, "picture", &Fact::name);
    const bool tiles = picture->value == "tiles" || !sheet.sections;           // the headings of tiles are within the picture
    for (auto row : rows) {
        if (parts.empty() || (!row.heading.empty() && !tiles)) {
            parts.push_back({plain, {}});
            if (!tiles) parts.back().sheet.title = row.heading;
        }
        if (!tiles) row.heading.clear();
        parts.back().rows.push_back(std::move(row));
    }
    return parts;
}

double draw_part(cairo_t* cairo, const Typesetter& type, const Part& part) {
    Pen pen(cairo, type, wide_page, palette(false));
    double top = 0;
    if (!part.sheet.title.empty()) top = 8 + pen.text(part.sheet.title, chart_margin, top, wide_page - 2 * chart_margin, chart_title, pen.colours().ink);
    return draw_chart(pen, Figures(part.sheet, part.rows), top);
}

}  // namespace

Drawn draw_pictures(Canvas& canvas, const Typesetter& type, const Page& page, const Sheet& sheet, const std::deque<Row>& rows, Drawn from) {
    if (rows.empty() || std::ranges::find(sheet.about, "picture", &Fact::name) == sheet.about.end()) return from;
    using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
    using Cairo = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
    const Surface trial(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
    const auto parts = parts_of(sheet, rows);
    const double largest = parts.size() > 1 ? .78 : 1;         // of several, more than one has room on a page
    for (const auto& part : parts) {
        const double height = draw_part(Cairo(cairo_create(trial.get())).get(), type, part), whole = page.bottom() - page.margin;
        const double scale = std::min(largest * page.room() / wide_page, whole / height);
        if (from.y + height * scale > page.bottom()) {
            canvas.end_page();
            ++from.pages;
            from.y = page.margin;
        }
        canvas.open("Figure");
        const double left = page.margin + (page.room() - wide_page * scale) / 2;
        draw_part(canvas.begin(left, from.y, scale), type, part);
        canvas.end();
        canvas.close("Figure");
        from.described.push_back(part.sheet.title.empty() ? sheet.title : part.sheet.title);
        from.y += height * scale + between;
    }
    return from;
}

}  // namespace convoke::exports
