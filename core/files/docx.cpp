// DOCX: an archive that is exactly one word-processing document, of a bounded size when unpacked, without macros, without other files
// in it, and without anything that opening it would fetch from elsewhere.
#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>

#include "core/files/docx_parts.hpp"
#include "core/files/inspect.hpp"

namespace convoke::files {

namespace {

constexpr zip_int64_t most_entries = 2000;
constexpr std::size_t most_unpacked = 100 * 1024 * 1024;       // bytes, of all parts together
constexpr std::size_t most_of_a_tie = 4 * 1024 * 1024;         // bytes, of a part that is read as XML
constexpr std::size_t most_of_ratio = 200;         // unpacked to packed, of a part beyond one megabyte

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Part = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

const Text damaged{"file.docx_damaged"};
const Text bomb{"file.docx_unpacks_too_large"};
const Text macros{"file.docx_macros"};

Archive opened(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr, zip_discard);
    if (!archive && source) zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return text;
}

bool strange(const std::string& name) {
    return name.empty() || name.starts_with('/') || name.find('\\') != std::string::npos || name.find("..") != std::string::npos ||
           std::ranges::any_of(name, [](unsigned char c) { return c < ' '; });
}

// Unpacks a part to its end, which proves its size and its checksum; what is to be looked at is kept.
std::optional<Text> unpack(zip_t* archive, zip_uint64_t number, const zip_stat_t& about, std::size_t& room, std::string* kept) {
    const Part part(zip_fopen_index(archive, number, 0), zip_fclose);
    if (!part) return damaged;
    std::size_t size = 0;
    std::string piece(65536, '\0');
    for (;;) {
        const auto got = zip_fread(part.get(), piece.data(), piece.size());
        if (got < 0) return damaged;
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (static_cast<std::size_t>(got) > room) return bomb;
        room -= static_cast<std::size_t>(got);
        if (size > (1 << 20) && size / most_of_ratio > about.comp_size) return bomb;
        if (kept) kept->append(piece, 0, static_cast<std::size_t>(got));
    }
    return size == about.size ? std::nullopt : std::optional<Text>(damaged);
}

}  // namespace

std::optional<Text> wrong_with_docx(std::string_view bytes) {
    // The archive ends with its own last record: nothing is appended, not even a comment.
    constexpr std::size_t record = 22;
    if (bytes.size() < record || !bytes.substr(bytes.size() - record).starts_with("PK\x05\x06")) return Text{"file.something_behind_the_end"};
    const auto archive = opened(bytes);
    if (!archive) return damaged;
    const auto entries = zip_get_num_entries(archive.get(), 0);
    if (entries <= 0) return damaged;
    if (entries > most_entries) return bomb;

    bool types = false, document = false;
    std::set<std::string> names;
    std::size_t room = most_unpacked;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t about;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 || !about.name) return damaged;
        const std::string name = lower(about.name);
        if (strange(name)) return damaged;
        if (about.encryption_method != ZIP_EM_NONE) return Text{"file.docx_encrypted"};
        if (about.size > room) return bomb;        // what it says of itself; then what it is
        if (!names.insert(name).second) return damaged;        // which of the two is meant differs from reader to reader
        if (name.ends_with("vbaproject.bin") || name.ends_with("vbadata.xml") || name.find("/activex/") != std::string::npos) return macros;
        const bool of_types = name == "[content_types].xml", of_ties = name.ends_with(".rels");
        if ((of_types || of_ties) && about.size > most_of_a_tie) return bomb;
        std::string content;
        if (auto wrong = unpack(archive.get(), static_cast<zip_uint64_t>(i), about, room, of_types || of_ties ? &content : nullptr)) return wrong;
        if (of_types)
            if (auto wrong = wrong_with_types(content)) return wrong;
        if (of_ties)
            if (auto wrong = wrong_with_relationships(name, content)) return wrong;
        // An object without a relationship would only be lost, unless some reader finds it by its place.
        if (name.find("/embeddings/") != std::string::npos && name.ends_with(".bin")) return Text{"file.docx_embedded"};
        types = types || name == "[content_types].xml";
        document = document || name == "word/document.xml";
    }
    if (!types || !document) return Text{"file.kind_not_taken", {{"found", "application/zip"}}};
    return {};
}

}  // namespace convoke::files
