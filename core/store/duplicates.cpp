#include "core/store/duplicates.hpp"

#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/json/messages.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

const std::string described = "SELECT a.id, a.meeting, a.category, a.organisation, a.body FROM applications a ";

void each_described(Query& query, const std::function<void(Described)>& visit) {
    std::string id, meeting, category, organisation, body;
    query.into(id, meeting, category, organisation, body).each([&] {
        Described one{id, meeting, category, organisation_of(read_json(body).at("organisation"))};
        one.organisation.id = organisation;
        visit(std::move(one));
    });
}

// One row of application, other, certain, score, reasons.
struct Row {
    std::string application, other, reasons;
    int certain = 0;
    long long score = 0;
    Query& into(Query& query) { return query.into(application, other, certain, score, reasons); }
    Pair pair() const { return {application, other, certain == 1, score, messages_in(read_json(reasons))}; }
};

std::vector<Pair> pairs(Query& query) {
    std::vector<Pair> found;
    Row row;
    row.into(query).each([&] { found.push_back(row.pair()); });
    return found;
}

std::int64_t number(Query& query) {
    long long counted = 0;
    query.into(counted).one();
    return counted;
}

// The same from the other side, where a reason has sides.
std::vector<Text> turned(std::vector<Text> reasons) {
    for (auto& reason : reasons)
        if (const auto ours = reason.args.find("ours"), theirs = reason.args.find("theirs"); ours != reason.args.end() && theirs != reason.args.end())
            std::swap(ours->second, theirs->second);
    return reasons;
}

void drop_pairs(Unit& unit, const std::string& application) {
    Query(unit, "DELETE FROM duplicates WHERE application = :id OR other = :id").with("id", application).run();
}

}  // namespace

void each_handed_in(const Reading& reading, const std::string& meeting, std::span<const std::string> only, const std::function<void(Described)>& visit) {
    Query query(reading, described + "WHERE a.meeting = :meeting AND a.submitted_at <> ''" + (only.empty() ? "" : " AND a.id IN " + placeholders(only.size())) + " ORDER BY a.id");
    query.with("meeting", meeting);
    bind(query, only);
    each_described(query, visit);
}

void each_accredited(const Reading& reading, const std::function<void(Described)>& visit) {
    Query query(reading, described + "WHERE a.state IN ('approved', 'registered') ORDER BY a.id");
    each_described(query, visit);
}

std::int64_t number_accredited(const Reading& reading) {
    Query query(reading, "SELECT CAST(COALESCE(SUM(number), 0) AS BIGINT) FROM application_counts WHERE state IN ('approved', 'registered')");
    return number(query);
}

std::map<std::string, std::vector<std::string>> kin_of(const Reading& reading, std::span<const std::string> applications) {
    std::map<std::string, std::vector<std::string>> found;
    if (applications.empty()) return found;
    std::string application, other;
    Query query(reading,
                "SELECT a.id, b.id FROM applications a JOIN organisations o ON o.id = a.organisation JOIN organisations m ON m.family = o.family "
                "JOIN applications b ON b.organisation = m.id WHERE b.id <> a.id AND a.id IN " + placeholders(applications.size()) + " ORDER BY b.id");
    bind(query, applications);
    query.into(application, other).each([&] { found[application].push_back(other); });
    return found;
}

void wait_for_comparison(Unit& unit, const std::string& application, const std::string& meeting, Time now) {
    drop_pairs(unit, application);
    Query(unit,
          "INSERT INTO uncompared (application, meeting, since) VALUES (:application, :meeting, :since) "
          "ON CONFLICT (application) DO UPDATE SET since = excluded.since")
        .with("application", application)
        .with("meeting", meeting)
        .with("since", text_of(now))
        .run();
}

std::vector<Waiting> waiting_for_comparison(const Reading& reading, const std::string& meeting, std::size_t most) {
    std::vector<Waiting> found;
    Waiting one;
    Query(reading, "SELECT application, since FROM uncompared WHERE meeting = :meeting ORDER BY since, application LIMIT :most")
        .with("meeting", meeting)
        .with("most", static_cast<std::int64_t>(most))
        .into(one.application, one.since)
        .each([&] { found.push_back(one); });
    return found;
}

std::int64_t number_waiting(const Reading& reading, const std::string& meeting) {
    Query query(reading, "SELECT COUNT(*) FROM uncompared WHERE meeting = :meeting");
    return number(query.with("meeting", meeting));
}

std::vector<std::string> meetings_to_compare(const Reading& reading) {
    std::vector<std::string> found;
    std::string meeting;
    Query(reading, "SELECT DISTINCT meeting FROM uncompared ORDER BY meeting").into(meeting).each([&] { found.push_back(meeting); });
    return found;
}

void compared(Unit& unit, const std::vector<Waiting>& which) {
    for (const auto& one : which)                  // what was sent in again meanwhile goes on waiting
        Query(unit, "DELETE FROM uncompared WHERE application = :application AND since = :since").with("application", one.application).with("since", one.since).run();
}

std::int64_t comparisons_of(const Reading& reading, const std::string& meeting) {
    Query query(reading, "SELECT number FROM comparisons WHERE meeting = :meeting");
    return number(query.with("meeting", meeting));
}

void set_comparisons(Unit& unit, const std::string& meeting, std::int64_t number) {
    Query(unit, "INSERT INTO comparisons (meeting, number) VALUES (:meeting, :number) ON CONFLICT (meeting) DO UPDATE SET number = excluded.number")
        .with("meeting", meeting)
        .with("number", number)
        .run();
}

void forget_names(Unit& unit, const std::string& application, const std::string& meeting) {
    forget_pairs(unit, application);
    for (const auto& held : {meeting, std::string()}) set_comparisons(unit, held, comparisons_of(unit, held) + 1);
}

void keep_pair(Unit& unit, const std::string& meeting, const Pair& pair) {
    const auto earlier = pair_of(unit, pair.application, pair.other);
    if (earlier && (earlier->certain > pair.certain || (earlier->certain == pair.certain && earlier->score >= pair.score))) return;
    const auto keep = [&](const std::string& application, const std::string& other, const std::vector<Text>& reasons) {
        Query(unit, "DELETE FROM duplicates WHERE application = :application AND other = :other").with("application", application).with("other", other).run();
        Query(unit,
              "INSERT INTO duplicates (application, other, meeting, certain, score, reasons) "
              "VALUES (:application, :other, :meeting, :certain, :score, :reasons)")
            .with("application", application)
            .with("other", other)
            .with("meeting", meeting)
            .with("certain", pair.certain ? 1 : 0)
            .with("score", pair.score)
            .with("reasons", write_json(as_list(reasons)))
            .run();
    };
    keep(pair.application, pair.other, pair.reasons);
    keep(pair.other, pair.application, turned(pair.reasons));
}

std::vector<Pair> open_pairs_of(const Reading& reading, const std::string& application) {
    Query query(reading,
                "SELECT application, other, certain, score, reasons FROM open_duplicates WHERE application = :application "
                "ORDER BY certain DESC, score DESC, other");
    return pairs(query.with("application", application));
}

std::vector<Pair> open_pairs(const Reading& reading, const std::string& meeting, std::size_t most, std::size_t from) {
    Query query(reading,
                "SELECT application, other, certain, score, reasons FROM open_duplicates WHERE meeting = :meeting AND application < other "
                "ORDER BY certain DESC, score DESC, application, other LIMIT :most OFFSET :from");
    query.with("meeting", meeting).with("most", static_cast<std::int64_t>(most)).with("from", static_cast<std::int64_t>(from));
    return pairs(query);
}

std::int64_t number_of_open_pairs(const Reading& reading, const std::string& meeting) {
    Query query(reading, "SELECT COUNT(*) FROM open_duplicates WHERE meeting = :meeting AND application < other");
    return number(query.with("meeting", meeting));
}

std::map<std::string, bool> may_be_duplicates(const Reading& reading, std::span<const std::string> applications) {
    std::map<std::string, bool> found;
    if (applications.empty()) return found;
    std::string application;
    int certain = 0;
    Query query(reading, "SELECT application, MAX(certain) FROM open_duplicates WHERE application IN " + placeholders(applications.size()) + " GROUP BY application");
    bind(query, applications);
    query.into(application, certain).each([&] { found[application] = certain == 1; });
    return found;
}

std::optional<Pair> pair_of(const Reading& reading, const std::string& application, const std::string& other) {
    Row row;
    Query query(reading, "SELECT application, other, certain, score, reasons FROM duplicates WHERE application = :application AND other = :other");
    if (!row.into(query.with("application", application).with("other", other)).one()) return {};
    return row.pair();
}

void forget_pairs(Unit& unit, const std::string& application) {
    drop_pairs(unit, application);
    Query(unit, "DELETE FROM uncompared WHERE application = :id").with("id", application).run();
}

void set_apart(Unit& unit, const std::string& organisation, const std::string& other, bool certain, const std::string& by, Time now) {
    for (const auto& [one, two] : {std::pair{organisation, other}, std::pair{other, organisation}})
        Query(unit,
              "INSERT INTO organisations_apart (organisation, other, certain, said_by, said_at) VALUES (:one, :two, :certain, :by, :at) "
              "ON CONFLICT (organisation, other) DO UPDATE SET certain = excluded.certain, said_by = excluded.said_by, said_at = excluded.said_at")
            .with("one", one)
            .with("two", two)
            .with("certain", certain ? 1 : 0)
            .with("by", by)
            .with("at", text_of(now))
            .run();
}

}  // namespace convoke::store
