// Opening one session to either database, and telling its failures apart. Used by database.cpp and writer.cpp alone.
#pragma once

#include <soci/soci.h>

#include <string>

#include "core/store/database.hpp"

namespace convoke::store {

bool is_postgresql(const std::string& location);
void open_session(soci::session& session, const std::string& location);
bool alive(soci::session& session, bool sqlite);
Failed::Kind kind_of(const soci::soci_error& failure);

}  // namespace convoke::store
