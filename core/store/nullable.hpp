// An instant that a column may lack: SOCI has no std::optional.
#pragma once

#include <soci/soci.h>

#include "core/domain/time.hpp"

namespace convoke::store {

struct Nullable {
    explicit Nullable(const std::optional<Time>& instant)
        : text(instant ? text_of(*instant) : ""), known(instant ? soci::i_ok : soci::i_null) {}
    std::string text;
    soci::indicator known;
};

inline std::optional<Time> instant_or_none(const std::string& text, soci::indicator known) {
    return known == soci::i_ok ? instant_of(text) : std::nullopt;
}

}  // namespace convoke::store
