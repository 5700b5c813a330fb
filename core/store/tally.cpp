#include "core/store/tally.hpp"

#include <algorithm>

#include "core/json/json.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

constexpr std::size_t ids_at_once = 500;

bool asks_people(const TallyAsked& asked) { return asked.speaking || !asked.session.empty(); }

// People who attend the session, or speak there: lists of ids stand as JSON in a column of their own.
std::string there(const std::string& table, const TallyAsked& asked) {
    if (!asks_people(asked)) return {};
    if (asked.session.empty()) return " AND " + table + ".speaks <> '[]'";
    return " AND " + table + (asked.speaking ? ".speaks" : ".sessions") + " LIKE :session ESCAPE '!'";
}
void bind_session(Query& query, const TallyAsked& asked) {
    if (!asked.session.empty()) query.with("session", anywhere("\"" + asked.session + "\""));
}

Answers answers_in(const std::string& json) {
    Answers all;
    if (json.size() > 2)
        for (const auto& [name, value] : read_json(json).members()) all.emplace(name, value.text());
    return all;
}

// One statement over applications a, joined with their representatives r where people are counted.
void ask(const Reading& reading, const Counted& which, std::span<const std::string> ids, const TallyAsked& asked, bool people, std::vector<Alike>& found) {
    std::string columns = "a.category, a.state, a.country, a.type, a.claimed", places = "1, 2, 3, 4, 5";
    for (std::size_t i = 0; i < asked.answers.size(); ++i) {
        const auto question = ":q" + std::to_string(i);
        columns += reading.sqlite() ? ", COALESCE(a.answered -> " + question + ", 'null')" : ", COALESCE(CAST(CAST(a.answered AS json) -> CAST(" + question + " AS TEXT) AS TEXT), 'null')";
        places += ", " + std::to_string(6 + i);
    }
    if (people) {
        columns += ", r.gender, r.participation";
        places += ", " + std::to_string(6 + asked.answers.size()) + ", " + std::to_string(7 + asked.answers.size());
    }
    std::string statement = "SELECT " + columns + ", COUNT(*) FROM applications a";
    if (people) statement += " JOIN representatives r ON r.application = a.id";
    statement += " WHERE a.meeting = :meeting AND " + (ids.empty() ? "a.state IN " + placeholders(which.states.size()) : "a.id IN " + placeholders(ids.size()));
    if (asks_people(asked))
        statement += people ? there("r", asked) : " AND EXISTS (SELECT 1 FROM representatives r WHERE r.application = a.id" + there("r", asked) + ")";
    Query query(reading, statement + " GROUP BY " + places);
    query.with("meeting", which.meeting);
    for (std::size_t i = 0; i < asked.answers.size(); ++i) query.with("q" + std::to_string(i), asked.answers[i]);
    std::vector<std::string> states;
    for (const auto state : which.states) states.emplace_back(name_of(state));
    bind(query, ids.empty() ? std::span<const std::string>(states) : ids);
    bind_session(query, asked);
    Alike one{.of = people ? Alike::Of::representatives : Alike::Of::applications};
    std::string claimed;
    std::vector<std::string> answered(asked.answers.size());
    long long number = 0;
    query.into(one.category, one.state, one.country, one.type, claimed);
    for (auto& answer : answered) query.into(answer);
    if (people) query.into(one.gender, one.participation);
    query.into(number).each([&] {
        one.claims = answers_in(claimed);
        for (std::size_t i = 0; i < answered.size(); ++i) one.answers[asked.answers[i]] = read_json(answered[i]);
        one.number = number;
        found.push_back(one);
    });
}

std::vector<Alike> tally(const Reading& reading, const Counted& which, const TallyAsked& asked, bool people) {
    std::vector<Alike> found;
    if (which.ids.empty()) {
        if (!which.states.empty()) ask(reading, which, {}, asked, people, found);
        return found;
    }
    for (std::size_t from = 0; from < which.ids.size(); from += ids_at_once)
        ask(reading, which, which.ids.subspan(from, std::min(ids_at_once, which.ids.size() - from)), asked, people, found);
    return found;
}

}  // namespace

std::vector<Alike> tally_applications(const Reading& reading, const Counted& which, const TallyAsked& asked) { return tally(reading, which, asked, false); }
std::vector<Alike> tally_representatives(const Reading& reading, const Counted& which, const TallyAsked& asked) { return tally(reading, which, asked, true); }

std::vector<Alike> tally_delegates(const Reading& reading, const std::string& meeting, const TallyAsked& asked) {
    const std::string country = "CASE WHEN d.party = '' THEN r.nationality ELSE d.party END", type = "CASE WHEN d.party = '' THEN 'guest' ELSE 'delegation' END";
    Query query(reading, "SELECT d.category, " + country + ", " + type + ", r.gender, r.participation, COUNT(*) FROM delegations d JOIN delegates r ON r.delegation = d.id "
                             "WHERE d.meeting = :meeting AND d.confirmed_at <> ''" + there("r", asked) +
                             " GROUP BY d.category, " + country + ", " + type + ", r.gender, r.participation");
    query.with("meeting", meeting);
    bind_session(query, asked);
    std::vector<Alike> found;
    Alike one{.of = Alike::Of::delegates};
    long long number = 0;
    query.into(one.category, one.country, one.type, one.gender, one.participation, number).each([&] {
        one.number = number;
        found.push_back(one);
    });
    return found;
}

}  // namespace convoke::store
