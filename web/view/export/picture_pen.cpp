#include "web/view/export/picture_pen.hpp"

namespace convoke::exports {
namespace {

constexpr Colour of(unsigned colour) {
    return {(colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0};
}

}  // namespace

// As the pages have them, light and dark (web/static/convoke.css).
const Palette& palette(bool dark) {
    static constexpr Palette light{of(0xffffff), of(0x1a2530), of(0x54626f), of(0x0b5394), of(0xffffff), of(0xe9edf1), of(0xb3590a)};
    static constexpr Palette night{of(0x1b242d), of(0xe4eaf0), of(0xa7b4c0), of(0x8fc1f0), of(0x0a1c2d), of(0x34414d), of(0xf0a55a)};
    return dark ? night : light;
}

double Pen::text(const std::string& words, double from, double top, double wide, Font font, Colour colour, Side side) {
    const Paragraph paragraph(type_, words, wide, font, side);
    ink(colour);
    double baseline = top + paragraph.ascent();
    for (const auto& line : paragraph.lines()) {
        cairo_move_to(pen_, left(from, wide) + line.left, baseline);
        pango_cairo_show_layout_line(pen_, line.line);
        baseline += paragraph.pitch();
    }
    return paragraph.height();
}

void Pen::box(double from, double top, double wide, double high, Colour colour) {
    ink(colour);
    cairo_rectangle(pen_, left(from, wide), top, wide, high);
    cairo_fill(pen_);
}

void Pen::outline(double from, double top, double wide, double high, Colour colour) {
    ink(colour);
    cairo_set_line_width(pen_, 1);
    cairo_rectangle(pen_, left(from, wide) + .5, top + .5, wide - 1, high - 1);
    cairo_stroke(pen_);
}

void Pen::hatched(double from, double top, double wide, double high, Colour colour) {
    cairo_save(pen_);
    const double x = left(from, wide);
    cairo_rectangle(pen_, x, top, wide, high);
    cairo_clip(pen_);
    ink(colour);
    cairo_set_line_width(pen_, 1.4);
    for (double at = x - high; at < x + wide; at += 5) {
        cairo_move_to(pen_, at, top + high);
        cairo_line_to(pen_, at + high, top);
    }
    cairo_stroke(pen_);
    cairo_restore(pen_);
    if (wide > 2) outline(from, top, wide, high, colour);
}

}  // namespace convoke::exports
