#include "core/acts/shelved_entries.hpp"

#include <algorithm>
#include <charconv>

namespace convoke {

namespace {

// Each part of an entry ends with NUL, which no text of a register contains; before a list stands how many follow.
class Written {
public:
    explicit Written(std::string& text) : text_(text) {}
    void one(std::string_view part) { text_.append(part) += '\0'; }
    void many(std::size_t number) { one(std::to_string(number)); }
    void all(const std::vector<std::string>& parts) {
        many(parts.size());
        for (const auto& part : parts) one(part);
    }

private:
    std::string& text_;
};

class Read {
public:
    Read(const std::string& text, std::size_t at) : at_(text.c_str() + at) {}
    std::string one() {
        std::string part(at_);
        at_ += part.size() + 1;
        return part;
    }
    std::size_t many() {
        const auto part = one();
        std::size_t number = 0;
        std::from_chars(part.data(), part.data() + part.size(), number);
        return number;
    }
    std::vector<std::string> all() {
        std::vector<std::string> parts(many());
        for (auto& part : parts) part = one();
        return parts;
    }

private:
    const char* at_;
};

}  // namespace

ShelvedEntries::ShelvedEntries(const std::vector<RegisterEntry>& entries) {
    starts_.reserve(entries.size());
    for (const auto& entry : entries) {
        starts_.push_back(text_.size());
        Written written(text_);
        for (const auto* part : {&entry.id, &entry.name, &entry.country}) written.one(*part);
        written.all(entry.other_names);
        written.all(entry.acronyms);
        written.many(entry.facts.size());
        for (const auto& [name, value] : entry.facts) written.one(name), written.one(value);
    }
    text_.shrink_to_fit();
    std::ranges::sort(starts_, {}, [this](std::size_t start) { return id_at(start); });
}

std::string_view ShelvedEntries::id_at(std::size_t start) const { return text_.c_str() + start; }

std::optional<RegisterEntry> ShelvedEntries::find(std::string_view id) const {
    const auto found = std::ranges::lower_bound(starts_, id, {}, [this](std::size_t start) { return id_at(start); });
    if (found == starts_.end() || id_at(*found) != id) return {};
    Read read(text_, *found);
    RegisterEntry entry;
    entry.id = read.one();
    entry.name = read.one();
    entry.country = read.one();
    entry.other_names = read.all();
    entry.acronyms = read.all();
    for (auto number = read.many(); number > 0; --number) {
        auto name = read.one();
        entry.facts.emplace(std::move(name), read.one());
    }
    return entry;
}

}  // namespace convoke
