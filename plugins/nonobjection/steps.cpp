#include "plugins/nonobjection/steps.hpp"

#include <map>

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/course.hpp"
#include "plugins/nonobjection/cover.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::size_t named_at_once = 40;          // names in one line about a reading

// Steps whose moves are derived from facts about a whole list: they are taken on the list's page, never name by name.
class ListStep final : public Step {
public:
    ListStep(std::string_view id, std::string_view permission, std::vector<Transition> transitions)
        : id_(id), permission_(permission), transitions_(std::move(transitions)) {}
    std::string_view id() const override { return id_; }
    std::string_view permission() const override { return permission_; }
    std::vector<Transition> transitions() const override { return transitions_; }
    std::vector<Move> decide(std::span<const Application>, const Answers&, const Context&) const override {
        conflict({"nonobjection.on_the_lists_page"});
    }

private:
    std::string_view id_, permission_;
    std::vector<Transition> transitions_;
};

// The window closes by itself. Nothing is moved: what stands follows from the sealed objections and the instant.
class Close final : public Step {
public:
    std::string_view id() const override { return "nonobjection.close"; }
    std::string_view permission() const override { return "nonobjection.decide"; }
    std::vector<Transition> transitions() const override { return {}; }
    std::vector<Move> decide(std::span<const Application>, const Answers&, const Context&) const override {
        conflict({"nonobjection.closes_by_itself"});
    }

    std::optional<Time> due(const Context& context) const override {
        std::optional<Time> next;
        for (const auto& list : lists_of(context.sql, context.meeting.id))
            if (const auto deadline = unrecorded(list, context); deadline && (!next || *deadline < *next)) next = deadline;
        return next;
    }

    std::vector<Move> elapsed(const Context& context) const override {
        for (auto& list : lists_of(context.sql, context.meeting.id)) {
            const auto deadline = unrecorded(list, context);
            if (!deadline || *deadline > context.now) continue;
            list.closed_for = deadline;
            save_list(context.sql, list);
            context.desk.record({.kind = "nonobjection.closed", .subject = list.id, .data = Data::Members{{"deadline", text_of(*deadline)}}});
            Letter letter{"role:opga", "nonobjection.closed_letter",
                          {{"deadline", format_instant(*deadline, context.meeting.time_zone, "en")}, {"link", "/m/" + list.meeting + "/lists/" + list.id}}};
            put_words(letter.args, "meeting", context.meeting.title);
            put_words(letter.args, "list", title_of(list, context.meeting));
            context.desk.post(std::move(letter));
            if (readable(list, context)) Ledger(list, context).checkpoint("closed");
        }
        return {};
    }

    std::string_view standing_permission() const override { return "nonobjection.read_objections"; }

    std::vector<Event> standing(std::span<Application> applications, const Context& context) const override {
        std::vector<Event> readings;
        std::map<std::string, Application*> circulated;
        for (auto& application : applications)
            if (application.state == State::circulated) circulated.emplace(application.id, &application);
        for (auto& list : lists_of(context.sql, context.meeting.id)) {
            if (circulated.empty()) break;
            if (list.status != ListStatus::circulated || !readable(list, context)) continue;
            const auto course = course_of(list, context);
            std::optional<std::set<std::string>> objected;
            std::vector<std::string> read;
            for (const auto& entry : entries_of(context.sql, list.id, list.version)) {
                const auto found = circulated.find(entry.application);
                if (found == circulated.end()) continue;
                if (!objected) objected = objected_to(whole_docket(course.list, context).objections, course);
                found->second->state = standing_of(entry, *objected, course, context.now);
                circulated.erase(found);
                read.push_back(entry.id);
            }
            for (std::size_t from = 0; from < read.size(); from += named_at_once) {
                const auto until = std::min(from + named_at_once, read.size());
                const std::vector<std::string> some(read.begin() + static_cast<std::ptrdiff_t>(from), read.begin() + static_cast<std::ptrdiff_t>(until));
                readings.push_back(reading_of(course, caller_of(context), Data::Members{{"shown", "states"}, {"entries", texts(some)}}, context));
            }
        }
        return readings;
    }

private:
    // The next deadline whose passing is not on record: of the list, or of a name that was circulated anew.
    static std::optional<Time> unrecorded(const ListRow& list, const Context& context) {
        if (list.status != ListStatus::circulated) return {};
        const auto course = windows_of(list, context);
        std::set<Time> deadlines{*course.window.deadline()};
        for (const auto& [entry, window] : course.own_windows) deadlines.insert(*window.deadline());
        const auto next = list.closed_for ? deadlines.upper_bound(*list.closed_for) : deadlines.begin();
        return next == deadlines.end() ? std::nullopt : std::optional(*next);
    }
};

// Lines that say nothing are written by themselves.
class Cover final : public Step {
public:
    std::string_view id() const override { return "nonobjection.cover"; }
    std::string_view permission() const override { return "nonobjection.decide"; }
    std::vector<Transition> transitions() const override { return {}; }
    std::vector<Move> decide(std::span<const Application>, const Answers&, const Context&) const override { unknown(); }
    std::optional<Time> due(const Context& context) const override { return cover_due(context); }
    std::vector<Move> elapsed(const Context& context) const override {
        cover(context);
        return {};
    }
};

}  // namespace

void contribute_steps(Registry& registry) {
    registry.add(std::make_unique<ListStep>("nonobjection.propose", "nonobjection.compile", std::vector<Transition>{{State::shortlisted, State::proposed}}));
    registry.add(std::make_unique<ListStep>("nonobjection.discard", "nonobjection.compile", std::vector<Transition>{{State::proposed, State::shortlisted}}));
    registry.add(std::make_unique<ListStep>("nonobjection.circulate", "nonobjection.compile", std::vector<Transition>{{State::proposed, State::circulated}}));
    registry.add(std::make_unique<Close>());
    registry.add(std::make_unique<Cover>());
    registry.add(std::make_unique<ListStep>("nonobjection.decide", "nonobjection.decide",
                                            std::vector<Transition>{{State::circulated, State::approved},
                                                                    {State::circulated, State::not_approved},
                                                                    {State::approved, State::not_approved},
                                                                    {State::not_approved, State::approved}}));
}

}  // namespace convoke::nonobjection
