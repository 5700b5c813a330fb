// What the parts of a DOCX say that tie the others together: which parts there are, and what each refers to.
#pragma once

#include <optional>
#include <string_view>

#include "core/domain/values.hpp"

namespace convoke::files {

// [Content_Types].xml, in any encoding an XML reader knows. Wrong: no XML, or a part that carries macros.
std::optional<Text> wrong_with_types(std::string_view xml);

// A part *.rels: `name` is its path in the archive, in small letters. Wrong: no XML; whatever would be fetched from outside when the
// document is opened (links that a reader follows by hand are not); embedded objects, other documents, macros.
std::optional<Text> wrong_with_relationships(std::string_view name, std::string_view xml);

}  // namespace convoke::files
