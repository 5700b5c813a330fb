#include "plugins/nonobjection/cover.hpp"

#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

namespace {

constexpr int a_day = 16;                          // lines at instants of their own, of each kind
constexpr std::chrono::days undecided_for{60};     // after the last deadline: then nobody waits for a decision
constexpr std::chrono::milliseconds tick{1};

const std::string kinds[] = {std::string(sealed_kind), std::string(reading_kind)};

Time day_of(Time instant) { return std::chrono::floor<std::chrono::days>(instant); }
Time end_of(Time day) { return day + std::chrono::days(1) - tick; }

// Since when one of the meeting's lists is before States; none is one that was decided, or left alone long ago.
struct Before { std::optional<ListRow> list = {}; Time since{}; };
Before before_states(const Context& context) {
    Before found;
    for (auto& list : lists_of(context.sql, context.meeting.id)) {
        if (list.status != ListStatus::circulated || !readable(list, context)) continue;
        const auto course = windows_of(list, context);
        if (course.last_deadline() + undecided_for < context.now) continue;
        const auto since = course.openings.front().opening.at;
        if (!found.list || since < found.since) found = {std::move(list), since};
    }
    return found;
}

// A list of the meeting whose secret can be read: what is under way on a day is covered to its end, decided or not.
std::optional<ListRow> any_readable(const Context& context) {
    for (auto& list : lists_of(context.sql, context.meeting.id))
        if ((list.status == ListStatus::circulated || list.status == ListStatus::decided) && readable(list, context)) return std::move(list);
    return {};
}

// From where on the next line is sought.
std::optional<Time> from(const Before& before, const Context& context) {
    if (const auto until = covered_until(context.sql, context.meeting.id)) {
        const auto next = *until + tick;
        if (next != day_of(next)) return next;     // a day that was begun is ended
        return before.list ? std::optional(std::max(before.since, next)) : std::nullopt;
    }
    return before.list ? std::optional(std::max(before.since, day_of(context.now))) : std::nullopt;     // circulated by an earlier version of the program
}

void say_nothing(const Ledger& ledger, const std::string& kind, const Context& context) {
    context.desk.record({.kind = kind, .subject = kind == sealed_kind ? ledger.elsewhere() : "", .data = Data::Members{{"cover", true}}, .sealed = true});
}

}  // namespace

std::optional<Time> cover_due(const Context& context) {
    const auto before = before_states(context);
    const auto start = from(before, context);
    const auto list = start ? any_readable(context) : std::nullopt;
    if (!list) return {};
    const auto day = day_of(*start), end = end_of(day);
    if (end <= context.now) return end;            // the host slept: what is left of that day is written as of its end
    auto next = end;
    const Ledger ledger(*list, context);
    for (int i = 0; i < a_day; ++i) {
        const auto drawn = std::stoull(ledger.digest("cover\n" + text_of(day) + "\n" + std::to_string(i)).substr(0, 15), nullptr, 16);
        const auto instant = day + std::chrono::milliseconds(drawn % static_cast<unsigned long long>((end - day) / tick));
        if (instant >= *start) next = std::min(next, instant);
    }
    return next;
}

void cover(const Context& context) {
    const auto list = any_readable(context);
    if (!list) return;
    const Ledger ledger(*list, context);
    const auto day = day_of(context.now);
    for (const auto& kind : kinds) {
        std::int64_t missing = 1;
        if (context.now == end_of(day)) {
            const auto lines = std::ranges::count_if(context.desk.recall(kind), [&](const Event& event) { return day_of(event.at) == day; });
            missing = lines == 0 ? sealed_lot : (sealed_lot - lines % sealed_lot) % sealed_lot;
        }
        for (; missing > 0; --missing) say_nothing(ledger, kind, context);
    }
    save_covered_until(context.sql, context.meeting.id, context.now);
}

}  // namespace convoke::nonobjection
