// The files of facts about countries that were imported, as they came.
#pragma once

#include "core/store/database.hpp"

namespace convoke::store {

struct CountryFile {
    std::string id;
    Time imported_at{};
    std::string imported_by, digest, content;
};

void insert_country_file(Unit& unit, const CountryFile& file);

// The one in force: the latest; "" before the first.
std::string country_file_in_force(const Reading& reading);
std::string content_of_country_file(const Reading& reading, const std::string& id);

}  // namespace convoke::store
