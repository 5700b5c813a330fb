// Answers from the tables that work_out/ wrote.
#include "core/names/known.hpp"

#include <algorithm>

#include "core/names/words.hpp"

namespace convoke::names {

namespace {

struct KnownText { std::string_view written, keys; };

#include "core/names/known_tables.hpp"

}  // namespace

std::vector<std::string> known_keys(std::string_view written) {
    const auto found = std::ranges::lower_bound(known_texts, written, {}, &KnownText::written);
    if (found == std::end(known_texts) || found->written != written) return keys_of(written);
    std::vector<std::string> keys;
    for (std::size_t from = 0; from < found->keys.size();) {
        const std::size_t to = std::min(found->keys.find(' ', from), found->keys.size());
        keys.emplace_back(found->keys.substr(from, to - from));
        from = to + 1;
    }
    return keys;
}

std::span<const KnownCountry> known_countries() { return all_countries; }

}  // namespace convoke::names
