// The order in which a reader of a language looks names up.
#pragma once

#include <string>
#include <string_view>

namespace convoke {

// Bytes that sort as the text does in that language (one of the six, else English): accents and case matter only where
// all else is equal, marks and digits come before letters. Not text: compare them, or keep `sort_key_text`. States are
// ordered by their official English names, so by sort_key("en", english_name); organisations by sort_key(language of
// the list, name). Where two keys are equal, order by id.
std::string sort_key(std::string_view language, std::string_view text);

// The same in hexadecimal, for a column of the database: sorts alike under every collation of the database.
std::string sort_key_text(std::string_view language, std::string_view text);

// Text as a search compares it: without regard to case, accents and compatible forms. A part of a name is found where its
// key is a part of the name's key.
std::string search_key(std::string_view text);

}  // namespace convoke
