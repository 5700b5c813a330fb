#include "core/csv/csv.hpp"

#include <csv.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

namespace convoke {

namespace {

[[noreturn]] void unreadable() { throw Refused(Refused::Kind::invalid, {"csv.not_text"}); }

// But for a few bytes, such as a damaged row has: in another encoding nearly every letter beyond ASCII is no UTF-8.
bool is_utf8(std::string_view bytes) {
    const auto size = static_cast<std::int32_t>(bytes.size());
    std::size_t letters = 0, broken = 0;
    for (std::int32_t at = 0; at < size;) {
        UChar32 letter = 0;
        U8_NEXT(bytes.data(), at, size, letter);
        broken += letter < 0, letters += letter >= 0x80;
    }
    return broken == 0 || letters > 8 * broken;
}

std::string utf8_of(const icu::UnicodeString& text) {
    std::string utf8;
    return text.toUTF8String(utf8);
}

// UTF-8 where it is that, what is broken marked; otherwise what the byte order mark or the likeness of the letters says.
std::string as_utf8(std::string_view bytes, std::string& encoding) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (is_utf8(bytes) && bytes.find('\0') == std::string_view::npos) {
        encoding = "UTF-8";
        return utf8_of(icu::UnicodeString::fromUTF8({bytes.data(), static_cast<std::int32_t>(bytes.size())}));
    }
    UErrorCode failed = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&failed), ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &failed);
    const auto* match = ucsdet_detect(detector.get(), &failed);
    if (U_FAILURE(failed) || !match) unreadable();
    encoding = ucsdet_getName(match, &failed);
    if (encoding == "ISO-8859-1") encoding = "windows-1252";       // what writes such files means the wider one
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &failed), ucnv_close);
    if (U_FAILURE(failed)) unreadable();
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), failed);
    auto utf8 = utf8_of(text);
    if (U_FAILURE(failed) || utf8.find('\0') != std::string::npos) unreadable();
    if (utf8.starts_with("\xef\xbb\xbf")) utf8.erase(0, 3);
    return utf8;
}

// The separator that the header has most of.
char separator_of(std::string_view text) {
    const auto header = text.substr(0, text.find('\n'));
    return *std::ranges::max_element(std::string_view(",;\t"), {}, [&](char c) { return std::ranges::count(header, c); });
}

constexpr std::string_view no_letter = "\xef\xbf\xbd";             // U+FFFD: what bytes become that are no letter of the encoding

struct Reader {
    CsvFile& file;
    std::size_t line = 1, first_line = 1;
    std::vector<std::string> cells = {};

    void cell(std::string text) {
        line += static_cast<std::size_t>(std::ranges::count(text, '\n'));
        cells.push_back(std::move(text));
    }

    void row() {
        const auto at = std::exchange(first_line, ++line);
        auto read = std::exchange(cells, {});
        if (read.empty() || (read.size() == 1 && read.front().empty())) return;
        if (file.header.empty()) {
            for (auto& name : read) file.header.push_back(std::move(name));
        } else if (read.size() != file.header.size()) {
            file.problems.push_back({at, {"csv.cells", {{"found", std::to_string(read.size())}, {"wanted", std::to_string(file.header.size())}}}});
        } else if (std::ranges::any_of(read, [](const std::string& one) { return one.find(no_letter) != std::string::npos; })) {
            file.problems.push_back({at, {"csv.letters", {{"encoding", file.encoding}}}});
        } else {
            file.rows.push_back({at, std::move(read)});
        }
    }
};

}  // namespace

CsvFile read_csv(std::string_view bytes) {
    CsvFile file;
    auto text = as_utf8(bytes, file.encoding);
    // No text has such characters: a spreadsheet, a picture.
    if (std::ranges::any_of(text, [](unsigned char c) { return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'; })) unreadable();
    if (text.find('\n') == std::string::npos) std::ranges::replace(text, '\r', '\n');
    // The parser leaves out blank lines, so a carriage return before a line's end must not count as a line of its own.
    std::erase(text, '\r');
    const bool said = text.starts_with("sep=") && text.find('\n') == 5;   // a line that spreadsheets write, and take for themselves
    const char separator = said ? text[4] : separator_of(text);
    if (said) text.erase(0, 6);
    file.separator = separator;

    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0) throw std::bad_alloc();
    const std::unique_ptr<csv_parser, decltype(&csv_free)> owner(&parser, csv_free);
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
    Reader reader{file, said ? 2u : 1u, said ? 2u : 1u};
    const auto on_cell = [](void* cell, std::size_t size, void* to) { static_cast<Reader*>(to)->cell({static_cast<char*>(cell), size}); };
    const auto on_row = [](int, void* to) { static_cast<Reader*>(to)->row(); };
    const auto parsed = csv_parse(&parser, text.data(), text.size(), on_cell, on_row, &reader);
    if (parsed != text.size() || csv_fini(&parser, on_cell, on_row, &reader) != 0)
        file.problems.push_back({reader.first_line, {"csv.quotes"}});
    if (file.header.empty()) throw Refused(Refused::Kind::invalid, {"csv.no_header"});
    return file;
}

}  // namespace convoke
