// Who takes part: the list of participants in the order of a UN list, and how many there are, by category and by session.
#include <algorithm>

#include "core/builtin/builtin.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/collation.hpp"

namespace convoke {

namespace {

// An organisation, a delegation or the President, and whom it sends.
struct Party {
    std::string name, country, head;
    std::vector<Representative> people;
    std::optional<Time> confirmed_at;
    bool observer_state = false;
};
using Parties = std::map<std::string, std::vector<Party>>;     // by category

// Registered organisations, confirmed delegations and the President's guests.
Parties parties_of(const Context& context) {
    Parties all;
    static constexpr State registered[] = {State::registered};
    context.applications.each(registered, [&](const Application& one) {
        all[one.category].push_back({one.organisation.name, one.organisation.country, "", one.representatives, one.confirmed_at});
    });
    for (auto& [category, parties] : all)          // by name, as a reader looks them up
        std::ranges::stable_sort(parties, {}, [](const Party& one) { return sort_key("en", one.name); });
    context.applications.delegations([&](const Delegation& one) {
        if (!one.confirmed_at || one.members.empty()) return;
        const auto* state = country(one.party);
        Party party{party_name(one.party), state ? one.party : "", one.head, one.members, one.confirmed_at, state && state->kind == CountryKind::observer_state};
        std::ranges::stable_partition(party.people, [&](const Representative& member) { return member.id == one.head; });
        all[one.category].push_back(std::move(party));
    });
    return all;
}

// The categories whose people are named, in the order of the sections.
std::vector<const Category*> named(const Meeting& meeting) {
    std::vector<const Category*> order;
    if (meeting.participant_list.empty())
        for (const auto& category : meeting.categories) order.push_back(&category);
    for (const auto& id : meeting.participant_list)
        if (const auto* category = meeting.category(id)) order.push_back(category);
    return order;
}

std::string joined(std::string text, const std::string& more) { return text.empty() ? more : more.empty() ? text : text + "; " + more; }

class Participants final : public Report {
public:
    std::string_view id() const override { return "participants"; }
    std::string_view permission() const override { return "application.read"; }
    Text title() const override { return {"report.participants"}; }

    Form options(const Context& context) const override {
        Field session{.name = "session", .label = {"participants.session"}, .kind = Field::Kind::choice, .required = false, .help = {}};
        for (const auto& one : context.meeting.sessions) session.options.push_back(one.id);
        return {session};
    }

    Table run(const Answers& options, const Context& context) const override {
        Table table{.title = title(), .columns = {{"organisation", {"column.name"}, "application.read"},
                                                  {"country", {"column.country"}, "application.read"},
                                                  {"representative", {"column.representative"}, "person.read"},
                                                  {"function", {"column.function"}, "person.read"},
                                                  {"capacity", {"column.capacity"}, "person.read"},
                                                  {"participation", {"column.participation"}, "person.read"},
                                                  {"sessions", {"column.sessions"}, "person.read"},
                                                  {"confirmed_at", {"column.confirmed_at"}, "application.read", Column::Kind::time}}};
        const auto all = parties_of(context);
        for (const auto* category : named(context.meeting)) {
            const auto found = all.find(category->id);
            if (found == all.end()) continue;
            const bool both = std::ranges::any_of(found->second, &Party::observer_state) && !std::ranges::all_of(found->second, &Party::observer_state);
            const Party* before = nullptr;
            for (const auto& party : found->second) {
                const auto first = table.rows.size();
                add(table, party, *category, answer(options, "session"), context);
                if (table.rows.size() == first) continue;
                const bool opens = !before || (both && before->observer_state != party.observer_state);
                if (opens) table.sections.push_back({first, !both ? category->title : Text{party.observer_state ? "participants.observer_states" : "participants.other_observers"}});
                before = &party;
            }
        }
        table.about["meeting"] = context.meeting.id;
        if (const auto session = answer(options, "session"); !session.empty()) table.about["session"] = session;
        return table;
    }

private:
    static void add(Table& table, const Party& party, const Category& category, const std::string& session, const Context& context) {
        const auto confirmed = party.confirmed_at ? text_of(*party.confirmed_at) : "";
        const std::string place(party.country.empty() ? "" : country_name(party.country));
        if (party.people.empty() && session.empty()) table.rows.push_back({party.name, place, "", "", "", "", "", confirmed});
        for (const auto& person : party.people) {
            if (!session.empty() && std::ranges::find(person.sessions, session) == person.sessions.end()) continue;
            const bool guest = party.name.empty();
            const std::string country(guest && !person.nationality.empty() ? country_name(person.nationality) : place);
            table.rows.push_back({guest ? full_name(person) : party.name, country, full_name(person), person.function, capacity(person, party, category, context),
                                  participation(person, context), sessions(person, context), confirmed});
        }
    }

    static std::string capacity(const Representative& person, const Party& party, const Category& category, const Context& context) {
        const auto known = std::ranges::find(category.capacities, person.capacity, &Capacity::id);
        const auto words = known == category.capacities.end() ? std::string() : context.desk.say(known->label);
        return !party.head.empty() && person.id == party.head ? joined(context.desk.say({"participants.head"}), words) : words;
    }

    static std::string participation(const Representative& person, const Context& context) {
        const auto how = participation_of(person, context.meeting);
        return how.empty() ? "" : context.desk.say({"participants." + how});
    }

    static std::string sessions(const Representative& person, const Context& context) {
        std::string words;
        for (const auto& session : context.meeting.sessions)
            if (std::ranges::find(person.sessions, session.id) != person.sessions.end()) words = joined(words, context.desk.say(session.title));
        return words;
    }
};

struct Count {
    std::int64_t parties = 0, people = 0, in_person = 0, online = 0;

    void add(const Party& party, const std::string& session, const Meeting& meeting) {
        bool there = session.empty();
        for (const auto& person : party.people) {
            if (!session.empty() && std::ranges::find(person.sessions, session) == person.sessions.end()) continue;
            there = true;
            ++people;
            const auto how = participation_of(person, meeting);
            in_person += how == "in_person";
            online += how == "virtual";
        }
        parties += there;
    }
    void add(const Count& other) {
        parties += other.parties;
        people += other.people;
        in_person += other.in_person;
        online += other.online;
    }
    std::vector<std::string> row(std::string id, std::string name) const {
        return {std::move(id), std::move(name), std::to_string(parties), std::to_string(people), std::to_string(in_person), std::to_string(online)};
    }
};

// The statistics at the head of a list of participants; with sessions, who is expected in each.
class Attending final : public Report {
public:
    Attending(std::string_view id, bool by_session) : id_(id), by_session_(by_session) {}
    std::string_view id() const override { return id_; }
    std::string_view permission() const override { return "application.read"; }
    Text title() const override { return {"report." + std::string(id_)}; }

    Table run(const Answers&, const Context& context) const override {
        Table table{.title = title(), .columns = {{"category", {"column.id"}, "application.read"},
                                                  {"title", {"column.category"}, "application.read"},
                                                  {"parties", {"column.parties"}, "application.read", Column::Kind::number},
                                                  {"people", {"column.people"}, "application.read", Column::Kind::number},
                                                  {"in_person", {"participants.in_person"}, "application.read", Column::Kind::number},
                                                  {"virtual", {"participants.virtual"}, "application.read", Column::Kind::number}}};
        const auto all = parties_of(context);
        if (!by_session_) add(table, all, "", context);
        else
            for (const auto& session : context.meeting.sessions) {
                table.sections.push_back({table.rows.size(), session.title});
                add(table, all, session.id, context);
            }
        table.about["meeting"] = context.meeting.id;
        return table;
    }

private:
    static void add(Table& table, const Parties& all, const std::string& session, const Context& context) {
        Count total;
        for (const auto& category : context.meeting.categories) {
            const auto found = all.find(category.id);
            if (found == all.end()) continue;
            Count count;
            for (const auto& party : found->second) count.add(party, session, context.meeting);
            total.add(count);
            if (count.parties > 0) table.rows.push_back(count.row(category.id, context.desk.say(category.title)));
        }
        table.rows.push_back(total.row("total", context.desk.say({"participants.total"})));
    }

    std::string_view id_;
    bool by_session_;
};

}  // namespace

void contribute_participants(Registry& registry) {
    registry.add(std::make_unique<Participants>());
    registry.add(std::make_unique<Attending>("participation", false));
    registry.add(std::make_unique<Attending>("attendance", true));
}

}  // namespace convoke
