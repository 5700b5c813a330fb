#include "core/text/language.hpp"

#include <algorithm>

namespace convoke {

std::string_view official_language(std::string_view language) {
    const auto own = language.substr(0, language.find_first_of("-_"));
    const auto found = std::find(official_languages.begin(), official_languages.end(), own);
    return found == official_languages.end() ? "en" : *found;
}

bool written_right_to_left(std::string_view language) { return official_language(language) == "ar"; }

}  // namespace convoke
