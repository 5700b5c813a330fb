// Pages and lines of text for a PDF: what is drawn with Cairo, shaped with Pango. For the writers of this folder that
// draw.
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace convoke::exports {

template <auto release>
struct Release {
    template <class Thing>
    void operator()(Thing* thing) const {
        release(thing);
    }
};

struct Font {
    double size = 9;  // points
    bool bold = false;
};

enum class Side { start, end };  // of the line, in the direction of the document

// Where text is laid out, once for a document. The font map is its own, so that what fonts take in memory goes with it.
class Typesetter {
public:
    Typesetter(std::string_view language, bool right_to_left);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    bool right_to_left() const { return right_to_left_; }
    PangoLayout* layout(Font font) const;
    double natural_width(const std::string& text, Font font) const;

private:
    std::unique_ptr<PangoFontMap, Release<g_object_unref>> fonts_;
    std::unique_ptr<PangoContext, Release<g_object_unref>> context_;
    bool right_to_left_;
};

// A text broken into lines of a width. Where lines begin is decided by the document's direction, how they run by their
// own.
class Paragraph {
public:
    struct Line {
        PangoLayoutLine* line = nullptr;  // of the layout
        double left = 0;                  // from the left edge of the width
        double ascent = 0, descent = 0;
    };
    Paragraph(const Typesetter& typesetter, const std::string& text, double width, Font font, Side side = Side::start);

    const std::vector<Line>& lines() const { return lines_; }
    double ascent() const { return ascent_; }
    double pitch() const { return ascent_ + descent_; }  // from line to line
    double height() const { return static_cast<double>(lines_.size()) * pitch(); }

private:
    std::unique_ptr<PangoLayout, Release<g_object_unref>> layout_;
    std::vector<Line> lines_;
    double ascent_ = 0, descent_ = 0;  // the largest of its lines
};

struct Colour {
    double red = 0, green = 0, blue = 0;
};

// A PDF being written, into a file or into memory.
class Canvas {
public:
    struct About {
        std::string title, subject, keywords, made_at;  // made_at: RFC 3339
    };
    Canvas(const std::filesystem::path& file, double width, double height, const About& about);
    Canvas(std::string& bytes, double width, double height);

    void open(const char* tag);  // a structure element; what is drawn until `close` belongs to it
    void close(const char* tag);
    void line(const Paragraph::Line& line, double left, double baseline);
    void rule(double left, double right, double y, double thickness, Colour colour);
    void fill(double left, double top, double width, double height, Colour colour);
    void ink(Colour colour);
    // What is drawn until `end` with this pen stands from there on, in its own measure.
    cairo_t* begin(double left, double top, double scale);
    void end();
    void end_page();
    void finish();  // throws where the file could not be written

private:
    void check();
    std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>> surface_;
    std::unique_ptr<cairo_t, Release<cairo_destroy>> pen_;
};

}  // namespace convoke::exports
