#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::balance {

// GET /api/v1/meetings/{meeting}/balance for programs, GET /m/{meeting}/balance for officers.
void contribute_pages(Registry& registry);

}  // namespace convoke::balance
