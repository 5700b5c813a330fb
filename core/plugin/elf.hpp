// Reading what a shared library exports without running any of it.
#pragma once

#include <filesystem>
#include <string_view>

namespace convoke {

enum class Export { found, absent, no_library };

// Whether the file is a shared library of this machine's kind that exports the symbol. Reads the dynamic symbols, which
// stripping leaves in place, and trusts no offset of the file: a damaged one is `no_library`.
Export look_for_export(const std::filesystem::path& file, std::string_view symbol);

}  // namespace convoke
