#include "web/view/export/pdf_masthead.hpp"

#include <algorithm>

namespace convoke::exports {
namespace {

constexpr Font name_font{13, false}, symbol_font{13, true}, body_font{22, true}, small_font{9.5, false};
constexpr double near_share = 0.62;

// A text at the side where reading begins, another at the far side, their last lines level, and a rule below both.
double row(Canvas& canvas, const Page& page, double y, const Paragraph& near, const Paragraph& far, double rule) {
    const double height = std::max(near.height(), far.height()), most = page.room() * near_share;
    canvas.open("P");
    draw(canvas, near, page.placed(0, most), y + height - near.height());
    if (rule > 0) canvas.rule(page.margin, page.width - page.margin, y + height + 5, rule, black);
    canvas.close("P");
    canvas.open("P");
    draw(canvas, far, page.placed(most, page.room() - most), y + height - far.height());
    canvas.close("P");
    return y + height + 12;
}

}  // namespace

double draw_masthead(Canvas& canvas, const Typesetter& type, const Page& page, const Masthead& masthead) {
    const auto near = [&](const std::string& text, Font font) { return Paragraph(type, text, page.room() * near_share, font); };
    const auto far = [&](const std::string& text, Font font) { return Paragraph(type, text, page.room() * (1 - near_share), font, Side::end); };
    double y = row(canvas, page, page.margin, near(masthead.organisation, name_font), far(masthead.symbol, symbol_font), 0.8);
    y = row(canvas, page, y, near(masthead.body, body_font), far(masthead.date, small_font), 2.4);
    if (!masthead.agenda_item.empty()) {
        canvas.open("P");
        y = draw(canvas, near(masthead.agenda_item, small_font), page.placed(0, page.room() * near_share), y);
        canvas.close("P");
    }
    return y + 12;
}

}  // namespace convoke::exports
