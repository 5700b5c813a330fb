#include "core/acts/register_draft.hpp"

#include <algorithm>

#include "core/acts/demand.hpp"
#include "core/files/keep.hpp"

namespace convoke {

namespace fs = std::filesystem;

namespace {

constexpr auto kept_for = std::chrono::hours(24);

fs::path folder_of(const House& house) { return house.documents / "registers"; }

bool digest(const std::string& text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

void sweep(const fs::path& folder) {
    const auto oldest = fs::file_time_type::clock::now() - kept_for;
    std::error_code ignored;
    for (const auto& one : fs::recursive_directory_iterator(folder, ignored))
        if (one.is_regular_file(ignored) && one.last_write_time(ignored) < oldest) fs::remove(one.path(), ignored);
}

std::string plain(std::string_view name) {
    std::string folded;
    for (const char c : name)
        if (c != ' ' && c != '_' && c != '-') folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return folded;
}

}  // namespace

std::string keep_register_file(const House& house, const Actor& actor, std::string_view bytes, Time) {
    demand(house.rights, actor, "register.manage");
    if (bytes.size() > largest_register) throw Refused(Refused::Kind::invalid, {"register.too_large", {{"limit", std::to_string(largest_register >> 20)}}});
    fs::create_directories(folder_of(house));
    sweep(folder_of(house));
    return files::keep(folder_of(house), bytes);
}

std::string register_file(const House& house, const Actor& actor, const std::string& sha256) {
    demand(house.rights, actor, "register.manage");
    const auto place = digest(sha256) ? files::place_of(folder_of(house), sha256) : fs::path();
    if (place.empty() || !fs::is_regular_file(place)) throw Refused(Refused::Kind::unknown, {"register.file_gone"});
    return files::read_bytes(place, largest_register + 1);
}

void forget_register_file(const House& house, const std::string& sha256) {
    std::error_code ignored;
    if (digest(sha256)) fs::remove(files::place_of(folder_of(house), sha256), ignored);
}

std::map<std::string, std::string> guessed_columns(const CsvFile& file, const RegisterSheet& sheet) {
    std::map<std::string, std::string> found;
    for (const auto* columns : {&sheet.required, &sheet.optional})
        for (const auto& ours : *columns)
            for (const auto& theirs : file.header)
                if (plain(theirs) == plain(ours)) found.emplace(ours, theirs);
    return found;
}

}  // namespace convoke
