// The first line of every act: may they? Asked here for page, API and command alike.
#pragma once

#include "core/domain/permissions.hpp"
#include "core/domain/values.hpp"

namespace convoke {

// Throws Refused(not_allowed) where the actor lacks the right. Text: access.not_allowed.
inline void demand(const Rights& rights, const Actor& actor, std::string_view permission) {
    if (!rights.allows(actor, permission)) throw Refused(Refused::Kind::not_allowed, {"access.not_allowed"});
}

// What the actor may not know to exist is refused like what does not exist.
[[noreturn]] inline void unknown(std::string_view what) {
    throw Refused(Refused::Kind::unknown, {"access.unknown", {{"what", std::string(what)}}});
}

}  // namespace convoke
