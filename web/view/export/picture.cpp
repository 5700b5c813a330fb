#include "web/view/export/picture.hpp"

#include <cairo-svg.h>

#include <cmath>
#include <fstream>

#include "core/text/language.hpp"
#include "web/view/export/charts.hpp"

namespace convoke::exports {
namespace {

// Draws all of it; gives how far down it went.
double draw(cairo_t* cairo, const Typesetter& type, const Sheet& sheet, const Figures& figures, double width, double height) {
    Pen pen(cairo, type, width, palette(sheet.look.dark));
    pen.box(0, 0, width, height, pen.colours().paper);
    double top = chart_margin;
    top += pen.text(sheet.title, chart_margin, top, width - 2 * chart_margin, chart_title, pen.colours().ink);
    if (!sheet.subtitle.empty()) top += 2 + pen.text(sheet.subtitle, chart_margin, top + 2, width - 2 * chart_margin, chart_small, pen.colours().quiet);
    top += 12;
    top = draw_chart(pen, figures, top);
    return std::ceil(top + chart_margin / 2);
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
        if (after != bytes.npos) {
            std::string said = figures.fact("note");
            if (const auto sources = figures.fact("sources"); !sources.empty()) said += (said.empty() ? "" : " ") + sources;
            bytes.insert(after + 1, "\n<title>" + escaped(sheet.title) + "</title>" + (said.empty() ? "" : "\n<desc>" + escaped(said) + "</desc>"));
        }
    }
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (!out) throw std::runtime_error("cannot write " + file.string() + ": is there room on the disk?");
}

}  // namespace convoke::exports
