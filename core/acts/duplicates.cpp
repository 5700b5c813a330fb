#include "core/acts/duplicates.hpp"

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/likenesses.hpp"
#include "core/store/organisations.hpp"
#include "core/store/record.hpp"

namespace convoke {

std::int64_t compare_sent(const House& house, const std::string& meeting, std::size_t most) {
    const auto waiting = store::waiting_for_comparison(*house.database.read(), meeting, most);
    if (waiting.empty()) return 0;
    std::vector<std::string> ids;
    for (const auto& one : waiting) ids.push_back(one.application);
    const auto compared = house.likenesses.compare(house, *house.database.read(), meeting, ids);
    bool kept = false;
    const auto left = house.database.write([&](store::Unit& unit) {
        kept = store::comparisons_of(unit, meeting) == compared.comparisons;       // else another host was first: the next look compares again
        if (kept) {
            for (std::size_t i = 0; i < ids.size(); ++i)
                for (const auto& one : compared.found[i]) store::keep_pair(unit, meeting, {ids[i], one.other, one.certain, one.score, one.reasons});
            store::compared(unit, waiting);
            store::set_comparisons(unit, meeting, compared.comparisons + 1);
        }
        return store::number_waiting(unit, meeting);
    });
    if (kept) house.likenesses.kept(meeting, compared.comparisons + 1);
    return left;
}

void compare_all_sent(const House& house) {
    for (const auto& meeting : store::meetings_to_compare(*house.database.read())) compare_sent(house, meeting);
    house.likenesses.let_go(house.clock() - std::chrono::minutes(10));
}

void tell_apart(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& application, const std::string& other) {
    demand(house.rights, actor, "application.merge");
    const auto one = known_application(house, unit, actor, application), two = known_application(house, unit, actor, other);
    if (one.id == two.id || one.meeting != two.meeting) throw Refused(Refused::Kind::conflict, {"duplicates.not_a_pair", {{"reference", one.reference}}});
    if (store::family_of(unit, one.organisation.id) == store::family_of(unit, two.organisation.id))
        throw Refused(Refused::Kind::conflict, {"duplicates.one_organisation", {{"reference", one.reference}, {"other", two.reference}}});
    const auto pair = store::pair_of(unit, one.id, two.id);
    store::set_apart(unit, one.organisation.id, two.organisation.id, pair && pair->certain, actor.account, now);
    store::append(unit, {.at = now, .meeting = one.meeting, .actor = actor.account, .kind = "application.told_apart", .subject = one.id,
                         .data = Data::Members{{"other", two.id}}});
}

}  // namespace convoke
