#include <algorithm>
#include <deque>

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "core/text/language.hpp"
#include "web/view/export/cells.hpp"
#include "web/view/export/pdf_canvas.hpp"
#include "web/view/export/pdf_columns.hpp"
#include "web/view/export/pdf_finish.hpp"

namespace convoke::exports {
namespace {

// Points. A4 is 210 by 297 mm.
constexpr double short_side = 595.28, long_side = 841.89;
constexpr double margin = 48, foot = 56;
constexpr double pad_x = 4, pad_y = 2.5;
constexpr Font title_font{17, true}, subtitle_font{11, false}, fact_font{8.5, false}, label_font{8.5, true},
    section_font{10, true}, foot_font{6.5, false};
constexpr Colour black{0.1, 0.1, 0.1}, grey{0.4, 0.4, 0.4}, hair{0.82, 0.82, 0.82}, blue{0.16, 0.35, 0.54},
    band{0.9, 0.93, 0.965};

// So many rows are looked at before the widths of the columns are settled.
constexpr std::size_t sample = 400;

class Document {
public:
    Document(const Sheet& sheet, Rows& rows)
        : sheet_(sheet), rows_(rows), type_(sheet.language, written_right_to_left(sheet.language)) {
        Row row;
        while (ahead_.size() < sample && rows_.next(row)) {
            check_width(sheet_, row);
            ahead_.push_back(row);
            row.heading.clear();
        }
        choose_widths();
    }

    void write(const std::filesystem::path& pages, const std::filesystem::path& file) {
        const std::string digest = digest_of(sheet_);
        const Canvas::About about{sheet_.title, sheet_.subtitle, digest.empty() ? "" : "SHA-256 " + digest,
                                  text_of(sheet_.made_at).substr(0, 19) + "Z"};
        canvas_ = std::make_unique<Canvas>(pages, width_, height_, about);
        canvas_->open("Document");
        canvas_->ink(black);
        draw_head();
        canvas_->open("Table");
        draw_header(*canvas_, y_, true);
        y_ += header_height_;
        draw_rows();
        canvas_->close("Table");
        canvas_->close("Document");
        canvas_->end_page();
        canvas_->finish();
        finish_pdf(pages, file, {sheet_.language, type_.right_to_left(), sheet_.columns.size(), ornaments()});
    }

private:
    struct Box {
        double left = 0, width = 0;
    };
    double room() const { return width_ - 2 * margin; }
    double bottom() const { return height_ - foot; }
    static Side side_of(Column::Kind kind) {
        return kind == Column::Kind::number || kind == Column::Kind::share ? Side::end : Side::start;
    }
    // From the edge at which reading begins, to the left edge on the page.
    double placed(double from_start, double width) const {
        return type_.right_to_left() ? width_ - margin - from_start - width : margin + from_start;
    }

    void choose_widths() {
        std::vector<Wish> wishes;
        for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
            const auto& column = sheet_.columns[i];
            const std::string label = shown_label(column, sheet_);
            Wish wish{.natural = type_.natural_width(label, header_font()), .stretches = column.kind == Column::Kind::text};
            for (std::size_t from = 0; from < label.size();) {
                const auto to = std::min(label.find(' ', from), label.size());
                wish.least = std::max(wish.least, type_.natural_width(label.substr(from, to - from), header_font()));
                from = to + 1;
            }
            for (const auto& row : ahead_) {
                // A text longer than this takes several lines whatever its column.
                const std::string cell = row.cells[i].size() > 400 ? row.cells[i].substr(0, 400) : row.cells[i];
                wish.natural = std::max(wish.natural, type_.natural_width(shown(cell, column.kind, sheet_), body_font()));
            }
            wish.natural = std::min(wish.natural, 1000.0) + 2 * pad_x + 1;
            wish.least += 2 * pad_x + 1;
            // Numbers and times are not broken.
            if (column.kind != Column::Kind::text) wish.least = std::min(wish.natural, 120.0);
            wishes.push_back(wish);
        }
        const auto wanted = [&](double most) {
            double total = 0;
            for (const auto& wish : wishes) total += std::min(wish.natural, most);
            return total;
        };
        if (wanted(170) > room()) std::swap(width_, height_);
        if (wanted(130) > room()) {
            for (auto& wish : wishes) {
                wish.natural *= 7.5 / text_size_;
                wish.least *= 7.5 / text_size_;
            }
            text_size_ = 7.5;
        }
        double from = 0;
        for (const double width : share_out(wishes, room())) {
            columns_.push_back({placed(from, width), width});
            from += width;
        }
        for (std::size_t i = 0; i < columns_.size(); ++i)
            header_.emplace_back(type_, shown_label(sheet_.columns[i], sheet_), columns_[i].width - 2 * pad_x, header_font(),
                                 side_of(sheet_.columns[i].kind));
        for (const auto& label : header_)
            header_height_ = std::max(header_height_, static_cast<double>(label.lines().size()) *
                                                          (label.ascent() + label.descent()));
        header_height_ += 2 * (pad_y + 1.5);
    }
    Font body_font() const { return {text_size_, false}; }
    Font header_font() const { return {text_size_, true}; }

    double draw(Canvas& canvas, const Paragraph& text, double left, double top) const {
        for (const auto& line : text.lines()) {
            canvas.line(line, left, top + text.ascent());
            top += text.ascent() + text.descent();
        }
        return top;
    }

    // Title, meeting and facts, above the table of the first page.
    void draw_head() {
        y_ = margin;
        canvas_->open("H1");
        y_ = draw(*canvas_, Paragraph(type_, sheet_.title, room(), title_font), margin, y_);
        canvas_->close("H1");
        if (!sheet_.subtitle.empty()) {
            canvas_->open("P");
            y_ = draw(*canvas_, Paragraph(type_, sheet_.subtitle, room(), subtitle_font), margin, y_ + 2);
            canvas_->close("P");
        }
        y_ += 8;
        double labels = 0;
        for (const auto& fact : sheet_.about) labels = std::max(labels, type_.natural_width(fact.label, label_font));
        labels = std::min(labels, 160.0) + 12;
        for (const auto& fact : sheet_.about) {
            const Paragraph label(type_, fact.label, labels - 8, label_font);
            const Paragraph value(type_, shown(fact, sheet_), room() - labels, fact_font);
            const double baseline = std::max(label.ascent(), value.ascent());
            canvas_->open("P");
            const double one = draw(*canvas_, label, placed(0, labels - 8), y_ + baseline - label.ascent());
            const double other = draw(*canvas_, value, placed(labels, room() - labels), y_ + baseline - value.ascent());
            canvas_->close("P");
            y_ = std::max(one, other) + 1;
        }
        y_ += 10;
        // Where the head fills the page, the table begins on the next.
        if (y_ + header_height_ + 40 > bottom()) {
            canvas_->end_page();
            y_ = margin;
            first_table_page_ = ++pages_;
        }
    }

    void draw_header(Canvas& canvas, double top, bool tagged) const {
        if (tagged) canvas.open("TR");
        for (std::size_t i = 0; i < header_.size(); ++i) {
            if (tagged) canvas.open("TH");
            if (i == 0) {
                canvas.fill(margin, top, room(), header_height_, band);
                canvas.rule(margin, width_ - margin, top + header_height_, 1.2, blue);
            }
            draw(canvas, header_[i], columns_[i].left + pad_x, top + pad_y + 1.5);
            if (tagged) canvas.close("TH");
        }
        if (tagged) canvas.close("TR");
    }

    void new_page() {
        canvas_->end_page();
        ++pages_;
        y_ = margin + header_height_;
    }

    void draw_rows() {
        Row row;
        std::size_t count = 0;
        for (;;) {
            if (!ahead_.empty()) {
                row = std::move(ahead_.front());
                ahead_.pop_front();
            } else {
                row.heading.clear();
                if (!rows_.next(row)) break;
                check_width(sheet_, row);
            }
            if (++count > longest_pdf)
                throw Refused(Refused::Kind::invalid, {"export.too_many_rows", {{"limit", std::to_string(longest_pdf)}}});
            if (!row.heading.empty()) draw_section(row.heading);
            std::vector<Paragraph> cells;
            for (std::size_t i = 0; i < columns_.size(); ++i) {
                const auto kind = sheet_.columns[i].kind;
                cells.emplace_back(type_, shown(row.cells[i], kind, sheet_), columns_[i].width - 2 * pad_x, body_font(),
                                   side_of(kind));
            }
            draw_row(cells, columns_, "TD");
        }
    }

    void draw_section(const std::string& heading) {
        std::vector<Paragraph> text;
        text.emplace_back(type_, heading, room() - 2 * pad_x, section_font);
        // A heading does not stand alone at the foot of a page.
        const double height = static_cast<double>(text[0].lines().size()) * (text[0].ascent() + text[0].descent());
        if (y_ + 8 + height + 3 * text_size_ > bottom()) new_page();
        y_ += y_ > margin + header_height_ + 1 ? 8 : 2;
        draw_row(text, {{margin, room()}}, "TH");
    }

    // A row that does not fit goes to the next page; one longer than a page is continued there.
    void draw_row(const std::vector<Paragraph>& cells, const std::vector<Box>& boxes, const char* tag) {
        double ascent = 0, descent = 0;
        std::size_t total = 1;
        for (const auto& cell : cells) {
            ascent = std::max(ascent, cell.ascent());
            descent = std::max(descent, cell.descent());
            total = std::max(total, cell.lines().size());
        }
        const double pitch = ascent + descent;
        const auto fitting = [&](double height) {
            return height < pitch ? std::size_t{0} : static_cast<std::size_t>(height / pitch);
        };
        const std::size_t page = std::max<std::size_t>(fitting(bottom() - margin - header_height_ - 2 * pad_y), 1);
        for (std::size_t done = 0; done < total;) {
            std::size_t count = fitting(bottom() - y_ - 2 * pad_y);
            if (count < total - done && (count == 0 || total <= page)) {
                new_page();
                count = page;
            }
            count = std::min(count, total - done);
            const double height = static_cast<double>(count) * pitch + 2 * pad_y;
            canvas_->open("TR");
            for (std::size_t i = 0; i < cells.size(); ++i) {
                canvas_->open(tag);
                if (i == 0) canvas_->rule(margin, width_ - margin, y_ + height, 0.4, hair);
                const auto& lines = cells[i].lines();
                for (std::size_t line = done; line < std::min(done + count, lines.size()); ++line)
                    canvas_->line(lines[line], boxes[i].left + pad_x,
                                  y_ + pad_y + ascent + static_cast<double>(line - done) * pitch);
                canvas_->close(tag);
            }
            canvas_->close("TR");
            y_ += height;
            done += count;
        }
    }

    // What stands on every page: the header of the table from its second page on, the digest, and the page's number out of how many,
    // which is known only now.
    std::string ornaments() {
        std::string bytes;
        Canvas canvas(bytes, width_, height_);
        const std::string digest = digest_of(sheet_);
        for (std::size_t page = 1; page <= pages_; ++page) {
            canvas.ink(black);
            if (page > first_table_page_) draw_header(canvas, margin, false);
            canvas.rule(margin, width_ - margin, bottom() + 10, 0.4, hair);
            canvas.ink(grey);
            const double number_width = 120, top = bottom() + 15;
            const Paragraph left(type_, digest.empty() ? sheet_.title : "SHA-256 " + digest, room() - number_width, foot_font);
            const Paragraph number(type_, page_words(page), number_width, foot_font, Side::end);
            const double ascent = std::max(left.ascent(), number.ascent());
            if (!left.lines().empty())
                canvas.line(left.lines()[0], placed(0, room() - number_width), top + ascent);
            canvas.line(number.lines()[0], placed(room() - number_width, number_width), top + ascent);
            canvas.end_page();
        }
        canvas.finish();
        return bytes;
    }

    std::string page_words(std::size_t page) const {
        std::string words = sheet_.words.page;
        const auto put = [&](std::string_view place, std::size_t number) {
            if (const auto at = words.find(place); at != words.npos)
                words.replace(at, place.size(), format_number(static_cast<std::int64_t>(number), sheet_.language));
        };
        put("{page}", page);
        put("{pages}", pages_);
        return words;
    }

    const Sheet& sheet_;
    Rows& rows_;
    Typesetter type_;
    std::deque<Row> ahead_;
    double width_ = short_side, height_ = long_side, text_size_ = 9;
    std::vector<Box> columns_;
    std::vector<Paragraph> header_;
    double header_height_ = 0;
    std::unique_ptr<Canvas> canvas_;
    double y_ = margin;
    std::size_t pages_ = 1, first_table_page_ = 1;
};

// Removed however the export ends.
struct Temporary {
    std::filesystem::path file;
    ~Temporary() {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    }
};

}  // namespace

void write_pdf(const std::filesystem::path& file, const Sheet& sheet, Rows& rows) {
    const Temporary pages{file.string() + ".pages"};
    Document(sheet, rows).write(pages.file, file);
}

}  // namespace convoke::exports
