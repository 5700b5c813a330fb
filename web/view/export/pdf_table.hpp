// The table of a PDF: the shape of its page, its columns and their header. For the PDF writer of this folder only.
#pragma once

#include <deque>
#include <vector>

#include "web/view/export/export.hpp"
#include "web/view/export/pdf_canvas.hpp"

namespace convoke::exports {

inline constexpr Colour black{0.1, 0.1, 0.1}, grey{0.4, 0.4, 0.4}, hair{0.82, 0.82, 0.82}, blue{0.16, 0.35, 0.54},
    band{0.9, 0.93, 0.965};

// A4, upright or across. Points.
struct Page {
    double width = 595.28, height = 841.89;
    double margin = 48, foot = 56;
    bool right_to_left = false;

    double room() const { return width - 2 * margin; }
    double bottom() const { return height - foot; }
    // The left edge of what is so wide and begins so far from the side where reading begins.
    double placed(double from_start, double wide) const {
        return right_to_left ? width - margin - from_start - wide : margin + from_start;
    }
};

inline constexpr double pad_x = 4, pad_y = 2.5;  // between the edge of a cell and its text

class PdfTable {
public:
    struct Box {
        double left = 0, width = 0;
    };

    // Chooses the page, the size of the letters and the widths by the first rows.
    PdfTable(const Sheet& sheet, const Typesetter& typesetter, const std::deque<Row>& first_rows);

    const Page& page() const { return page_; }
    const std::vector<Box>& boxes() const { return boxes_; }
    double text_size() const { return text_size_; }
    double header_height() const { return header_height_; }
    void draw_header(Canvas& canvas, double top, bool tagged) const;
    std::vector<Paragraph> cells(const Row& row) const;

private:
    Font body() const { return {text_size_, false}; }
    Font bold() const { return {text_size_, true}; }
    void choose_widths(const std::deque<Row>& first_rows);

    const Sheet& sheet_;
    const Typesetter& type_;
    Page page_;
    double text_size_ = 9;
    std::vector<Box> boxes_;
    std::vector<Paragraph> header_;
    double header_height_ = 0;
};

// Draws all lines, from there down; gives where the next would begin.
double draw(Canvas& canvas, const Paragraph& text, double left, double top);

}  // namespace convoke::exports
