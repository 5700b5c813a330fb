// What a name says of the kind of body that bears it: for those of whom the register knows nothing.
#pragma once

#include <string_view>

namespace convoke::nhri {

// "ministry" (a part of the Government, which the Paris Principles keep apart from a national institution), "thematic" (of one
// field only), "subnational" (of a part of the State), or "" where the name does not tell. In the six languages of the UN.
std::string_view kind_of_body(std::string_view name);

}  // namespace convoke::nhri
