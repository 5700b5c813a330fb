// JPEG and PNG, walked from their first byte to their last: nothing may stand before, between or behind.
#include <zlib.h>

#include "core/files/inspect.hpp"

namespace convoke::files {

namespace {

constexpr std::uint32_t widest = 20'000;           // pixels; what draws it must be able to hold it

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

const Text damaged{"file.picture_damaged"};
const Text too_large{"file.picture_too_large", {{"pixels", std::to_string(widest)}}};
const Text trailing{"file.something_behind_the_end"};

bool sensible(std::uint32_t width, std::uint32_t height) { return width > 0 && height > 0 && width <= widest && height <= widest; }

}  // namespace

std::optional<Text> wrong_with_png(std::string_view bytes) {
    std::size_t at = 8;                            // behind the signature
    bool picture = false;
    for (bool first = true;; first = false) {
        if (at + 12 > bytes.size()) return damaged;
        const std::size_t length = big_endian(bytes, at, 4);
        const auto name = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - 12) return damaged;
        const auto checked = crc32(0, reinterpret_cast<const unsigned char*>(bytes.data() + at + 4), static_cast<unsigned>(length + 4));
        if (checked != big_endian(bytes, at + 8 + length, 4)) return damaged;
        if (first != (name == "IHDR")) return damaged;
        if (first && length != 13) return damaged;
        if (first && !sensible(big_endian(bytes, at + 8, 4), big_endian(bytes, at + 12, 4))) return too_large;
        picture = picture || name == "IDAT";
        at += 12 + length;
        if (name != "IEND") continue;
        if (!picture || length != 0) return damaged;
        if (at != bytes.size()) return trailing;
        return {};
    }
}

std::optional<Text> wrong_with_jpeg(std::string_view bytes) {
    std::size_t at = 2;                            // behind the start marker
    bool frame = false, scan = false;
    for (;;) {
        if (at + 2 > bytes.size() || static_cast<unsigned char>(bytes[at]) != 0xFF) return damaged;
        while (at + 1 < bytes.size() && static_cast<unsigned char>(bytes[at + 1]) == 0xFF) ++at;           // fill bytes
        if (at + 2 > bytes.size()) return damaged;
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        at += 2;
        if (marker == 0xD9) {                      // the end
            if (!frame || !scan) return damaged;
            if (at != bytes.size()) return trailing;
            return {};
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) continue;
        if (marker == 0x00 || marker == 0xD8 || at + 2 > bytes.size()) return damaged;
        const std::size_t length = big_endian(bytes, at, 2);
        if (length < 2 || length > bytes.size() - at) return damaged;
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            if (length < 8) return damaged;
            frame = true;
            if (!sensible(big_endian(bytes, at + 5, 2), big_endian(bytes, at + 3, 2))) return too_large;
        }
        at += length;
        if (marker != 0xDA) continue;
        scan = true;                               // the picture itself, up to the next marker that is not part of it
        for (;; ++at) {
            at = bytes.find('\xFF', at);
            if (at == std::string_view::npos || at + 1 >= bytes.size()) return damaged;
            const auto next = static_cast<unsigned char>(bytes[at + 1]);
            if (next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7)) break;
        }
    }
}

}  // namespace convoke::files
