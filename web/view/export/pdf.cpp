#include <algorithm>

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "core/text/language.hpp"
#include "web/view/export/cells.hpp"
#include "web/view/export/pdf_finish.hpp"
#include "web/view/export/pdf_masthead.hpp"
#include "web/view/export/pdf_pictures.hpp"
#include "web/view/export/pdf_table.hpp"

namespace convoke::exports {
namespace {

constexpr Font title_font{17, true}, subtitle_font{11, false}, fact_font{8.5, false}, label_font{8.5, true},
    section_font{10, true}, foot_font{6.5, false}, letter_font{10, false};

// So many rows are looked at before the widths of the columns are settled.
constexpr std::size_t sample = 400;

std::deque<Row> first_of(const Sheet& sheet, Rows& rows) {
    std::deque<Row> first;
    Row row;
    while (first.size() < sample && rows.next(row)) {
        check_width(sheet, row);
        first.push_back(row);
        row.heading.clear();
    }
    return first;
}

class Document {
public:
    Document(const Sheet& sheet, Rows& rows)
        : sheet_(sheet),
          rows_(rows),
          type_(sheet.language, written_right_to_left(sheet.language)),
          ahead_(first_of(sheet, rows)),
          whole_(ahead_.size() < sample),
          table_(sheet, type_, ahead_),
          page_(table_.page()) {}

    void write(const std::filesystem::path& pages, const std::filesystem::path& file) {
        const std::string digest = digest_of(sheet_);
        const Canvas::About about{sheet_.title, sheet_.subtitle, digest.empty() ? "" : "SHA-256 " + digest,
                                  text_of(sheet_.made_at).substr(0, 19) + "Z"};
        canvas_ = std::make_unique<Canvas>(pages, page_.width, page_.height, about);
        canvas_->open("Document");
        canvas_->ink(black);
        draw_head();
        if (whole_) draw_figures();
        canvas_->ink(black);
        canvas_->open("Table");
        table_.draw_header(*canvas_, y_, true);
        y_ += table_.header_height();
        draw_rows();
        canvas_->close("Table");
        canvas_->close("Document");
        canvas_->end_page();
        canvas_->finish();
        finish_pdf(pages, file, {sheet_.language, type_.right_to_left(), sheet_.columns.size(), ornaments(), described_});
    }

private:
    double top() const { return page_.margin + table_.header_height(); }  // of the rows on a page that begins with them

    // Title, meeting and facts, above the table of the first page; or masthead, title and letter.
    void draw_head() {
        if (sheet_.masthead) y_ = draw_masthead(*canvas_, type_, page_, *sheet_.masthead);
        canvas_->open("H1");
        y_ = draw(*canvas_, Paragraph(type_, sheet_.title, page_.room(), title_font), page_.margin, sheet_.masthead ? y_ : page_.margin);
        canvas_->close("H1");
        if (!sheet_.subtitle.empty()) {
            canvas_->open("P");
            y_ = draw(*canvas_, Paragraph(type_, sheet_.subtitle, page_.room(), subtitle_font), page_.margin, y_ + 2);
            canvas_->close("P");
        }
        y_ += 8;
        if (sheet_.masthead) draw_letter();
        else draw_facts();
        y_ += 10;
        // Where the head fills the page, the table begins on the next.
        if (y_ + table_.header_height() + 40 > page_.bottom()) {
            canvas_->end_page();
            y_ = page_.margin;
            first_table_page_ = ++pages_;
        }
    }

    // Before the table, which says the same in numbers.
    void draw_figures() {
        auto drawn = draw_pictures(*canvas_, type_, page_, sheet_, ahead_, {y_, pages_, {}});
        y_ = drawn.y, pages_ = drawn.pages, described_ = std::move(drawn.described);
        if (described_.empty()) return;
        if (y_ + table_.header_height() + 60 > page_.bottom()) {
            canvas_->end_page();
            y_ = page_.margin;
            ++pages_;
        }
        first_table_page_ = pages_;
    }

    void draw_letter() {
        for (const auto& words : sheet_.masthead->paragraphs) {
            const Paragraph text(type_, words, page_.room(), letter_font);
            canvas_->open("P");
            for (const auto& one : text.lines()) {
                if (y_ + text.pitch() > page_.bottom()) {
                    canvas_->end_page();
                    ++pages_;
                    y_ = page_.margin;
                }
                canvas_->line(one, page_.margin, y_ + text.ascent());
                y_ += text.pitch();
            }
            canvas_->close("P");
            y_ += 6;
        }
    }

    void draw_facts() {
        double labels = 0;
        for (const auto& fact : sheet_.about) labels = std::max(labels, type_.natural_width(fact.label, label_font));
        labels = std::min(labels, 160.0) + 12;
        for (const auto& fact : sheet_.about)
            if (!fact.label.empty()) draw_fact(fact, labels);
    }

    void draw_fact(const Fact& fact, double labels) {
        const double gap = 8, values = page_.room() - labels;
        const Paragraph label(type_, fact.label, labels - gap, label_font);
        const Paragraph value(type_, shown(fact, sheet_), values, fact_font);
        if (y_ + std::max(label.height(), value.height()) > page_.bottom()) {
            canvas_->end_page();
            ++pages_;
            y_ = page_.margin;
        }
        const double ascent = std::max(label.ascent(), value.ascent());
        canvas_->open("P");
        const double one = draw(*canvas_, label, page_.placed(0, labels - gap), y_ + ascent - label.ascent());
        const double other = draw(*canvas_, value, page_.placed(labels, values), y_ + ascent - value.ascent());
        canvas_->close("P");
        y_ = std::max(one, other) + 1;
    }

    void new_page() {
        canvas_->end_page();
        ++pages_;
        y_ = top();
    }

    void draw_rows() {
        Row row;
        for (std::size_t count = 0;;) {
            if (!ahead_.empty()) {
                row = std::move(ahead_.front());
                ahead_.pop_front();
            } else {
                row.heading.clear();
                if (!rows_.next(row)) break;
                check_width(sheet_, row);
            }
            if (++count > longest_pdf)
                throw Refused(Refused::Kind::invalid,
                              {"export.too_many_rows", {{"limit", std::to_string(longest_pdf)}}});
            if (!row.heading.empty()) draw_section(row.heading);
            draw_row(table_.cells(row), table_.boxes(), "TD");
        }
    }

    void draw_section(const std::string& heading) {
        std::vector<Paragraph> text;
        text.emplace_back(type_, heading, page_.room() - 2 * pad_x, section_font);
        // A heading does not stand alone at the foot of a page.
        if (y_ + 8 + text[0].height() + 3 * table_.text_size() > page_.bottom()) new_page();
        y_ += y_ > top() + 1 ? 8 : 2;
        draw_row(text, {{page_.margin, page_.room()}}, "TH");
    }

    // The first lines of all cells stand on one baseline. A row that does not fit goes to the next page; one longer
    // than a page is continued there.
    void draw_row(const std::vector<Paragraph>& cells, const std::vector<PdfTable::Box>& boxes, const char* tag) {
        double ascent = 0;
        for (const auto& cell : cells) ascent = std::max(ascent, cell.ascent());
        const auto lead = [&](const Paragraph& cell) { return ascent - cell.ascent(); };
        std::vector<std::size_t> done(cells.size(), 0);
        const auto left_to_draw = [&] {
            double height = 0;
            for (std::size_t i = 0; i < cells.size(); ++i)
                height = std::max(
                    height, lead(cells[i]) + static_cast<double>(cells[i].lines().size() - done[i]) * cells[i].pitch());
            return height;
        };
        const double whole = left_to_draw(), page = page_.bottom() - top() - 2 * pad_y;
        for (bool more = true; more;) {
            double room = page_.bottom() - y_ - 2 * pad_y;
            if (left_to_draw() > room && (whole <= page || room < 3 * table_.text_size())) {
                new_page();
                room = page;
            }
            more = false;
            double height = 0;
            std::vector<std::size_t> until(cells.size());
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const double fitting = (room - lead(cells[i])) / cells[i].pitch() + 1e-6;
                // One line at least, or there would be no end.
                const auto count = std::max<std::size_t>(fitting > 0 ? static_cast<std::size_t>(fitting) : 0, 1);
                until[i] = std::min(done[i] + count, cells[i].lines().size());
                height = std::max(height, lead(cells[i]) + static_cast<double>(until[i] - done[i]) * cells[i].pitch());
                more = more || until[i] < cells[i].lines().size();
            }
            canvas_->open("TR");
            for (std::size_t i = 0; i < cells.size(); ++i) {
                canvas_->open(tag);
                if (i == 0) canvas_->rule(page_.margin, page_.width - page_.margin, y_ + height + 2 * pad_y, 0.4, hair);
                double baseline = y_ + pad_y + ascent;
                for (; done[i] < until[i]; ++done[i], baseline += cells[i].pitch())
                    canvas_->line(cells[i].lines()[done[i]], boxes[i].left + pad_x, baseline);
                canvas_->close(tag);
            }
            canvas_->close("TR");
            y_ += height + 2 * pad_y;
        }
    }

    // What stands on every page: the header of the table from its second page on, the digest, and the page's number out
    // of how many, which is known only now.
    std::string ornaments() {
        std::string bytes;
        Canvas canvas(bytes, page_.width, page_.height);
        const std::string digest = digest_of(sheet_);
        const double number_width = 120, words_width = page_.room() - number_width, line = page_.bottom() + 10;
        for (std::size_t page = 1; page <= pages_; ++page) {
            canvas.ink(black);
            if (page > first_table_page_) table_.draw_header(canvas, page_.margin, false);
            canvas.rule(page_.margin, page_.width - page_.margin, line, 0.4, hair);
            canvas.ink(grey);
            const Paragraph words(type_, digest.empty() ? sheet_.title : "SHA-256 " + digest, words_width, foot_font);
            const Paragraph number(type_, page_words(page), number_width, foot_font, Side::end);
            const double baseline = line + 5 + std::max(words.ascent(), number.ascent());
            canvas.line(words.lines()[0], page_.placed(0, words_width), baseline);
            canvas.line(number.lines()[0], page_.placed(words_width, number_width), baseline);
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
    bool whole_;                                   // there are no rows but those
    std::vector<std::string> described_ = {};
    PdfTable table_;
    const Page& page_;
    std::unique_ptr<Canvas> canvas_;
    double y_ = 0;
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
