// What a register says of an organisation beside its name and country, as the text in which it is stored.
#pragma once

#include "core/domain/registers.hpp"

namespace convoke {

std::string body_of(const RegisterEntry& entry);                  // other names, acronyms, facts
void read_body(std::string_view body, RegisterEntry& entry);      // and back, into an entry

}  // namespace convoke
