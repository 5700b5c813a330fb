#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "core/text/language.hpp"
#include "web/view/export/cells.hpp"
#include "web/view/export/xlsx_chart.hpp"

namespace convoke::exports {
namespace {

constexpr std::size_t most_rows = LXW_ROW_MAX - 1;  // one is the header's
constexpr double widest = 60, narrowest = 9;        // columns, in characters
constexpr std::size_t longest_cell = 32767;

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("workbook: ") + lxw_strerror(error));
}

// The library keeps pointers to what is not const, and changes none of it.
char* lent(const std::string& text) { return const_cast<char*>(text.c_str()); }

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

// Roughly the width of the text in characters of Latin: those from U+3000 on are twice as wide.
double width_of(std::string_view text) {
    double width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0) != 0x80) width += byte >= 0xe3 && byte <= 0xed ? 2 : 1;
    }
    return width;
}

// A sheet's name: at most 31 characters, none of []:*?/\ and no apostrophe at its ends.
std::string tab_name(std::string_view title, std::string_view fallback) {
    std::string name;
    std::size_t count = 0;
    for (const char c : title) {
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80 && ++count > 31) break;
        name += std::string_view("[]:*?/\\").find(c) != std::string_view::npos ? ' ' : c;
    }
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) name.pop_back();
    const auto from = name.find_first_not_of("' ");
    return from == name.npos ? std::string(fallback) : name.substr(from);
}

class Workbook {
public:
    Workbook(const std::filesystem::path& file, const Sheet& sheet)
        : sheet_(sheet), temporary_(file.has_parent_path() ? file.parent_path().string() : ".") {
        lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = lent(temporary_), .use_zip64 = LXW_FALSE};
        book_.reset(workbook_new_opt(file.c_str(), &options));
        if (!book_) throw std::runtime_error("cannot make a workbook");
        // Two tabs cannot have one name, whatever their case.
        const std::string name = tab_name(sheet.title, "1");
        about_name_ = tab_name(sheet.words.about, "2");
        page_ = made(workbook_add_worksheet(book_.get(), name.c_str()));
        if (workbook_validate_sheet_name(book_.get(), about_name_.c_str()) != LXW_NO_ERROR)
            about_name_ = tab_name({}, "2");
        about_ = made(workbook_add_worksheet(book_.get(), about_name_.c_str()));
        for (auto* worksheet : {page_, about_}) {
            if (written_right_to_left(sheet.language)) worksheet_right_to_left(worksheet);
            worksheet_set_paper(worksheet, 9);  // A4
            worksheet_fit_to_pages(worksheet, 1, 0);
        }
        make_formats();
        describe();
    }
    void write(Rows& rows) {
        const auto columns = sheet_.columns.size() + (sheet_.sections ? 1 : 0);
        widths_.assign(columns, narrowest);
        check(worksheet_set_row(page_, 0, 24, header_));
        for (std::size_t i = 0; i < columns; ++i)
            text(0, i, i < sheet_.columns.size() ? shown_label(sheet_.columns[i], sheet_) : sheet_.words.section,
                 header_);

        Row row;
        std::string heading;
        std::vector<ChartRows> parts;
        std::size_t at = 0;
        while (rows.next(row)) {
            check_width(sheet_, row);
            if (++at > most_rows)
                throw Refused(Refused::Kind::invalid, {"export.too_many_rows", {{"limit", std::to_string(most_rows)}}});
            for (std::size_t i = 0; i < row.cells.size(); ++i) cell(at, i, row.cells[i]);
            if (parts.empty() || !row.heading.empty()) parts.push_back({row.heading, at, at});
            parts.back().last = at;
            if (!row.heading.empty()) heading = std::move(row.heading);
            row.heading.clear();
            if (sheet_.sections) text(at, columns - 1, heading, text_);
        }
        worksheet_freeze_panes(page_, 1, 0);
        worksheet_repeat_rows(page_, 0, 0);
        if (columns > 6) worksheet_set_landscape(page_);
        if (columns > 0) check(worksheet_autofilter(page_, 0, 0, static_cast<lxw_row_t>(at), narrow(columns - 1)));
        for (std::size_t i = 0; i < columns; ++i)
            check(worksheet_set_column(page_, narrow(i), narrow(i), std::min(widths_[i] + 2, widest), nullptr));
        add_charts(book_.get(), page_, sheet_, parts);
        write_about();
    }

    // Frees the workbook as well, whatever comes of it.
    void close() { check(workbook_close(book_.release())); }

private:
    static lxw_col_t narrow(std::size_t column) { return static_cast<lxw_col_t>(column); }
    template <class Thing>
    static Thing* made(Thing* thing) {
        if (!thing) throw std::runtime_error("cannot make a workbook");
        return thing;
    }

    lxw_format* format(const char* number) {
        auto* const made_format = made(workbook_add_format(book_.get()));
        format_set_align(made_format, LXW_ALIGN_VERTICAL_TOP);
        // "@" by its number: only so do spreadsheets know it as the format of texts.
        number == std::string_view("@") ? format_set_num_format_index(made_format, 49)
                                        : format_set_num_format(made_format, number);
        return made_format;
    }

    void make_formats() {
        text_ = format("@");  // stays text when somebody edits it
        format_set_text_wrap(text_);
        number_ = format("#,##0.###");
        whole_ = format("#,##0");
        share_ = format("0.0%");
        time_ = format("yyyy-mm-dd hh:mm");
        date_ = format("yyyy-mm-dd");
        header_ = format("@");
        format_set_bold(header_);
        format_set_text_wrap(header_);
        format_set_align(header_, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(header_, 0xE4EDF5);
        format_set_bottom(header_, LXW_BORDER_MEDIUM);
        format_set_bottom_color(header_, 0x2A5A8A);
        label_ = format("@");
        format_set_bold(label_);
        title_ = format("@");
        format_set_bold(title_);
        format_set_font_size(title_, 14);
    }

    void describe() {
        const std::string digest = digest_of(sheet_);
        lxw_doc_properties properties{};
        properties.title = lent(sheet_.title);
        properties.subject = lent(sheet_.subtitle);
        properties.created = std::chrono::system_clock::to_time_t(
            std::chrono::time_point_cast<std::chrono::system_clock::duration>(sheet_.made_at));
        check(workbook_set_properties(book_.get(), &properties));
        if (!digest.empty()) check(workbook_set_custom_property_string(book_.get(), "list_sha256", digest.c_str()));
    }

    void text(std::size_t row, std::size_t column, const std::string& value, lxw_format* how) {
        if (characters(value) > longest_cell) {
            const auto name = column < sheet_.columns.size() ? sheet_.columns[column].label : sheet_.words.section;
            throw Refused(Refused::Kind::invalid,
                          {"export.cell_too_long",
                           {{"row", std::to_string(row)}, {"column", name}, {"limit", std::to_string(longest_cell)}}});
        }
        check(worksheet_write_string(page_, static_cast<lxw_row_t>(row), narrow(column), value.c_str(), how));
        widths_[column] = std::max(widths_[column], width_of(value));
    }

    void cell(std::size_t at, std::size_t column, const std::string& value) {
        const auto kind = sheet_.columns[column].kind;
        const auto row = static_cast<lxw_row_t>(at);
        // Beyond fifteen digits a spreadsheet rounds: such a number is kept as text.
        if ((kind == Column::Kind::number || kind == Column::Kind::share) && plain_number(value) &&
            value.size() <= 15) {
            double number = 0;
            std::from_chars(value.data(), value.data() + value.size(), number);
            auto* const how = kind == Column::Kind::share                ? share_
                              : value.find_first_of(".eE") == value.npos ? whole_
                                                                         : number_;
            check(worksheet_write_number(page_, row, narrow(column), number, how));
            return;
        }
        if (kind == Column::Kind::time) {
            if (const auto instant = instant_of(value)) {
                moment(row, narrow(column), instant_of(local_text(*instant, sheet_.zone) + ":00Z").value(), time_);
                widths_[column] = std::max(widths_[column], 16.0);
                return;
            }
            if (const auto day = date_of(value)) {
                moment(row, narrow(column), *day, date_);
                widths_[column] = std::max(widths_[column], 10.0);
                return;
            }
        }
        text(at, column, answer(sheet_.columns[column].labels, value, value), text_);
    }

    // What a clock shows, written as a UTC instant: a workbook knows no zones.
    void moment(lxw_row_t row, lxw_col_t column, Time wall, lxw_format* how) {
        const auto day = std::chrono::floor<std::chrono::days>(wall);
        const std::chrono::year_month_day date(day);
        const std::chrono::hh_mm_ss clock(wall - day);
        lxw_datetime when{.year = static_cast<int>(date.year()),
                          .month = static_cast<int>(static_cast<unsigned>(date.month())),
                          .day = static_cast<int>(static_cast<unsigned>(date.day())),
                          .hour = static_cast<int>(clock.hours().count()),
                          .min = static_cast<int>(clock.minutes().count()),
                          .sec = 0};
        check(worksheet_write_datetime(page_, row, column, &when, how));
    }

    void write_about() {
        lxw_row_t row = 0;
        check(worksheet_write_string(about_, row++, 0, sheet_.title.c_str(), title_));
        if (!sheet_.subtitle.empty())
            check(worksheet_write_string(about_, row++, 0, sheet_.subtitle.c_str(), text_plain()));
        ++row;
        double labels = narrowest, values = narrowest;
        for (const auto& fact : sheet_.about) {
            if (fact.label.empty()) continue;
            const std::string value = shown(fact, sheet_);
            check(worksheet_write_string(about_, row, 0, fact.label.c_str(), label_));
            check(worksheet_write_string(about_, row++, 1, value.c_str(), text_));
            labels = std::max(labels, width_of(fact.label));
            values = std::max(values, width_of(value));
        }
        check(worksheet_set_column(about_, 0, 0, std::min(labels + 2, widest), nullptr));
        check(worksheet_set_column(about_, 1, 1, std::min(values + 4, 80.0), nullptr));
    }

    // Text that runs over its neighbours instead of wrapping.
    lxw_format* text_plain() { return format("@"); }

    const Sheet& sheet_;
    std::string temporary_, about_name_;
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };
    std::unique_ptr<lxw_workbook, Free> book_;
    lxw_worksheet *page_ = nullptr, *about_ = nullptr;
    lxw_format *text_ = nullptr, *number_ = nullptr, *whole_ = nullptr, *share_ = nullptr, *time_ = nullptr,
               *date_ = nullptr, *header_ = nullptr, *label_ = nullptr, *title_ = nullptr;
    std::vector<double> widths_;
};

}  // namespace

void write_xlsx(const std::filesystem::path& file, const Sheet& sheet, Rows& rows) {
    Workbook workbook(file, sheet);
    workbook.write(rows);
    workbook.close();
}

}  // namespace convoke::exports
