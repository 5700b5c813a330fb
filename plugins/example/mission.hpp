// Whether an organisation says enough of what it is for. Pure: knows nothing of plugins, and is tested as it is.
#pragma once

#include <cstddef>
#include <string_view>

namespace convoke::example {

// Words of a UTF-8 text: what stands between blanks, and each Chinese character or Japanese syllable for itself.
std::size_t words_in(std::string_view text);

}  // namespace convoke::example
