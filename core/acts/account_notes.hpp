// What acts on accounts leave behind: a line of the record, and a letter with a link that works once.
#pragma once

#include "core/domain/permissions.hpp"
#include "core/store/accounts.hpp"

namespace convoke {

inline constexpr std::chrono::hours link_lasts{24}, invitation_lasts{7 * 24};

void note_account(store::Unit& unit, const Actor& actor, Time now, std::string kind, const std::string& account, Data data = Data::Members{});

// `purpose` is what the link may be used for (store::use_confirmation); `path` is the page it leads to, "/confirm/".
void send_link(store::Unit& unit, const std::string& account, const std::string& purpose, const std::string& letter, const std::string& path, Time now,
               std::chrono::hours lasts = link_lasts);

}  // namespace convoke
