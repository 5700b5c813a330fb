// What is sealed of a meeting lies under one key. Once nothing of it need be kept any longer two officers erase the key: one
// asks, another confirms. It can never be read again then, while the record keeps its lines, its chain and its proofs.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/meeting.hpp"
#include "core/store/database.hpp"

namespace convoke {

struct SealingKey {
    enum class State { kept, asked, erased };
    State state = State::kept;
    std::optional<Time> due = {};                  // from when on it may be erased; nothing where the meeting file gives no date
    std::string by = {};                           // the account that asked for it, or that confirmed it
    std::optional<Time> at = {};                   // when
};
std::string_view name_of(SealingKey::State state);

// The retention date of what officers alone read: so many days after the end of the meeting, or after the last change to its
// file or to one of its applications where that is later.
SealingKey sealing_key_of(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor);

// Refused: not_allowed; conflict: key.erased (it is gone), key.no_date, key.too_early {from}, key.asked_already, key.not_asked,
// key.another_officer (whoever asked cannot confirm it).
void ask_key_erasure(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now);
void confirm_key_erasure(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now);
// Any officer may say that it is to be kept after all, until it is asked again.
void drop_key_erasure(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now);

}  // namespace convoke
