// What is known of the files that belong to applications; the files themselves lie outside the database.
#pragma once

#include "core/store/database.hpp"

namespace convoke::store {

struct StoredDocument {
    std::string id, application;
    std::string kind;                              // a Document of the category
    std::string name;                              // as the applicant called it: for display only, never a path
    std::string media_type;
    std::int64_t size = 0;                         // bytes
    std::string sha256;
    Time added_at{};
};

void insert_document(Unit& unit, const StoredDocument& document);
// False where there was none, or it was removed before.
bool remove_document(Unit& unit, const std::string& id, Time now);

// Those that were not removed, oldest first.
std::vector<StoredDocument> documents_of(const Reading& reading, const std::string& application);
std::optional<StoredDocument> read_document(const Reading& reading, const std::string& id);

// Whether any document that was not removed is this file: what nobody refers to may be erased.
bool file_in_use(const Reading& reading, const std::string& sha256);
std::vector<std::string> files_in_use(const Reading& reading);             // SHA-256, each once

// Files that a removed document let go of. Whoever erases one looks once more, in the same unit, whether it is in use again.
std::vector<std::string> released_files(const Reading& reading, std::size_t most);
void forget_released_file(Unit& unit, const std::string& sha256);
void release_file(Unit& unit, const std::string& sha256, Time now);

}  // namespace convoke::store
