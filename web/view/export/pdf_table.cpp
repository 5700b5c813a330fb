#include "web/view/export/pdf_table.hpp"

#include <algorithm>

#include "web/view/export/cells.hpp"
#include "web/view/export/pdf_columns.hpp"

namespace convoke::exports {
namespace {

constexpr double small_text = 7.5;

Side side_of(Column::Kind kind) {
    return kind == Column::Kind::number || kind == Column::Kind::share ? Side::end : Side::start;
}

// What a column would like, without the space around its texts.
Wish wish_of(std::size_t column, const Sheet& sheet, const Typesetter& type, const std::deque<Row>& rows, double size) {
    const auto kind = sheet.columns[column].kind;
    const std::string label = shown_label(sheet.columns[column], sheet);
    const Font bold{size, true}, body{size, false};
    Wish wish{.natural = type.natural_width(label, bold), .stretches = kind == Column::Kind::text};
    for (std::size_t from = 0; from < label.size();) {
        const auto to = std::min(label.find(' ', from), label.size());
        wish.least = std::max(wish.least, type.natural_width(label.substr(from, to - from), bold));
        from = to + 1;
    }
    for (const auto& row : rows) {
        // A longer text takes several lines whatever its column.
        const auto& cell = row.cells[column];
        const double width =
            cell.size() > 400 ? 1000 : type.natural_width(shown(cell, sheet.columns[column], sheet), body);
        wish.natural = std::max(wish.natural, width);
        // Numbers and times are not broken.
        if (kind != Column::Kind::text) wish.least = std::max(wish.least, std::min(width, 110.0));
    }
    wish.natural = std::min(wish.natural, 1000.0);
    return wish;
}

}  // namespace

double draw(Canvas& canvas, const Paragraph& text, double left, double top) {
    for (const auto& line : text.lines()) {
        canvas.line(line, left, top + text.ascent());
        top += text.pitch();
    }
    return top;
}

PdfTable::PdfTable(const Sheet& sheet, const Typesetter& typesetter, const std::deque<Row>& first_rows)
    : sheet_(sheet), type_(typesetter) {
    page_.right_to_left = typesetter.right_to_left();
    choose_widths(first_rows);
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        header_.emplace_back(type_, shown_label(sheet_.columns[i], sheet_), boxes_[i].width - 2 * pad_x, bold(),
                             side_of(sheet_.columns[i].kind));
        header_height_ = std::max(header_height_, header_.back().height());
    }
    header_height_ += 2 * (pad_y + 1.5);
}

void PdfTable::choose_widths(const std::deque<Row>& first_rows) {
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
        wishes.push_back(wish_of(i, sheet_, type_, first_rows, text_size_));
    const auto wanted = [&](double most) {
        double total = 0;
        for (const auto& wish : wishes) total += std::max(wish.least, std::min(wish.natural, most)) + 2 * pad_x;
        return total;
    };
    if (wanted(160) > page_.room()) std::swap(page_.width, page_.height);
    if (wanted(120) > page_.room()) {
        for (auto& wish : wishes) {
            wish.natural *= small_text / text_size_;
            wish.least *= small_text / text_size_;
        }
        text_size_ = small_text;
    }
    for (auto& wish : wishes) {
        wish.natural += 2 * pad_x + 0.5;
        wish.least += 2 * pad_x + 0.5;
    }
    double from = 0;
    for (const double width : share_out(wishes, page_.room())) {
        boxes_.push_back({page_.placed(from, width), width});
        from += width;
    }
}

void PdfTable::draw_header(Canvas& canvas, double top, bool tagged) const {
    const double left = page_.margin, right = page_.width - page_.margin;
    double ascent = 0;
    for (const auto& label : header_) ascent = std::max(ascent, label.ascent());
    if (tagged) canvas.open("TR");
    for (std::size_t i = 0; i < header_.size(); ++i) {
        if (tagged) canvas.open("TH");
        if (i == 0) {
            canvas.fill(left, top, right - left, header_height_, band);
            canvas.rule(left, right, top + header_height_, 1.2, blue);
        }
        draw(canvas, header_[i], boxes_[i].left + pad_x, top + pad_y + 1.5 + ascent - header_[i].ascent());
        if (tagged) canvas.close("TH");
    }
    if (tagged) canvas.close("TR");
}

std::vector<Paragraph> PdfTable::cells(const Row& row) const {
    std::vector<Paragraph> made;
    made.reserve(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto& column = sheet_.columns[i];
        made.emplace_back(type_, shown(row.cells[i], column, sheet_), boxes_[i].width - 2 * pad_x, body(),
                          side_of(column.kind));
    }
    return made;
}

}  // namespace convoke::exports
