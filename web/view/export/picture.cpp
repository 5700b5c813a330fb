#include "web/view/export/picture.hpp"

#include <cairo-svg.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <utility>

#include "core/text/language.hpp"
#include "web/view/export/cells.hpp"
#include "web/view/export/picture_pen.hpp"

namespace convoke::exports {
namespace {

constexpr double margin = 14, wide_page = 720, narrow_page = 360;
constexpr Font title_font{15, true}, body{12.5, false}, strong{12.5, true}, small{11, false};

// The rows by the names of their columns.
class Figures {
public:
    Figures(const Sheet& sheet, Rows& rows) : sheet_(sheet) {
        Row row;
        while (rows.next(row)) rows_.push_back(std::exchange(row, {}));
    }
    const std::vector<Row>& rows() const { return rows_; }
    std::size_t column(std::string_view name) const {
        const auto found = std::ranges::find(sheet_.columns, name, &SheetColumn::name);
        return static_cast<std::size_t>(found - sheet_.columns.begin());
    }
    std::string text(const Row& row, std::string_view name) const {
        const auto at = column(name);
        return at < row.cells.size() ? row.cells[at] : "";
    }
    std::string shown(const Row& row, std::size_t at) const { return at < row.cells.size() ? exports::shown(row.cells[at], sheet_.columns[at], sheet_) : ""; }
    std::string shown(const Row& row, std::string_view name) const { return shown(row, column(name)); }
    std::string label(std::string_view name) const {
        const auto at = column(name);
        return at < sheet_.columns.size() ? sheet_.columns[at].label : "";
    }
    std::optional<double> number(const Row& row, std::string_view name) const { return number_in(text(row, name)); }
    static std::optional<double> number_in(const std::string& cell) {
        double number = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        return cell.empty() || error != std::errc{} ? std::nullopt : std::optional(number);
    }
    double largest(std::initializer_list<std::string_view> names) const {
        double most = 0;
        for (const auto& row : rows_)
            for (const auto name : names) most = std::max(most, std::abs(number(row, name).value_or(0)));
        return most;
    }

private:
    const Sheet& sheet_;
    std::vector<Row> rows_;
};

struct Place {
    double label_wide, from, wide, value_wide;     // of the bars, and of the numbers behind them
    bool above;                                    // the label stands above its bar
};
Place place_of(const Pen& pen, double value_wide) {
    const bool above = pen.width() < wide_page;
    const double label = above ? pen.width() - 2 * margin : 220, from = above ? margin : margin + 230;
    return {label, from, pen.width() - from - margin - value_wide - 8, value_wide, above};
}

double bars(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const auto place = place_of(pen, 105);
    const double most = std::max(figures.largest({"share", "reference_share"}), .05), end = place.from + place.wide + 8;
    bool referred = false;
    for (const auto& row : figures.rows()) {
        const auto label = figures.text(row, "group");
        const double high = pen.text(label, margin, top, place.label_wide, body, colours.ink);
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
        pen.text(figures.shown(row, "share"), end, top, 58, strong, colours.ink, Side::end);
        pen.text(figures.shown(row, "count"), end + 60, top, 45, body, colours.quiet, Side::end);
        top += place.above ? 24 : std::max(high, 15.0) + 9;
    }
    if (!referred) return top;
    pen.box(margin + 4, top + 2, 3, 16, colours.mark);
    return top + 6 + pen.text(figures.label("reference_share"), margin + 16, top + 2, pen.width() - 2 * margin - 16, small, colours.quiet);
}

double diverging(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const auto place = place_of(pen, 66);
    const double most = std::max(figures.largest({"difference"}), .02), middle = place.from + place.wide / 2, from = top;
    for (const auto& row : figures.rows()) {
        const auto difference = figures.number(row, "difference");
        if (!difference) continue;
        const double high = pen.text(figures.text(row, "group"), margin, top, place.label_wide, body, colours.ink);
        if (place.above) top += high + 2;
        const double length = place.wide / 2 * std::abs(*difference) / most;
        if (*difference >= 0) pen.box(middle, top, length, 15, colours.fill);
        else pen.hatched(middle - length, top, length, 15, colours.mark);
        if (place.above) pen.box(middle - .75, top - 2, 1.5, 19, colours.ink);
        pen.text((*difference > 0 ? "+" : "") + figures.shown(row, "difference"), place.from + place.wide + 8, top, 66, strong, colours.ink, Side::end);
        top += place.above ? 24 : std::max(high, 15.0) + 9;
    }
    if (!place.above && top > from) pen.box(middle - .75, from - 4, 1.5, top - from, colours.ink);
    return top + pen.text(figures.label("difference") + " (" + figures.label("reference_share") + ")", margin, top + 2, pen.width() - 2 * margin, small, colours.quiet) + 6;
}

double matrix(Pen& pen, const Sheet& sheet, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const double columns = static_cast<double>(sheet.columns.size()) - 1, label = pen.width() < wide_page ? 110 : 230;
    const double wide = (pen.width() - 2 * margin - label) / std::max(1.0, columns), high = std::min(38.0, wide);
    double tallest = 0;
    for (std::size_t i = 1; i < sheet.columns.size(); ++i)
        tallest = std::max(tallest, pen.text(sheet.columns[i].label, margin + label + static_cast<double>(i - 1) * wide, top, wide - 4, small, colours.quiet, Side::end));
    top += tallest + 6;
    for (const auto& row : figures.rows()) {
        double all = 0;
        for (std::size_t i = 1; i < row.cells.size(); ++i) all += Figures::number_in(row.cells[i]).value_or(0);
        const double label_high = pen.text(row.cells.front(), margin, top + 6, label - 8, body, colours.ink);
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const double from = margin + label + static_cast<double>(i - 1) * wide;
            const auto count = Figures::number_in(row.cells[i]);
            const double side = count && all > 0 ? std::sqrt(*count / all) * (std::min(high, wide - 34) - 4) : 0;
            if (!count) pen.hatched(from + 2, top + 4, std::max(6.0, wide - 40), 18, colours.quiet);
            if (side > 0) pen.box(from + (wide - 34 - side) / 2, top + (high - side) / 2, side, side, colours.fill);
            pen.text(count ? figures.shown(row, i) : "", from + wide - 34, top + high / 2 - 9, 30, strong, count.value_or(0) > 0 ? colours.ink : colours.quiet, Side::end);
        }
        top += std::max(high, label_high + 8) + 4;
        pen.box(margin, top - 2, pen.width() - 2 * margin, 1, colours.track);
    }
    return top + 6;
}

double tiles(Pen& pen, const Figures& figures, double top) {
    const auto& colours = pen.colours();
    const bool narrow = pen.width() < wide_page;
    constexpr double tile = 34, high = 30, gap = 3;
    const double wide = narrow ? pen.width() - 2 * margin : (pen.width() - 2 * margin - 28) / 3;
    double column = margin, y = top, deepest = top, x = 0;
    std::string part;
    for (const auto& row : figures.rows()) {
        const auto its = figures.text(row, "part");
        if (!narrow && !part.empty() && its != part) column += wide + 14, y = top, x = 0;
        if (!row.heading.empty()) {
            if (y > top) y += (x > 0 ? high + gap : 0) + 6;
            y += pen.text(row.heading, column, y, wide, small, colours.quiet) + 2;
            x = 0;
        }
        part = its;
        if (x + tile > wide) x = 0, y += high + gap;
        const bool anybody = figures.number(row, "count").value_or(0) > 0;
        anybody ? pen.box(column + x, y, tile, high, colours.fill) : pen.outline(column + x, y, tile, high, colours.quiet);
        pen.text(figures.text(row, "id"), column + x + 2, y + 2, tile - 4, {9.5, anybody}, anybody ? colours.on_fill : colours.quiet);
        if (anybody) pen.text(figures.shown(row, "count"), column + x + 2, y + 14, tile - 5, {11.5, true}, colours.on_fill, Side::end);
        x += tile + gap;
        deepest = std::max(deepest, y + high);
    }
    // The tiles have codes; whoever is there is named in full.
    std::string names;
    for (const auto& row : figures.rows())
        if (figures.number(row, "count").value_or(0) > 0)
            names += (names.empty() ? "" : "  ·  ") + figures.text(row, "id") + "\u00a0" + figures.text(row, "group");
    if (names.empty()) return deepest + 8;
    return deepest + 20 + pen.text(names, margin, deepest + 12, pen.width() - 2 * margin, small, colours.quiet);
}

// Draws all of it; gives how far down it went.
double draw(cairo_t* cairo, const Typesetter& type, const Sheet& sheet, const Figures& figures, double width, double height) {
    Pen pen(cairo, type, width, palette(sheet.look.dark));
    pen.box(0, 0, width, height, pen.colours().paper);
    double top = margin;
    top += pen.text(sheet.title, margin, top, width - 2 * margin, title_font, pen.colours().ink);
    if (!sheet.subtitle.empty()) top += 2 + pen.text(sheet.subtitle, margin, top + 2, width - 2 * margin, small, pen.colours().quiet);
    top += 12;
    const auto about = std::ranges::find(sheet.about, "picture", &Fact::name);
    const std::string kind = about == sheet.about.end() ? "" : about->value;
    if (kind == "bars") top = bars(pen, figures, top);
    else if (kind == "diverging") top = diverging(pen, figures, top);
    else if (kind == "matrix") top = matrix(pen, sheet, figures, top);
    else if (kind == "tiles") top = tiles(pen, figures, top);
    else throw Refused(Refused::Kind::invalid, {"export.no_picture"});
    return std::ceil(top + margin / 2);
}

std::string escaped(const std::string& text) {
    std::string safe;
    for (const char c : text) c == '&' ? safe += "&amp;" : c == '<' ? safe += "&lt;" : c == '>' ? safe += "&gt;" : safe += c;
    return safe;
}

using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, Release<cairo_destroy>>;

cairo_status_t append(void* into, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void write_picture(const std::filesystem::path& file, const Sheet& sheet, Rows& rows, Drawing drawing) {
    const Figures figures(sheet, rows);
    const Typesetter type(sheet.language, written_right_to_left(sheet.language));
    const double width = sheet.look.narrow ? narrow_page : wide_page;
    const Surface trial(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
    const double height = draw(Cairo(cairo_create(trial.get())).get(), type, sheet, figures, width, 1);

    std::string bytes;
    if (drawing == Drawing::png) {
        constexpr int finer = 2;                   // for screens with small points
        const Surface image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width) * finer, static_cast<int>(height) * finer));
        cairo_surface_set_device_scale(image.get(), finer, finer);
        draw(Cairo(cairo_create(image.get())).get(), type, sheet, figures, width, height);
        cairo_surface_write_to_png_stream(image.get(), append, &bytes);
    } else {
        const Surface image(cairo_svg_surface_create_for_stream(append, &bytes, width, height));
        cairo_svg_surface_set_document_unit(image.get(), CAIRO_SVG_UNIT_PX);
        draw(Cairo(cairo_create(image.get())).get(), type, sheet, figures, width, height);
        cairo_surface_finish(image.get());
        // The library leaves out what a screen reader says of a picture.
        const auto after = bytes.find('>', bytes.find("<svg"));
        if (after != bytes.npos) bytes.insert(after + 1, "\n<title>" + escaped(sheet.title) + "</title>");
    }
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (!out) throw std::runtime_error("cannot write " + file.string() + ": is there room on the disk?");
}

}  // namespace convoke::exports
