// Files that came with a request: each in a temporary file that disappears with the last who holds it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace convoke::http {

class TemporaryFile {
public:
    // In `folder`, or where the system keeps temporary files when that is empty. Throws Error 507 when it cannot.
    explicit TemporaryFile(const std::string& folder);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    void write(std::string_view bytes);                        // throws Error 507 when the disk is full
    void close();                                              // nothing more is written
    const std::string& path() const { return path_; }
    std::int64_t size() const { return size_; }

private:
    std::string path_;
    int descriptor_ = -1;
    std::int64_t size_ = 0;
};

// One file of a form, complete. `name` is what the sender called it: data to show, never part of a path.
struct Upload {
    std::string field, name, content_type;
    std::int64_t size = 0;
    std::shared_ptr<TemporaryFile> file;
    const std::string& path() const { return file->path(); }
    std::string bytes() const;                     // all of it: for files that are small by their route's limit
};

// Removes what a killed process left in `folder`: temporary files of this program older than a day.
void remove_stale_uploads(const std::string& folder);

}  // namespace convoke::http
