#include "tests/files/made.hpp"

#include <zip.h>

#include <catch2/catch.hpp>

namespace convoke::tests {

std::string zip(const std::vector<Packed>& parts) {
    auto* made = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(made);
    auto* archive = zip_open_from_source(made, ZIP_TRUNCATE, nullptr);
    REQUIRE(archive);
    for (const auto& part : parts) {
        auto* source = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
        const auto place = zip_file_add(archive, part.name.c_str(), source, 0);
        REQUIRE(place >= 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    }
    REQUIRE(zip_close(archive) == 0);
    zip_stat_t about;
    REQUIRE(zip_source_stat(made, &about) == 0);
    std::string bytes(about.size, '\0');
    REQUIRE(zip_source_open(made) == 0);
    REQUIRE(zip_source_read(made, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(made);
    zip_source_free(made);
    return bytes;
}

std::string docx(const std::vector<Packed>& more, const std::vector<Packed>& first) {
    auto parts = first;
    parts.push_back({"[Content_Types].xml", R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"});
    parts.push_back({"_rels/.rels", relationship("officeDocument", "word/document.xml", false)});
    parts.push_back({"word/document.xml", "<document/>"});
    parts.insert(parts.end(), more.begin(), more.end());
    return zip(parts);
}

std::string relationship(const std::string& type, const std::string& target, bool outside) {
    return R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type=")"
           "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + R"(" Target=")" + target + (outside ? R"(" TargetMode="External")" : "\"") +
           "/></Relationships>";
}

std::string as_utf16(const std::string& ascii) {
    std::string wide = "\xFF\xFE";
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

std::string pdf(const std::string& catalogue) {
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog " + catalogue + " >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

std::string png() {
    using namespace std::string_literals;
    return "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9c\x63\x60\0\0\0\x02\0\x01H\xaf\xa4q\0\0\0\0IEND\xae\x42\x60\x82"s;
}

std::string jpeg(const std::string& comment) {
    using namespace std::string_literals;
    const auto segment = [](const char* marker, const std::string& content) {
        const auto length = content.size() + 2;
        return std::string(marker) + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + content;
    };
    return "\xFF\xD8" + segment("\xFF\xE0", "JFIF\0\1\1\0\0\1\0\1\0\0"s) + (comment.empty() ? "" : segment("\xFF\xFE", comment)) +
           segment("\xFF\xDB", std::string(1, '\0') + std::string(64, '\1')) + segment("\xFF\xC0", "\x08\0\1\0\1\1\1\x11\0"s) +
           segment("\xFF\xC4", std::string(1, '\0') + '\1' + std::string(16, '\0')) + segment("\xFF\xDA", "\1\1\0\0\x3F\0"s) + "\x7F" + "\xFF\xD9";
}

}  // namespace convoke::tests
