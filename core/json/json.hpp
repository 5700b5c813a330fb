// JSON text to a value and back. The text of a value is canonical: members in the order of their names, no spaces,
// UTF-8 unescaped, so that equal values have equal texts and equal digests.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

// What is wrong with a JSON text: where (byte offset from 0) and what.
struct JsonError { std::size_t offset = 0; std::string what; };

// Refuses texts that are not UTF-8, contain NUL in a string, repeat a member, nest deeper than 64, or hold a number that
// does not fit. On failure `error` is filled and the value is null.
std::optional<Data> parse_json(std::string_view text, JsonError& error);

// The same for text the program itself has written (a column of the database): failure is a fault and throws.
Data read_json(std::string_view text);

std::string write_json(const Data& value);
std::string write_json_indented(const Data& value);

}  // namespace convoke
