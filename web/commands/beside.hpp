// What lies beside a plugin's library: its words, its templates, what its paths answer, its tables.
#pragma once

#include "core/plugin/plugins.hpp"
#include "core/store/database.hpp"

namespace convoke {
class Catalogue;
}

namespace convoke::web {

// Reads and looks through what a plugin brings, and runs its migrations. A mistake there refuses the plugin and stops nobody
// else. `ran` counts the migrations.
Preparation taking_beside(store::Database& database, Catalogue& catalogue, std::size_t& ran);

// The same without a database: nothing is run.
Preparation looking_beside(Catalogue& catalogue);

}  // namespace convoke::web
