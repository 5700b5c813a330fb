#include "core/store/delegations.hpp"

#include "core/domain/time.hpp"
#include "core/store/people.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

constexpr const char* columns = "SELECT id, reference, meeting, category, party, head, confirmed_at, version, updated_at FROM delegations ";

std::vector<Delegation> rows(Query& query) {
    std::vector<Delegation> found;
    Delegation one;
    std::string confirmed, updated;
    long long version = 0;
    query.into(one.id, one.reference, one.meeting, one.category, one.party, one.head, confirmed, version, updated);
    query.each([&] {
        one.confirmed_at = instant_of(confirmed);
        one.version = version;
        one.updated_at = instant_of(updated).value_or(Time{});
        found.push_back(one);
    });
    return found;
}

std::optional<Delegation> first(const Reading& reading, std::vector<Delegation> found) {
    if (found.empty()) return {};
    add_members(reading, found.front());
    return std::move(found.front());
}

Refused stale() { return {Refused::Kind::stale, {"delegation.stale"}}; }

void insert(Unit& unit, const Delegation& one, Time now) {
    std::string there;
    Query(unit, "SELECT id FROM delegations WHERE meeting = :meeting AND category = :category AND party = :party")
        .with("meeting", one.meeting)
        .with("category", one.category)
        .with("party", one.party)
        .into(there)
        .one();
    if (!there.empty()) throw stale();             // a colleague began it at the same moment
    Query(unit,
          "INSERT INTO delegations (id, reference, meeting, category, party, head, confirmed_at, version, updated_at) "
          "VALUES (:id, :reference, :meeting, :category, :party, :head, :confirmed_at, 1, :now)")
        .with("id", one.id)
        .with("reference", one.reference)
        .with("meeting", one.meeting)
        .with("category", one.category)
        .with("party", one.party)
        .with("head", one.head)
        .with("confirmed_at", one.confirmed_at ? text_of(*one.confirmed_at) : "")
        .with("now", text_of(now))
        .run();
}

}  // namespace

std::optional<Delegation> read_delegation(const Reading& reading, const std::string& id) {
    Query query(reading, std::string(columns) + "WHERE id = :id");
    query.with("id", id);
    return first(reading, rows(query));
}

std::optional<Delegation> delegation_of(const Reading& reading, const std::string& meeting, const std::string& category, const std::string& party) {
    Query query(reading, std::string(columns) + "WHERE meeting = :meeting AND category = :category AND party = :party");
    query.with("meeting", meeting).with("category", category).with("party", party);
    return first(reading, rows(query));
}

std::vector<Delegation> delegations_of_party(const Reading& reading, const std::string& party) {
    Query query(reading, std::string(columns) + "WHERE party = :party ORDER BY meeting, category");
    query.with("party", party);
    auto found = rows(query);
    for (auto& one : found) add_members(reading, one);
    return found;
}

std::vector<Delegation> delegations_of_meeting(const Reading& reading, const std::string& meeting) {
    Query query(reading, std::string(columns) + "WHERE meeting = :meeting ORDER BY category, party");
    query.with("meeting", meeting);
    return rows(query);
}

void add_members(const Reading& reading, Delegation& delegation) {
    each_person(reading, delegates, {&delegation.id, 1}, [&](const std::string&, const Representative& person) { delegation.members.push_back(person); });
}

void save_delegation(Unit& unit, Delegation& delegation, Time now) {
    if (delegation.version == 0) {
        insert(unit, delegation, now);
    } else {
        const auto changed = Query(unit,
                                   "UPDATE delegations SET head = :head, confirmed_at = :confirmed_at, version = :version + 1, updated_at = :now "
                                   "WHERE id = :id AND version = :version")
                                 .with("head", delegation.head)
                                 .with("confirmed_at", delegation.confirmed_at ? text_of(*delegation.confirmed_at) : "")
                                 .with("version", delegation.version)
                                 .with("now", text_of(now))
                                 .with("id", delegation.id)
                                 .run();
        if (changed == 0) throw stale();
    }
    ++delegation.version;
    delegation.updated_at = now;
    keep_people(unit, delegates, delegation.id, delegation.members);
}

}  // namespace convoke::store
