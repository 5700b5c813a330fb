// The small grammars HTTP is written in: tokens, percent-encoding, UTF-8. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace convoke::http {

bool valid_utf8(std::string_view text);                        // no overlong forms, no surrogates, at most U+10FFFF
bool has_control(std::string_view text);                       // below U+0020 other than TAB, or DEL
bool is_token(std::string_view text);                          // RFC 9110, 5.6.2: header names, methods
bool same_name(std::string_view a, std::string_view b);        // ASCII, case-insensitive
std::string lower(std::string_view text);                      // ASCII
std::string_view trimmed(std::string_view text);               // of blanks and tabs

// Decoded once; nothing when a '%' is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank);
// Everything but unreserved characters encoded, so the result fits any part of a URL.
std::string percent_encoded(std::string_view text);

// The pieces between separators, trimmed, empty ones left out. Separators within "quoted strings" do not count.
std::vector<std::string_view> list_of(std::string_view text, char separator);

// The parameter of a header value such as `form-data; name="file"`; unquoted. Nothing when absent or written twice.
std::optional<std::string> parameter(std::string_view header, std::string_view name);

}  // namespace convoke::http
