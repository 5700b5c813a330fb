// What pictures are drawn with: places are counted from the side where reading begins. For the pictures of this folder only.
#pragma once

#include <cairo.h>

#include <string>

#include "web/view/export/pdf_canvas.hpp"

namespace convoke::exports {

struct Palette {
    Colour paper, ink, quiet, fill, on_fill, track, mark;
};
const Palette& palette(bool dark);

class Pen {
public:
    Pen(cairo_t* pen, const Typesetter& type, double width, const Palette& colours) : pen_(pen), type_(type), width_(width), colours_(colours) {}

    double width() const { return width_; }
    const Palette& colours() const { return colours_; }
    // Text within a width, from there down; gives its height.
    double text(const std::string& words, double from, double top, double wide, Font font, Colour colour, Side side = Side::start);
    void box(double from, double top, double wide, double high, Colour colour);
    void outline(double from, double top, double wide, double high, Colour colour);
    void hatched(double from, double top, double wide, double high, Colour colour);

private:
    double left(double from, double wide) const { return type_.right_to_left() ? width_ - from - wide : from; }
    void ink(Colour colour) { cairo_set_source_rgb(pen_, colour.red, colour.green, colour.blue); }
    cairo_t* pen_;
    const Typesetter& type_;
    double width_;
    const Palette& colours_;
};

}  // namespace convoke::exports
