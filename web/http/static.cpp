#include "web/http/static.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "web/http/encoding.hpp"

namespace convoke::http {

namespace {

std::string_view type_of(std::string_view extension) {
    struct Type { std::string_view extension, type; };
    constexpr std::array<Type, 14> types = {{{".css", "text/css; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"}, {".html", "text/html; charset=utf-8"}, {".svg", "image/svg+xml"},
        {".png", "image/png"}, {".jpg", "image/jpeg"}, {".ico", "image/x-icon"}, {".woff2", "font/woff2"},
        {".json", "application/json"}, {".txt", "text/plain; charset=utf-8"}, {".pdf", "application/pdf"},
        {".webmanifest", "application/manifest+json"}, {".map", "application/json"}}};
    for (const auto& type : types)
        if (same_name(type.extension, extension)) return type.type;
    return "application/octet-stream";
}

// Tells versions of our own files apart; it need not resist anybody (FNV-1a).
std::string version_of(std::string_view content) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (auto place = text.rbegin(); place != text.rend(); ++place, hash >>= 4) *place = digits[hash & 15];
    return text;
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder, std::string prefix) : prefix_(std::move(prefix)) {
    namespace fs = std::filesystem;
    for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::recursive_directory_iterator(); ++entry) {
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_symlink() || !entry->is_regular_file()) continue;
        std::ifstream in(entry->path(), std::ios::binary);
        std::string content{std::istreambuf_iterator<char>(in), {}};
        if (!in.good() && !in.eof()) throw std::runtime_error("cannot read " + entry->path().string());
        auto version = version_of(content);
        files_.emplace(entry->path().lexically_relative(folder).generic_string(),
                       File{std::make_shared<const std::string>(std::move(content)),
                            std::string(type_of(entry->path().extension().string())), std::move(version)});
    }
}

std::string StaticFiles::url(std::string_view name) const {
    const auto file = files_.find(name);
    if (file == files_.end()) throw std::out_of_range("no such static file: " + std::string(name));
    return prefix_ + "/" + file->first + "?v=" + file->second.version;
}

std::optional<Response> StaticFiles::serve(const Request& request) const {
    if (!request.path.starts_with(prefix_ + "/")) return {};
    if (request.method != "GET") throw Error(405, {"http.method_refused"});
    const auto found = files_.find(std::string_view(request.path).substr(prefix_.size() + 1));
    if (found == files_.end()) throw Error(404, {"http.not_found"});
    const auto& file = found->second;
    auto response = Response::shared(file.content, file.type);
    response.etag(file.version);
    response.cache(answer(request.query, "v") == file.version ? "public, max-age=31536000, immutable" : "no-cache");
    return response;
}

}  // namespace convoke::http
