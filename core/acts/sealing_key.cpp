#include "core/acts/sealing_key.hpp"

#include <algorithm>

#include "core/acts/demand.hpp"
#include "core/acts/erase.hpp"
#include "core/domain/time.hpp"
#include "core/store/erasure.hpp"
#include "core/store/meetings.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

constexpr std::string_view erased_kind = "data.key_erased";

[[noreturn]] void conflict(Text why) { throw Refused(Refused::Kind::conflict, std::move(why)); }

void note(store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, std::string_view kind, Data data) {
    store::append(unit, {.at = now, .meeting = meeting.id, .actor = actor.account, .kind = std::string(kind), .subject = meeting.id, .data = std::move(data)});
}

SealingKey read(const store::Reading& reading, const Meeting& meeting) {
    const auto row = store::read_meeting_row(reading, meeting.id);
    if (!row) unknown("meeting");
    if (row->sealing_key.empty()) {
        SealingKey gone{.state = SealingKey::State::erased};
        if (const auto lines = store::record_of_kind(reading, meeting.id, std::string(erased_kind), {}); !lines.empty()) {
            gone.by = lines.back().actor;
            gone.at = lines.back().at;
        }
        return gone;
    }
    SealingKey key{.due = erasure_due(meeting, Visibility::opga)};
    if (key.due) {
        auto latest = std::max(*meeting.ends, row->changed_at);
        if (const auto change = store::last_change(reading, meeting.id)) latest = std::max(latest, *change);
        *key.due += latest - *meeting.ends;
    }
    if (const auto asked = store::key_erasure_asked(reading, meeting.id)) {
        key.state = SealingKey::State::asked;
        key.by = asked->by;
        key.at = asked->at;
    }
    return key;
}

SealingKey that_may_go(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now) {
    demand(house.rights, actor, "meeting.erase_key");
    auto key = read(unit, meeting);
    if (key.state == SealingKey::State::erased) conflict({"key.erased"});
    if (!key.due) conflict({"key.no_date"});
    if (now < *key.due) conflict({"key.too_early", {{"from", text_of(*key.due)}}});
    return key;
}

}  // namespace

std::string_view name_of(SealingKey::State state) {
    constexpr std::string_view names[] = {"kept", "asked", "erased"};
    return names[static_cast<int>(state)];
}

SealingKey sealing_key_of(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor) {
    demand(house.rights, actor, "meeting.erase_key");
    return read(reading, meeting);
}

void ask_key_erasure(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now) {
    if (that_may_go(house, unit, meeting, actor, now).state == SealingKey::State::asked) conflict({"key.asked_already"});
    store::ask_key_erasure(unit, meeting.id, {actor.account, now});
    note(unit, meeting, actor, now, "data.key_erasure_asked", Data::Members{});
}

void confirm_key_erasure(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now) {
    const auto key = that_may_go(house, unit, meeting, actor, now);
    if (key.state != SealingKey::State::asked) conflict({"key.not_asked"});
    if (key.by == actor.account) conflict({"key.another_officer"});
    store::forget_key_erasure(unit, meeting.id);
    store::erase_sealing_key(unit, meeting.id, now);
    note(unit, meeting, actor, now, erased_kind, Data::Members{{"asked_by", key.by}});
}

void drop_key_erasure(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now) {
    demand(house.rights, actor, "meeting.erase_key");
    if (read(unit, meeting).state != SealingKey::State::asked) conflict({"key.not_asked"});
    store::forget_key_erasure(unit, meeting.id);
    note(unit, meeting, actor, now, "data.key_erasure_dropped", Data::Members{});
}

}  // namespace convoke
