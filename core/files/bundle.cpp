#include "core/files/bundle.hpp"

#include <zip.h>

#include <memory>
#include <set>
#include <stdexcept>

namespace convoke::files {

namespace {

// "a/b.pdf", "a/b (2).pdf", ...
std::string unused(const std::string& name, std::set<std::string>& used) {
    auto one = name;
    const auto slash = name.rfind('/'), dot = name.rfind('.');
    const bool extended = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    for (int number = 2; !used.insert(one).second; ++number)
        one = extended ? name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot) : name + " (" + std::to_string(number) + ")";
    return one;
}

}  // namespace

void write_bundle(const std::filesystem::path& path, const std::vector<BundleEntry>& entries, Time now) {
    int failure = 0;
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &failure), zip_discard);
    if (!archive) throw std::runtime_error("cannot write the archive " + path.string());
    std::set<std::string> used;
    for (const auto& entry : entries) {
        if (!entry.file.empty() && !std::filesystem::exists(entry.file)) continue;
        auto* source = entry.file.empty() ? zip_source_buffer(archive.get(), entry.text.data(), entry.text.size(), 0)
                                          : zip_source_file(archive.get(), entry.file.c_str(), 0, -1);
        const auto place = source ? zip_file_add(archive.get(), unused(entry.name, used).c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (place < 0) {
            zip_source_free(source);
            throw std::runtime_error("cannot add to the archive " + path.string());
        }
        zip_file_set_mtime(archive.get(), static_cast<zip_uint64_t>(place), std::chrono::system_clock::to_time_t(now), 0);
    }
    if (zip_close(archive.get()) != 0) throw std::runtime_error("cannot finish the archive " + path.string());
    archive.release();
}

}  // namespace convoke::files
