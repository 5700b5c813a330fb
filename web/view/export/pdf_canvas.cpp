#include "web/view/export/pdf_canvas.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <stdexcept>

namespace convoke::exports {
namespace {

constexpr const char* families = "Noto Sans, Noto Sans Arabic, Noto Sans CJK SC";

double points(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

}  // namespace

Typesetter::Typesetter(std::string_view language, bool right_to_left)
    : fonts_(pango_cairo_font_map_new()),
      context_(pango_font_map_create_context(fonts_.get())),
      right_to_left_(right_to_left) {
    // Points are the units of the page: no dots per inch come between.
    pango_cairo_context_set_resolution(context_.get(), 72);
    pango_context_set_language(context_.get(), pango_language_from_string(std::string(language).c_str()));
    pango_context_set_base_dir(context_.get(), right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>> exact(cairo_font_options_create());
    cairo_font_options_set_hint_style(exact.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(exact.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), exact.get());
}
Typesetter::~Typesetter() = default;

PangoLayout* Typesetter::layout(Font font) const {
    PangoLayout* const made = pango_layout_new(context_.get());
    std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>> description(
        pango_font_description_from_string(families));
    pango_font_description_set_absolute_size(description.get(), font.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(), font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(made, description.get());
    // A name is written in its own direction, whatever that of the document.
    pango_layout_set_auto_dir(made, true);
    return made;
}

double Typesetter::natural_width(const std::string& text, Font font) const {
    const std::unique_ptr<PangoLayout, Release<g_object_unref>> measured(layout(font));
    pango_layout_set_text(measured.get(), text.data(), static_cast<int>(text.size()));
    int width = 0;
    pango_layout_get_size(measured.get(), &width, nullptr);
    return points(width);
}

Paragraph::Paragraph(const Typesetter& typesetter, const std::string& text, double width, Font font, Side side)
    : layout_(typesetter.layout(font)) {
    PangoLayout* const layout = layout_.get();
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    // An address broken in two gets no hyphen that is not part of it.
    const std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>> attributes(pango_attr_list_new());
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(false));
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    const bool to_the_right = (side == Side::end) != typesetter.right_to_left();

    std::unique_ptr<PangoLayoutIter, Release<pango_layout_iter_free>> at(pango_layout_get_iter(layout));
    do {
        PangoRectangle ink, box;
        pango_layout_iter_get_line_extents(at.get(), &ink, &box);
        const int baseline = pango_layout_iter_get_baseline(at.get());
        // Fonts of some scripts ask for twice the height of their letters; a line gets what it needs, and so much as
        // makes the lines of most scripts alike.
        const auto needed = [](int asked, int drawn, double usual) {
            return std::min(points(asked), std::max(points(drawn), usual));
        };
        lines_.push_back({pango_layout_iter_get_line_readonly(at.get()), to_the_right ? width - points(box.width) : 0,
                          needed(baseline - box.y, baseline - ink.y, font.size * 1.07),
                          needed(box.y + box.height - baseline, ink.y + ink.height - baseline, font.size * 0.33)});
        ascent_ = std::max(ascent_, lines_.back().ascent);
        descent_ = std::max(descent_, lines_.back().descent);
    } while (pango_layout_iter_next_line(at.get()));
}

Canvas::Canvas(const std::filesystem::path& file, double width, double height, const About& about)
    : surface_(cairo_pdf_surface_create(file.c_str(), width, height)), pen_(cairo_create(surface_.get())) {
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& value) {
        if (!value.empty()) cairo_pdf_surface_set_metadata(surface_.get(), what, value.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, about.title);
    say(CAIRO_PDF_METADATA_SUBJECT, about.subject);
    say(CAIRO_PDF_METADATA_KEYWORDS, about.keywords);
    say(CAIRO_PDF_METADATA_CREATE_DATE, about.made_at);
    say(CAIRO_PDF_METADATA_MOD_DATE, about.made_at);
    check();
}

Canvas::Canvas(std::string& bytes, double width, double height)
    : surface_(cairo_pdf_surface_create_for_stream(
          [](void* into, const unsigned char* data, unsigned length) {
              static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(data), length);
              return CAIRO_STATUS_SUCCESS;
          },
          &bytes, width, height)),
      pen_(cairo_create(surface_.get())) {
    check();
}

void Canvas::open(const char* tag) { cairo_tag_begin(pen_.get(), tag, nullptr); }
void Canvas::close(const char* tag) { cairo_tag_end(pen_.get(), tag); }

void Canvas::line(const Paragraph::Line& line, double left, double baseline) {
    cairo_move_to(pen_.get(), left + line.left, baseline);
    pango_cairo_show_layout_line(pen_.get(), line.line);
}

void Canvas::rule(double left, double right, double y, double thickness, Colour colour) {
    cairo_save(pen_.get());
    ink(colour);
    cairo_set_line_width(pen_.get(), thickness);
    cairo_move_to(pen_.get(), left, y);
    cairo_line_to(pen_.get(), right, y);
    cairo_stroke(pen_.get());
    cairo_restore(pen_.get());
}

void Canvas::fill(double left, double top, double width, double height, Colour colour) {
    cairo_save(pen_.get());
    ink(colour);
    cairo_rectangle(pen_.get(), left, top, width, height);
    cairo_fill(pen_.get());
    cairo_restore(pen_.get());
}

void Canvas::ink(Colour colour) { cairo_set_source_rgb(pen_.get(), colour.red, colour.green, colour.blue); }

cairo_t* Canvas::begin(double left, double top, double scale) {
    cairo_save(pen_.get());
    cairo_translate(pen_.get(), left, top);
    cairo_scale(pen_.get(), scale, scale);
    return pen_.get();
}

void Canvas::end() { cairo_restore(pen_.get()); }

void Canvas::end_page() { cairo_show_page(pen_.get()); }

void Canvas::check() {
    auto status = cairo_status(pen_.get());
    if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("PDF: ") + cairo_status_to_string(status));
}

void Canvas::finish() {
    check();
    pen_.reset();
    cairo_surface_finish(surface_.get());
    const auto status = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("PDF: ") + cairo_status_to_string(status));
}

}  // namespace convoke::exports
