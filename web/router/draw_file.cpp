#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/acts/meeting.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/signer.hpp"
#include "core/domain/time.hpp"
#include "web/http/upload.hpp"
#include "web/router/draw.hpp"
#include "web/view/export/export.hpp"

namespace convoke::web {

http::Response passing_file(std::shared_ptr<http::TemporaryFile> file, std::string_view media_type) {
    return http::Response::stream(
        [file](http::Sink& sink) {
            std::ifstream in(file->path(), std::ios::binary);
            char buffer[65536];
            while (in.read(buffer, sizeof buffer) || in.gcount() > 0) sink.write({buffer, static_cast<std::size_t>(in.gcount())});
        },
        media_type);
}

http::Response draw_file(const Asked& asked, const Table& table, std::string_view format_name, const std::string& zone) {
    const auto format = exports::format_named(format_name);
    if (!format) throw Refused(Refused::Kind::invalid, {"export.no_such_format", {{"format", std::string(format_name)}}});
    const auto say = [&](const Text& text) { return asked.say(text); };
    // The same list makes the same bytes: the file's date is the list's, where it says one.
    const auto made_at = instant_of(answer(table.about, "made_at")).value_or(asked.now);
    auto sheet = exports::sheet_of(table, say, asked.language, zone, made_at);
    sheet.look = {.dark = asked.query("theme") == "dark", .narrow = asked.query("width") == "narrow"};
    const auto file = std::make_shared<http::TemporaryFile>("");
    file->close();
    exports::TableRows rows(table, say);
    exports::write(*format, file->path(), sheet, rows);

    const auto name = answer(table.about, "file_name", "export") + "." + std::string(format_name);
    if (asked.query("part") == "signature") {
        auto response = http::Response::bytes(asked.house.signer.sign_file(file->path(), asked.now), "application/pkcs7-signature");
        return response.download(name + ".p7s");
    }
    return passing_file(file, exports::media_type(*format)).download(name);
}

}  // namespace convoke::web
