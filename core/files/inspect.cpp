#include "core/files/inspect.hpp"

#include <magic.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "core/text/wellformed.hpp"

namespace convoke::files {

namespace {

struct Kind {
    std::string_view media_type, begins;
    std::optional<Text> (*wrong)(std::string_view);
    std::array<std::string_view, 2> extensions;    // the first is given where the name has none of them
};

constexpr std::string_view docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const std::array<Kind, 4>& kinds() {
    static const std::array<Kind, 4> all{{{"application/pdf", "%PDF-", wrong_with_pdf, {".pdf", ".pdf"}},
                                          {"image/jpeg", "\xFF\xD8\xFF", wrong_with_jpeg, {".jpg", ".jpeg"}},
                                          {"image/png", "\x89PNG\r\n\x1A\n", wrong_with_png, {".png", ".png"}},
                                          {docx_type, "PK\x03\x04", wrong_with_docx, {".docx", ".docx"}}}};
    return all;
}

// What libmagic takes it for. One handle, loaded at first use: its tables are large and not for two threads at once.
std::string taken_for(std::string_view bytes) {
    static std::mutex one_at_a_time;
    static const std::unique_ptr<magic_set, decltype(&magic_close)> handle = [] {
        std::unique_ptr<magic_set, decltype(&magic_close)> opened(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS), magic_close);
        if (!opened || magic_load(opened.get(), nullptr) != 0) throw std::runtime_error("libmagic cannot read its tables; install libmagic-mgc");
        return opened;
    }();
    const std::lock_guard guard(one_at_a_time);
    const char* type = magic_buffer(handle.get(), bytes.data(), bytes.size());
    return type ? type : "";
}

// libmagic knows a DOCX only where its parts come in the usual order.
bool agrees(const Kind& kind, const std::string& type) {
    return type == kind.media_type || (kind.media_type == docx_type && (type == "application/zip" || type == "application/octet-stream"));
}

// Whether somebody who opens it as a PDF would find one: its mark may stand anywhere within the first kilobyte.
bool begins_as_pdf(std::string_view bytes) { return bytes.substr(0, 1024 + 5).find("%PDF-") != std::string_view::npos; }

// Whether somebody who opens it as a ZIP archive would find one: archives are read from their end.
bool ends_as_archive(std::string_view bytes) {
    constexpr std::size_t record = 22, longest_comment = 65535;
    for (auto at = bytes.rfind("PK\x05\x06"); at != std::string_view::npos && bytes.size() - at <= record + longest_comment; at = bytes.rfind("PK\x05\x06", at - 1)) {
        if (at + record <= bytes.size()) {
            const auto comment = static_cast<unsigned char>(bytes[at + 20]) | static_cast<unsigned char>(bytes[at + 21]) << 8;
            if (at + record + static_cast<std::size_t>(comment) == bytes.size()) return true;
        }
        if (at == 0) break;
    }
    return false;
}

}  // namespace

Inspected inspect(std::string_view bytes) {
    if (bytes.empty()) return {.problem = Text{"file.empty"}};
    if (bytes.size() > largest_file) return {.problem = Text{"file.too_big", {{"megabytes", std::to_string(largest_file >> 20)}}}};
    const auto kind = std::ranges::find_if(kinds(), [&](const Kind& one) { return bytes.starts_with(one.begins); });
    const auto type = taken_for(bytes);
    if (kind == kinds().end() || !agrees(*kind, type)) return {.problem = Text{"file.kind_not_taken", {{"found", type}}}};
    if (kind->media_type != "application/pdf" && begins_as_pdf(bytes)) return {.problem = Text{"file.two_in_one"}};
    if (auto wrong = kind->wrong(bytes)) return {.problem = std::move(wrong)};
    if (kind->media_type != docx_type && ends_as_archive(bytes)) return {.problem = Text{"file.two_in_one"}};
    return {.media_type = std::string(kind->media_type)};
}

std::string display_name(std::string_view given, std::string_view media_type) {
    const auto kind = std::ranges::find(kinds(), media_type, &Kind::media_type);
    if (kind == kinds().end()) throw std::invalid_argument("no file of that type is taken");
    if (const auto slash = given.find_last_of("/\\"); slash != std::string_view::npos) given.remove_prefix(slash + 1);
    auto name = well_formed(given) ? tidy_line(given) : std::string();
    std::erase_if(name, [](char c) { return std::string_view("\"<>:|?*%").find(c) != std::string_view::npos; });
    while (name.starts_with('.')) name.erase(0, 1);

    std::string extension(kind->extensions[0]), ending;
    if (const auto dot = name.rfind('.'); dot != std::string::npos) {
        ending = name.substr(dot);
        std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
        if (std::ranges::find(kind->extensions, ending) != kind->extensions.end()) {
            extension = ending;
            name.resize(dot);
        }
    }
    constexpr std::size_t longest = 120;
    std::size_t length = 0, end = 0;
    while (end < name.size() && length + extension.size() < longest) {
        ++end;
        while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
        ++length;
    }
    name.resize(end);
    while (name.ends_with(' ') || name.ends_with('.')) name.pop_back();
    return (name.empty() ? "document" : name) + extension;
}

}  // namespace convoke::files
