#include "core/acts/import_countries.hpp"

#include "core/acts/demand.hpp"
#include "core/crypto/digest.hpp"
#include "core/store/country_files.hpp"
#include "core/store/record.hpp"

namespace convoke {

CountriesRead import_countries(const House& house, const Actor& actor, const std::string& bytes, Time now) {
    demand(house.rights, actor, "register.manage");
    auto read = read_countries(bytes);
    if (!read.problems.empty()) return read;
    const store::CountryFile file{.id = new_id("ctr", now), .imported_at = now, .imported_by = actor.account, .digest = sha256_hex(bytes), .content = bytes};
    house.database.write([&](store::Unit& unit) {
        store::insert_country_file(unit, file);
        store::append(unit, {.at = now, .meeting = "", .actor = actor.account, .kind = "countries.imported", .subject = file.id,
                             .data = Data::Members{{"digest", file.digest}, {"rows", read.rows.size() - 2}}});
    });
    return read;
}

}  // namespace convoke
