// Letters that became files, for a demonstration that shows them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "web/mail/message.hpp"

namespace convoke::web {

struct KeptLetter { std::string to = {}, subject = {}, body = {}; std::int64_t seconds = 0; std::optional<Enclosed> enclosed = {}; };    // seconds: of its date, since 1970

// The newest first. A file that is no letter is passed over.
std::vector<KeptLetter> kept_letters(const std::filesystem::path& folder, std::size_t most);

}  // namespace convoke::web
