#include "core/acts/shelved_entries.hpp"

#include <algorithm>

#include "core/json/register_entries.hpp"

namespace convoke {

namespace {

// The text from there to the next NUL, which no text of ours contains; behind it goes the reading on.
std::string_view next(const std::string& text, std::size_t& at) {
    const std::string_view found(text.c_str() + at);
    at += found.size() + 1;
    return found;
}

}  // namespace

ShelvedEntries::ShelvedEntries(const std::vector<RegisterEntry>& entries) {
    starts_.reserve(entries.size());
    for (const auto& entry : entries) {
        starts_.push_back(text_.size());
        for (const std::string& part : {entry.id, entry.name, entry.country, body_of(entry)}) text_.append(part) += '\0';
    }
    text_.shrink_to_fit();
    std::ranges::sort(starts_, {}, [this](std::size_t start) { return id_at(start); });
}

std::string_view ShelvedEntries::id_at(std::size_t start) const { return next(text_, start); }

std::optional<RegisterEntry> ShelvedEntries::find(std::string_view id) const {
    const auto found = std::ranges::lower_bound(starts_, id, {}, [this](std::size_t start) { return id_at(start); });
    if (found == starts_.end() || id_at(*found) != id) return {};
    std::size_t at = *found;
    RegisterEntry entry;
    entry.id = next(text_, at);
    entry.name = next(text_, at);
    entry.country = next(text_, at);
    read_body(next(text_, at), entry);
    return entry;
}

}  // namespace convoke
