#include "core/domain/people.hpp"

#include <algorithm>

#include "core/domain/application_problems.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"

namespace convoke {

namespace {

constexpr std::size_t most_without_limit = 500;    // of one organisation or delegation

bool attends(const Representative& person, const std::string& session) {
    return std::ranges::find(person.sessions, session) != person.sessions.end();
}

class Person {
public:
    Person(const Representative& person, const Category& category, const Meeting& meeting, bool complete)
        : person_(person), category_(category), meeting_(meeting), complete_(complete) {}

    Problems run() {
        const bool of_organisation = of_organisations(category_);
        text("title", person_.title);
        text("given_name", person_.given_name, true);
        text("family_name", person_.family_name, true);
        text("function", person_.function, !of_organisation);
        // A delegate in the room needs no address; whoever is elsewhere gets the link there.
        if (text("email", person_.email, of_organisation || participation_of(person_, meeting_) == "virtual") && !plausible_email(person_.email))
            wrong("email", "apply.not_an_email");
        if (!person_.gender.empty()) one_of("gender", person_.gender, {"female", "male", "other", "undisclosed"});
        if (!person_.nationality.empty() && !country(person_.nationality)) wrong("nationality", "apply.not_a_country");
        participation();
        capacity();
        sessions();
        speaking();
        return std::move(found_);
    }

private:
    void wrong(const char* field, const char* code, Answers args = {}) { found_.push_back({field, {code, std::move(args)}}); }

    // True where there is something that can be looked at further.
    bool text(const char* field, const std::string& value, bool required = false) {
        if (value.empty()) {
            if (required && complete_) wrong(field, "apply.required");
            return false;
        }
        const auto limit = limit_of("representatives." + std::string(field));
        if (const auto length = characters(value); length > limit) {
            wrong(field, "apply.too_long", {{"limit", std::to_string(limit)}, {"length", std::to_string(length)}});
            return false;
        }
        return true;
    }

    void one_of(const char* field, std::string_view value, std::initializer_list<std::string_view> choices) {
        if (std::ranges::find(choices, value) == choices.end()) wrong(field, "apply.not_a_choice");
    }

    void participation() {
        const auto& said = person_.participation;
        if (said.empty()) {
            if (complete_ && asks_participation(meeting_)) wrong("participation", "apply.required");
        } else if (said != "in_person" && said != "virtual") {
            wrong("participation", "apply.not_a_choice");
        } else if ((meeting_.format == "in-person" && said == "virtual") || (meeting_.format == "virtual" && said == "in_person")) {
            wrong("participation", "apply.not_in_this_format");
        }
    }

    void capacity() {
        const auto& known = category_.capacities;
        if (person_.capacity.empty()) {
            if (complete_ && !known.empty()) wrong("capacity", "apply.required");
        } else if (std::ranges::find(known, person_.capacity, &Capacity::id) == known.end()) {
            wrong("capacity", "apply.not_a_choice");
        }
    }

    void sessions() {
        const auto open = sessions_open_to(category_, meeting_);
        for (std::size_t i = 0; i < person_.sessions.size(); ++i) {
            const auto& id = person_.sessions[i];
            if (std::ranges::find(open, id, &Session::id) == open.end()) return wrong("sessions", "people.not_open");
            if (std::ranges::find(person_.sessions, id) != person_.sessions.begin() + static_cast<std::ptrdiff_t>(i)) return wrong("sessions", "apply.not_a_choice");
        }
    }

    // Who speaks is there, in a session whose floor is open to the category.
    void speaking() {
        for (const auto& id : person_.speaks) {
            const auto* session = meeting_.session(id);
            if (!session || std::ranges::find(session->speak, category_.id) == session->speak.end()) return wrong("speaks", "people.no_floor");
            if (!attends(person_, id)) return wrong("speaks", "people.speaks_absent");
            if (std::ranges::count(person_.speaks, id) > 1) return wrong("speaks", "apply.not_a_choice");
        }
    }

    const Representative& person_;
    const Category& category_;
    const Meeting& meeting_;
    bool complete_;
    Problems found_;
};

// The same address, or, where addresses are not given, the same names in the same function: entered twice.
bool same_person(const Representative& one, const Representative& other) {
    if (!one.email.empty() && !other.email.empty()) return one.email == other.email;
    return one.given_name == other.given_name && one.family_name == other.family_name && one.function == other.function && one.title == other.title;
}

Answers naming(const Attendance& one, std::string_view language) {
    return {{"session", words_of(one.session->title, language)}, {"limit", std::to_string(one.seats)}};
}

std::size_t place_of(const std::vector<Representative>& people, const std::string& id) {
    const auto found = std::ranges::find(people, id, &Representative::id);
    if (found == people.end()) throw Refused(Refused::Kind::unknown, {"access.unknown", {{"what", "person"}}});
    return static_cast<std::size_t>(found - people.begin());
}

}  // namespace

bool of_organisations(const Category& category) { return category.route != Route::delegation && category.route != Route::invitation; }

bool asks_participation(const Meeting& meeting) { return meeting.format == "hybrid"; }

std::string participation_of(const Representative& person, const Meeting& meeting) {
    if (meeting.format == "in-person") return "in_person";
    if (meeting.format == "virtual") return "virtual";
    return person.participation;
}

std::vector<const Session*> sessions_open_to(const Category& category, const Meeting& meeting, std::optional<Time> now) {
    std::vector<const Session*> open;
    for (const auto& session : meeting.sessions)
        if (std::ranges::find(session.attend, category.id) != session.attend.end() && (!now || !session.ends || *now <= *session.ends)) open.push_back(&session);
    return open;
}

std::vector<Attendance> attendance(const std::vector<Representative>& people, const Category& category, const Meeting& meeting) {
    std::vector<Attendance> all;
    for (const auto* session : sessions_open_to(category, meeting)) {
        const auto attending = std::ranges::count_if(people, [&](const Representative& one) { return attends(one, session->id); });
        const int seats = category.route == Route::delegation ? session->delegates : category.route == Route::invitation ? 0 : session->representatives;
        all.push_back({session, static_cast<int>(attending), seats});
    }
    return all;
}

Problems person_problems(const Representative& person, const Category& category, const Meeting& meeting, bool complete) {
    return Person(person, category, meeting, complete).run();
}

Problems people_problems(const std::vector<Representative>& people, const Category& category, const Meeting& meeting, std::string_view language) {
    Problems found;
    for (const auto& person : people)
        if (!person_problems(person, category, meeting, true).empty()) found.push_back({"", {"people.incomplete", {{"name", full_name(person)}}}});
    for (const auto& one : attendance(people, category, meeting))
        if (one.too_many()) found.push_back({"", {"people.session_full", naming(one, language)}});
    return found;
}

Problems make_change(std::vector<Representative>& people, const PersonChange& change, const std::string& id, const Category& category,
                     const Meeting& meeting, Time now, std::string_view language) {
    using Kind = PersonChange::Kind;
    if (change.kind == Kind::remove) {
        people.erase(people.begin() + static_cast<std::ptrdiff_t>(place_of(people, change.person)));
        return {};
    }
    auto changed = people;
    const auto place = change.kind == Kind::add ? changed.size() : place_of(changed, change.person);
    const auto former = change.kind == Kind::correct ? changed[place].sessions : std::vector<std::string>();
    if (change.kind == Kind::add) changed.emplace_back();
    const auto kept = change.kind == Kind::correct ? change.person : id;
    changed[place] = change.said;
    changed[place].id = kept;

    auto problems = person_problems(changed[place], category, meeting, true);
    const auto most = category.representatives > 0 ? static_cast<std::size_t>(category.representatives) : most_without_limit;
    if (change.kind == Kind::add && changed.size() > most) problems.push_back({"", {"people.too_many", {{"limit", std::to_string(most)}}}});
    for (std::size_t i = 0; i < changed.size(); ++i)
        if (i != place && same_person(changed[i], changed[place])) {
            problems.push_back({changed[place].email.empty() ? "family_name" : "email", {"people.same_person"}});
            break;
        }
    for (const auto& one : attendance(changed, category, meeting)) {
        const auto& session = *one.session;
        if (!attends(changed[place], session.id)) continue;
        const bool over = session.ends && now > *session.ends && std::ranges::find(former, session.id) == former.end();
        if (over) problems.push_back({"sessions", {"people.session_over", naming(one, language)}});
        else if (one.too_many()) problems.push_back({"sessions", {"people.session_full", naming(one, language)}});
    }
    if (problems.empty()) people = std::move(changed);
    return problems;
}

std::optional<Text> not_registering(const Category& category, const Meeting& meeting, Time now) {
    if (category.registration.each.empty()) {
        if (meeting.ends && now > *meeting.ends) return Text{"people.closed", {{"closed", text_of(*meeting.ends)}}};
        return {};
    }
    if (category.registration.contains(now)) return {};
    for (const auto& window : category.registration.each)
        if (window.opens && now < *window.opens) return Text{"people.not_open_yet", {{"opens", text_of(*window.opens)}}};
    const auto closes = category.registration.closes();
    return Text{"people.closed", {{"closed", closes ? text_of(*closes) : ""}}};
}

std::optional<Time> registering_until(const Category& category, const Meeting& meeting, Time now) {
    if (category.registration.each.empty()) return meeting.ends;
    const auto* window = category.registration.at(now);
    return window ? window->closes : category.registration.closes();
}

std::string full_name(const Representative& person) {
    std::string name;
    for (const auto* part : {&person.title, &person.given_name, &person.family_name})
        if (!part->empty()) name += (name.empty() ? "" : " ") + *part;
    return name;
}

}  // namespace convoke
