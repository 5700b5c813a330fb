// What a file really is. Decided by its content, never by its name, and taken only where every byte of it belongs to one
// document of a kind that can do nothing but be read: PDF, JPEG, PNG, DOCX.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/domain/values.hpp"

namespace convoke::files {

inline constexpr std::size_t largest_file = 10 * 1024 * 1024;      // bytes

// "application/pdf" and the three others, or why it is not taken (a code of the catalogue, with what to do about it).
struct Inspected {
    std::string media_type = {};
    std::optional<Text> problem = {};
};
Inspected inspect(std::string_view bytes);

// The name to show and to offer for a download: without folders, control characters and what would turn the reading direction, at
// most 120 characters, ending in an extension of its type. Never a path of ours.
std::string display_name(std::string_view given, std::string_view media_type);

// Each says what is wrong, or nothing. For inspect and its tests.
std::optional<Text> wrong_with_pdf(std::string_view bytes);
std::optional<Text> wrong_with_jpeg(std::string_view bytes);
std::optional<Text> wrong_with_png(std::string_view bytes);
std::optional<Text> wrong_with_docx(std::string_view bytes);

}  // namespace convoke::files
