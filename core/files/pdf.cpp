// PDF: one document from the first byte to its end mark, which carries nothing that acts when it is opened.
#include <zlib.h>

#include <algorithm>
#include <array>

#include "core/files/inspect.hpp"

namespace convoke::files {

namespace {

constexpr std::size_t most_inflated = 64 * 1024 * 1024;
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> acting{{{"JavaScript", "file.pdf_script"},
                                                                               {"Launch", "file.pdf_launch"},
                                                                               {"EmbeddedFile", "file.pdf_attachment"},
                                                                               {"EmbeddedFiles", "file.pdf_attachment"},
                                                                               {"RichMedia", "file.pdf_attachment"},
                                                                               {"XFA", "file.pdf_form"},
                                                                               {"Encrypt", "file.pdf_encrypted"}}};

bool blank(char c) { return c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == '\f' || c == '\0'; }
bool ends_name(char c) { return blank(c) || std::string_view("/<>[]()%{}").find(c) != std::string_view::npos; }

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The name behind a slash, at most 32 characters of it, with "#41" read as "A": the same name can be written in many ways.
std::string name_at(std::string_view bytes, std::size_t at) {
    std::string name;
    while (at < bytes.size() && !ends_name(bytes[at]) && name.size() < 32) {
        if (bytes[at] == '#' && at + 2 < bytes.size() && hexadecimal(bytes[at + 1]) >= 0 && hexadecimal(bytes[at + 2]) >= 0) {
            name += static_cast<char>(hexadecimal(bytes[at + 1]) * 16 + hexadecimal(bytes[at + 2]));
            at += 3;
        } else {
            name += bytes[at++];
        }
    }
    return name;
}

// The deflated bytes from there, as far as they go; nothing where they are too many or not deflated.
std::optional<std::string> inflated(std::string_view bytes, std::size_t room) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int result = Z_OK;
    while (result == Z_OK && out.size() <= room) {
        std::array<char, 65536> piece;
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = piece.size();
        result = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.data(), piece.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END || out.size() > room) return {};
    return out;
}

// Whether the dictionary around that place says that its stream is deflated and nothing else.
bool plainly_deflated(std::string_view bytes, std::size_t at, std::size_t stream) {
    const auto begin = bytes.rfind("obj", at);
    const auto dictionary = bytes.substr(begin == std::string_view::npos ? 0 : begin, stream - (begin == std::string_view::npos ? 0 : begin));
    std::size_t filters = 0, deflate = 0;
    for (auto slash = dictionary.find('/'); slash != std::string_view::npos; slash = dictionary.find('/', slash + 1)) {
        const auto name = name_at(dictionary, slash + 1);
        if (name == "FlateDecode" || name == "Fl") ++deflate;
        else if (name.ends_with("Decode") || name == "Crypt") ++filters;
    }
    return deflate == 1 && filters == 0;
}

std::optional<Text> examine(std::string_view bytes, std::size_t& room, bool packed) {
    for (auto slash = bytes.find('/'); slash != std::string_view::npos; slash = bytes.find('/', slash + 1)) {
        const auto name = name_at(bytes, slash + 1);
        const auto found = std::ranges::find(acting, name, &std::pair<std::string_view, std::string_view>::first);
        if (found != acting.end()) return Text{std::string(found->second)};
        if (name != "ObjStm" || packed) continue;
        // Objects packed together: looked at as well. They cannot be packed twice.
        const auto stream = bytes.find("stream", slash);
        if (stream == std::string_view::npos || stream - slash > 4096) return Text{"file.pdf_unreadable"};
        auto begin = stream + 6;
        if (begin < bytes.size() && bytes[begin] == '\r') ++begin;
        if (begin < bytes.size() && bytes[begin] == '\n') ++begin;
        if (!plainly_deflated(bytes, slash, stream)) return Text{"file.pdf_unreadable"};
        const auto objects = inflated(bytes.substr(begin), room);
        if (!objects) return Text{"file.pdf_unreadable"};
        room -= objects->size();
        if (auto wrong = examine(*objects, room, true)) return wrong;
    }
    return {};
}

}  // namespace

std::optional<Text> wrong_with_pdf(std::string_view bytes) {
    const auto end = bytes.rfind("%%EOF");
    if (end == std::string_view::npos || bytes.size() - end > 1024) return Text{"file.pdf_cut_off"};
    if (!std::ranges::all_of(bytes.substr(end + 5), blank)) return Text{"file.something_behind_the_end"};
    std::size_t room = most_inflated;
    return examine(bytes, room, false);
}

}  // namespace convoke::files
