#include "web/http/encoding.hpp"

#include <algorithm>

namespace convoke::http {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// How many bytes follow a first byte, and the smallest code point that may be written with that many.
struct Sequence { int more; char32_t bits, least; };
std::optional<Sequence> sequence_of(unsigned char first) {
    if (first < 0x80) return Sequence{0, first, 0};
    if (first >= 0xc2 && first < 0xe0) return Sequence{1, first & 0x1fu, 0x80};
    if (first >= 0xe0 && first < 0xf0) return Sequence{2, first & 0x0fu, 0x800};
    if (first >= 0xf0 && first < 0xf5) return Sequence{3, first & 0x07u, 0x10000};
    return {};
}

std::string unquoted(std::string_view value) {
    if (value.size() < 2 || value.front() != '"' || value.back() != '"') return std::string(value);
    // A backslash escapes only a quote or itself: browsers do not escape it, and C:\new is a file name as sent.
    std::string plain;
    const auto inner = value.substr(1, value.size() - 2);
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\' && i + 1 < inner.size() && (inner[i + 1] == '"' || inner[i + 1] == '\\')) ++i;
        plain += inner[i];
    }
    return plain;
}

}  // namespace

bool valid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto sequence = sequence_of(static_cast<unsigned char>(text[i++]));
        if (!sequence || text.size() - i < static_cast<std::size_t>(sequence->more)) return false;
        char32_t point = sequence->bits;
        for (int k = 0; k < sequence->more; ++k) {
            const auto byte = static_cast<unsigned char>(text[i++]);
            if ((byte & 0xc0) != 0x80) return false;
            point = (point << 6) | (byte & 0x3fu);
        }
        if (point < sequence->least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return false;
    }
    return true;
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return letter_or_digit(c) || marks.find(c) != std::string_view::npos;
    });
}

namespace {
char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower_letter(x) == lower_letter(y); });
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower_letter);
    return result;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0) return {};
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            result += plus_is_blank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

std::string percent_encoded(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        if (letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return result;
}

std::vector<std::string_view> list_of(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    bool quoted = false;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && quoted && text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '"') { ++i; continue; }
        if (i < text.size() && text[i] == '"') quoted = !quoted;
        if (i < text.size() && (quoted || text[i] != separator)) continue;
        if (const auto piece = trimmed(text.substr(start, i - start)); !piece.empty()) pieces.push_back(piece);
        start = i + 1;
    }
    return pieces;
}

std::optional<std::string> parameter(std::string_view header, std::string_view name) {
    std::optional<std::string> found;
    const auto pieces = list_of(header, ';');
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const auto equals = pieces[i].find('=');
        if (equals == std::string_view::npos || !same_name(trimmed(pieces[i].substr(0, equals)), name)) continue;
        if (found) return {};
        found = unquoted(trimmed(pieces[i].substr(equals + 1)));
    }
    return found;
}

}  // namespace convoke::http
