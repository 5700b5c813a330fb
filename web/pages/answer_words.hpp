// What somebody chose or typed, as a person reads it.
#pragma once

#include "web/pages/pages.hpp"

namespace convoke::web {

// `labels` are the words of the field's options by their id, where a meeting file gives them.
std::string answer_words(const Asked& asked, const Field& field, const std::map<std::string, std::string>& labels, const Data& value);

}  // namespace convoke::web
