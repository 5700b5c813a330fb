#include "plugins/nonobjection/cover.hpp"

#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

namespace {

constexpr int a_day = 16;                          // lines at instants of their own, of each kind
constexpr std::chrono::days undecided_for{60};     // after the last deadline: then nobody waits for a decision
constexpr std::chrono::milliseconds tick{1};

constexpr std::string_view kinds[] = {sealed_kind, reading_kind};

Time day_of(Time instant) { return std::chrono::floor<std::chrono::days>(instant); }
Time end_of(Time day) { return day + std::chrono::days(1) - tick; }

// The meeting's lists that were before States, or are, and whose secret can be read. Any of them covers what is under way on a day to its
// end, decided or not.
std::vector<ListRow> readable_lists(const Context& context) {
    auto lists = lists_of(context.sql, context.meeting.id);
    std::erase_if(lists, [&](const ListRow& list) { return (list.status != ListStatus::circulated && list.status != ListStatus::decided) || !readable(list, context); });
    return lists;
}

// Since when one of them is before States; nothing where each was decided, or left alone long ago.
std::optional<Time> before_states(const std::vector<ListRow>& lists, const Context& context) {
    std::optional<Time> found;
    for (const auto& list : lists) {
        if (list.status != ListStatus::circulated) continue;
        const auto course = windows_of(list, context);
        if (course.last_deadline() + undecided_for < context.now) continue;
        const auto since = course.openings.front().opening.at;
        found = std::min(found.value_or(since), since);
    }
    return found;
}

// From where on the next line is sought.
std::optional<Time> from(std::optional<Time> before, const Context& context) {
    if (const auto until = covered_until(context.sql, context.meeting.id)) {
        const auto next = *until + tick;
        if (next != day_of(next)) return next;     // a day that was begun is ended
        return before ? std::optional(std::max(*before, next)) : std::nullopt;
    }
    return before ? std::optional(std::max(*before, day_of(context.now))) : std::nullopt;      // circulated by an earlier version of the program
}

}  // namespace

std::optional<Time> cover_due(const Context& context) {
    const auto lists = readable_lists(context);
    const auto start = from(before_states(lists, context), context);
    if (!start || lists.empty()) return {};
    const auto day = day_of(*start), end = end_of(day);
    if (end <= context.now) return end;            // the host slept: what is left of that day is written as of its end
    auto next = end;
    const Ledger ledger(lists.front(), context);
    for (int i = 0; i < a_day; ++i) {
        const auto drawn = std::stoull(ledger.digest("cover\n" + text_of(day) + "\n" + std::to_string(i)).substr(0, 15), nullptr, 16);
        const auto instant = day + std::chrono::milliseconds(drawn % static_cast<unsigned long long>((end - day) / tick));
        if (instant >= *start) next = std::min(next, instant);
    }
    return next;
}

void cover(const Context& context) {
    const auto lists = readable_lists(context);
    if (lists.empty()) return;
    const Ledger ledger(lists.front(), context);
    const auto day = day_of(context.now);
    for (const auto kind : kinds) {
        std::int64_t missing = 1;
        if (context.now == end_of(day)) {
            const auto lines = context.desk.sealed_on(kind, day);
            missing = lines == 0 ? sealed_lot : (sealed_lot - lines % sealed_lot) % sealed_lot;
        }
        for (; missing > 0; --missing) ledger.say_nothing(kind);
    }
    save_covered_until(context.sql, context.meeting.id, context.now);
}

}  // namespace convoke::nonobjection
