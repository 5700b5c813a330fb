#include "core/store/documents.hpp"

#include "core/domain/time.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

std::vector<StoredDocument> found(const Reading& reading, const std::string& condition, const std::string& value) {
    std::vector<StoredDocument> documents;
    StoredDocument document;
    std::string added_at;
    long long size = 0;
    Query(reading, "SELECT id, application, kind, name, media_type, size, sha256, added_at FROM documents WHERE " + condition +
                       " = :value AND removed_at IS NULL ORDER BY added_at, id")
        .with("value", value)
        .into(document.id, document.application, document.kind, document.name, document.media_type, size, document.sha256, added_at)
        .each([&] {
            document.size = size;
            document.added_at = instant_of(added_at).value_or(Time{});
            documents.push_back(document);
        });
    return documents;
}

}  // namespace

void insert_document(Unit& unit, const StoredDocument& document) {
    Query(unit,
          "INSERT INTO documents (id, application, kind, name, media_type, size, sha256, added_at) "
          "VALUES (:id, :application, :kind, :name, :media_type, :size, :sha256, :added_at)")
        .with("id", document.id)
        .with("application", document.application)
        .with("kind", document.kind)
        .with("name", document.name)
        .with("media_type", document.media_type)
        .with("size", document.size)
        .with("sha256", document.sha256)
        .with("added_at", text_of(document.added_at))
        .run();
}

bool remove_document(Unit& unit, const std::string& id, Time now) {
    const auto document = read_document(unit, id);
    if (document) release_file(unit, document->sha256, now);
    return Query(unit, "UPDATE documents SET removed_at = :now WHERE id = :id AND removed_at IS NULL")
               .with("now", text_of(now))
               .with("id", id)
               .run() > 0;
}

std::vector<StoredDocument> documents_of(const Reading& reading, const std::string& application) {
    return found(reading, "application", application);
}

std::optional<StoredDocument> read_document(const Reading& reading, const std::string& id) {
    auto documents = found(reading, "id", id);
    if (documents.empty()) return {};
    return std::move(documents.front());
}

std::vector<std::string> released_files(const Reading& reading, std::size_t most) {
    std::vector<std::string> files;
    std::string sha256;
    Query(reading, "SELECT sha256 FROM released_files ORDER BY since LIMIT :most")
        .with("most", static_cast<std::int64_t>(most))
        .into(sha256)
        .each([&] { files.push_back(sha256); });
    return files;
}

void forget_released_file(Unit& unit, const std::string& sha256) {
    Query(unit, "DELETE FROM released_files WHERE sha256 = :sha256").with("sha256", sha256).run();
}

void release_file(Unit& unit, const std::string& sha256, Time now) {
    forget_released_file(unit, sha256);
    Query(unit, "INSERT INTO released_files (sha256, since) VALUES (:sha256, :now)").with("sha256", sha256).with("now", text_of(now)).run();
}

std::vector<std::string> files_in_use(const Reading& reading) {
    std::vector<std::string> all;
    std::string one;
    Query(reading, "SELECT DISTINCT sha256 FROM documents WHERE removed_at IS NULL ORDER BY sha256").into(one).each([&] { all.push_back(one); });
    return all;
}

bool file_in_use(const Reading& reading, const std::string& sha256) { return !found(reading, "sha256", sha256).empty(); }

}  // namespace convoke::store
