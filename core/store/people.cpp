#include "core/store/people.hpp"

#include "core/domain/application_data.hpp"
#include "core/json/json.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

std::vector<std::string> ids_in(const std::string& json) {
    std::vector<std::string> ids;
    const auto all = read_json(json);
    for (const auto& id : all.list()) ids.push_back(id.text());
    return ids;
}

// What of people is compared, to leave their rows alone.
Data comparable(const std::vector<Representative>& people) {
    Data::List all;
    for (const auto& person : people) {
        all.push_back(data_of(person));
        all.back()["id"] = person.id;
    }
    return all;
}

}  // namespace

void each_person(const Reading& reading, const PeopleTable& table, std::span<const std::string> owners,
                 const std::function<void(const std::string&, const Representative&)>& visit) {
    if (owners.empty()) return;
    const std::string column(table.owner);
    Query query(reading, "SELECT " + column + ", id, title, given_name, family_name, gender, nationality, function, email, participation, capacity, sessions, speaks FROM " +
                             std::string(table.name) + " WHERE " + column + " IN " + placeholders(owners.size()) + " ORDER BY " + column + ", place");
    bind(query, owners);
    std::string owner, sessions, speaks;
    Representative person;
    query.into(owner, person.id, person.title, person.given_name, person.family_name, person.gender, person.nationality, person.function, person.email,
               person.participation, person.capacity, sessions, speaks);
    query.each([&] {
        person.sessions = ids_in(sessions);
        person.speaks = ids_in(speaks);
        visit(owner, person);
    });
}

void keep_people(Unit& unit, const PeopleTable& table, const std::string& owner, const std::vector<Representative>& people) {
    std::vector<Representative> kept;
    each_person(unit, table, {&owner, 1}, [&](const std::string&, const Representative& person) { kept.push_back(person); });
    if (comparable(kept) == comparable(people)) return;
    const std::string name(table.name), column(table.owner);
    Query(unit, "DELETE FROM " + name + " WHERE " + column + " = :owner").with("owner", owner).run();
    std::int64_t place = 0;
    for (const auto& person : people)
        Query(unit, "INSERT INTO " + name + " (id, " + column +
                        ", place, title, given_name, family_name, gender, nationality, function, email, participation, capacity, sessions, speaks) "
                        "VALUES (:id, :owner, :place, :title, :given_name, :family_name, :gender, :nationality, :job, :email, :participation, :capacity, :sessions, :speaks)")
            .with("id", person.id)
            .with("owner", owner)
            .with("place", place++)
            .with("title", person.title)
            .with("given_name", person.given_name)
            .with("family_name", person.family_name)
            .with("gender", person.gender)
            .with("nationality", person.nationality)
            .with("job", person.function)
            .with("email", person.email)
            .with("participation", person.participation)
            .with("capacity", person.capacity)
            .with("sessions", write_json(data_of(person).at("sessions")))
            .with("speaks", write_json(data_of(person).at("speaks")))
            .run();
}

}  // namespace convoke::store
