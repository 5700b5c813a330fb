#include "core/store/country_files.hpp"

#include <soci/soci.h>

#include "core/domain/time.hpp"

namespace convoke::store {

using soci::into, soci::use;

void insert_country_file(Unit& unit, const CountryFile& file) {
    const auto at = text_of(file.imported_at);
    unit.sql() << "INSERT INTO country_files (id, number, imported_at, imported_by, digest, content) "
                  "SELECT :id, COALESCE(MAX(number), 0) + 1, :at, :by, :digest, :content FROM country_files",
        use(file.id, "id"), use(at, "at"), use(file.imported_by, "by"), use(file.digest, "digest"), use(file.content, "content");
}

std::string country_file_in_force(const Reading& reading) {
    std::string id;
    reading.sql() << "SELECT id FROM country_files ORDER BY number DESC LIMIT 1", into(id);
    return id;
}

std::string content_of_country_file(const Reading& reading, const std::string& id) {
    std::string content;
    reading.sql() << "SELECT content FROM country_files WHERE id = :id", use(id, "id"), into(content);
    return content;
}

}  // namespace convoke::store
