#include "core/store/applications.hpp"

#include <algorithm>

#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/people.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

constexpr const char* application_columns =
    "SELECT id, reference, meeting, category, account, organisation, state, body, message, version, shown_version, "
    "submitted_at, updated_at, confirmed_at FROM applications ";

// One row of `application_columns`.
struct Row {
    std::string id, reference, meeting, category, account, organisation, state, body, message, submitted_at, updated_at, confirmed_at;
    long long version = 0, shown_version = 0;

    void into(Query& query) {
        query.into(id, reference, meeting, category, account, organisation, state, body, message, version, shown_version,
                   submitted_at, updated_at, confirmed_at);
    }

    Application application() const {
        const auto whole = read_json(body);
        Application found{.id = id,
                          .reference = reference,
                          .meeting = meeting,
                          .category = category,
                          .account = account,
                          .organisation = organisation_of(whole.at("organisation")),
                          .claims = whole.at("claims"),
                          .answers = whole.at("answers"),
                          .state = state_named(state).value_or(State::draft),
                          .message = message,
                          .version = version,
                          .shown_version = shown_version,
                          .submitted_at = instant_of(submitted_at),
                          .updated_at = instant_of(updated_at).value_or(Time{}),
                          .confirmed_at = instant_of(confirmed_at)};
        found.organisation.id = organisation;
        return found;
    }
};

std::string body_of(const Application& application) {
    Data body;
    body["organisation"] = data_of(application.organisation);
    body["claims"] = application.claims;
    body["answers"] = application.answers;
    return write_json(body);
}

void count(Unit& unit, const Application& application, const std::string& category, State state, int change) {
    Query(unit,
          "INSERT INTO application_counts (meeting, category, state, number) VALUES (:meeting, :category, :state, :change) "
          "ON CONFLICT (meeting, category, state) DO UPDATE SET number = application_counts.number + excluded.number")
        .with("meeting", application.meeting)
        .with("category", category)
        .with("state", std::string(name_of(state)))
        .with("change", change)
        .run();
}

// By family: whoever acts for one of it acts for all. What keeps two of one organisation itself apart is the constraint. CROSS JOIN
// keeps the order: a family is small, a meeting is not.
void once_per_meeting(Unit& unit, const Application& application) {
    std::string id, reference;
    Query(unit,
          "SELECT a.id, a.reference FROM organisations o CROSS JOIN organisations m CROSS JOIN applications a "
          "WHERE o.id = :organisation AND m.family = o.family AND a.meeting = :meeting AND a.one_per_meeting = m.id AND a.id <> :id")
        .with("meeting", application.meeting)
        .with("organisation", application.organisation.id)
        .with("id", application.id)
        .into(id, reference)
        .one();
    if (!id.empty())
        throw Refused(Refused::Kind::conflict, {"apply.applied_already", {{"reference", reference}, {"application", id}}});
}

Refused stale() { return {Refused::Kind::stale, {"apply.changed_meanwhile"}}; }

}  // namespace

void insert_application(Unit& unit, Application& application, const std::string& name_key, Time now) {
    once_per_meeting(unit, application);
    application.version = application.shown_version = 1;
    application.updated_at = now;
    Query(unit,
          "INSERT INTO applications (id, reference, meeting, category, account, organisation, one_per_meeting, state, name, "
          "name_key, country, type, body, claimed, answered, message, version, shown_version, submitted_at, updated_at) VALUES (:id, :reference, :meeting, "
          ":category, :account, :organisation, :organisation, :state, :name, :name_key, :country, :type, :body, :claimed, :answered, :message, 1, "
          "1, :submitted_at, :updated_at)")
        .with("id", application.id)
        .with("reference", application.reference)
        .with("meeting", application.meeting)
        .with("category", application.category)
        .with("account", application.account)
        .with("organisation", application.organisation.id)
        .with("state", std::string(name_of(application.state)))
        .with("name", application.organisation.name)
        .with("name_key", name_key)
        .with("country", application.organisation.country)
        .with("type", application.organisation.type)
        .with("body", body_of(application))
        .with("claimed", write_json(claimed_statuses(application)))
        .with("answered", write_json(closed_answers(application)))
        .with("message", application.message)
        .with("submitted_at", application.submitted_at ? text_of(*application.submitted_at) : "")
        .with("updated_at", text_of(now))
        .run();
    count(unit, application, application.category, application.state, 1);
    keep_people(unit, representatives, application.id, application.representatives);
}

void update_application(Unit& unit, Application& application, const std::string& name_key, Time now) {
    std::string category, organisation;
    Query(unit, "SELECT category, organisation FROM applications WHERE id = :id").with("id", application.id).into(category, organisation).one();
    // Where organisations became one, both may have applied to another meeting already: neither stands in the other's way.
    if (organisation != application.organisation.id) once_per_meeting(unit, application);
    const auto changed =
        Query(unit,
              "UPDATE applications SET category = :category, organisation = :organisation, one_per_meeting = :organisation, "
              "name = :name, name_key = :name_key, country = :country, type = :type, body = :body, claimed = :claimed, answered = :answered, message = :message, "
              "version = :version + 1, shown_version = :shown_version, updated_at = :updated_at, confirmed_at = :confirmed_at "
              "WHERE id = :id AND version = :version "
              "AND state <> 'withdrawn'")
            .with("category", application.category)
            .with("organisation", application.organisation.id)
            .with("name", application.organisation.name)
            .with("name_key", name_key)
            .with("country", application.organisation.country)
            .with("type", application.organisation.type)
            .with("body", body_of(application))
            .with("claimed", write_json(claimed_statuses(application)))
            .with("answered", write_json(closed_answers(application)))
            .with("message", application.message)
            .with("version", application.version)
            .with("shown_version", application.shown_version + 1)
            .with("updated_at", text_of(now))
            .with("confirmed_at", application.confirmed_at ? text_of(*application.confirmed_at) : "")
            .with("id", application.id)
            .run();
    if (changed == 0) throw stale();
    if (category != application.category) {
        count(unit, application, category, application.state, -1);
        count(unit, application, application.category, application.state, 1);
    }
    ++application.version;
    ++application.shown_version;
    application.updated_at = now;
    keep_people(unit, representatives, application.id, application.representatives);
}

void update_state(Unit& unit, Application& application, State to, Time now) {
    const auto from = application.state;
    if (to == State::submitted && !application.submitted_at) application.submitted_at = now;
    const bool shows = shown_to_applicant(from) != shown_to_applicant(to);
    if (shows) application.updated_at = now;
    if (shows) ++application.shown_version;
    const auto changed =
        Query(unit,
              "UPDATE applications SET state = :state, one_per_meeting = :one_per_meeting, message = :message, "
              "version = :version + 1, shown_version = :shown_version, submitted_at = :submitted_at, updated_at = :updated_at "
              "WHERE id = :id AND version = :version AND state = :former")
            .with("state", std::string(name_of(to)))
            .with("one_per_meeting", to == State::withdrawn ? application.id : application.organisation.id)
            .with("message", application.message)
            .with("version", application.version)
            .with("shown_version", application.shown_version)
            .with("submitted_at", application.submitted_at ? text_of(*application.submitted_at) : "")
            .with("updated_at", text_of(application.updated_at))
            .with("id", application.id)
            .with("former", std::string(name_of(from)))
            .run();
    if (changed == 0) throw stale();
    count(unit, application, application.category, from, -1);
    if (to != State::withdrawn || application.submitted_at) count(unit, application, application.category, to, 1);      // as lists show them
    application.state = to;
    ++application.version;
}

std::optional<Application> read_application(const Reading& reading, const std::string& id) {
    auto found = read_applications(reading, {&id, 1});
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<Application> read_applications(const Reading& reading, std::span<const std::string> ids) {
    if (ids.empty()) return {};
    std::map<std::string, Application> found;
    Row row;
    Query applications(reading, application_columns + ("WHERE id IN " + placeholders(ids.size())));
    bind(applications, ids);
    row.into(applications);
    applications.each([&] { found.emplace(row.id, row.application()); });

    each_person(reading, representatives, ids, [&](const std::string& application, const Representative& person) {
        if (const auto whose = found.find(application); whose != found.end()) whose->second.representatives.push_back(person);
    });

    std::vector<Application> ordered;
    for (const auto& id : ids)
        if (auto node = found.extract(id)) ordered.push_back(std::move(node.mapped()));
    return ordered;
}

std::int64_t version_of_application(const Reading& reading, const std::string& id) {
    long long version = 0;
    Query(reading, "SELECT version FROM applications WHERE id = :id").with("id", id).into(version).one();
    return version;
}

std::string application_with_reference(const Reading& reading, const std::string& reference) {
    std::string id;
    Query(reading, "SELECT id FROM applications WHERE reference = :reference").with("reference", reference).into(id).one();
    return id;
}

void each_application(const Reading& reading, const std::string& meeting, std::span<const State> states,
                      const std::function<void(const Application&)>& visit) {
    const ApplicationFilter filter{.meeting = meeting, .states = {states.begin(), states.end()}};
    PageAsked asked{.limit = 200};
    do {
        const auto page = page_without_total(reading, filter, asked);
        std::vector<std::string> ids;
        for (const auto& line : page.items) ids.push_back(line.id);
        for (const auto& application : read_applications(reading, ids)) visit(application);
        asked.after = page.next;
    } while (!asked.after.empty());
}

}  // namespace convoke::store
