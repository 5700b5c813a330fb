#include "core/store/meetings.hpp"

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

std::int64_t save_meeting(Unit& unit, const MeetingRow& row, Time now) {
    const auto former = version_of_meeting(unit, row.id);
    static const std::string insert =
        "INSERT INTO meetings (id, symbol, begins, published, body, sealing_key, version, changed_at) "
        "VALUES (:id, :symbol, :begins, :published, :body, :sealing_key, :version, :changed_at)";
    static const std::string update =
        "UPDATE meetings SET symbol = :symbol, begins = :begins, published = :published, body = :body, "
        "version = :version, changed_at = :changed_at WHERE id = :id";
    Query query(unit, former == 0 ? insert : update);
    query.with("id", row.id)
        .with("symbol", row.symbol)
        .with("begins", text_of(row.begins))
        .with("published", row.published ? 1 : 0)
        .with("body", write_json(row.file))
        .with("version", former + 1)
        .with("changed_at", text_of(now));
    if (former == 0) query.with("sealing_key", row.sealing_key);
    query.run();
    Query(unit, "INSERT INTO meeting_versions (meeting, version, body, changed_at, changed_by) VALUES (:id, :version, :body, :changed_at, :changed_by)")
        .with("id", row.id)
        .with("version", former + 1)
        .with("body", write_json(row.file))
        .with("changed_at", text_of(now))
        .with("changed_by", row.changed_by)
        .run();
    return former + 1;
}

std::optional<MeetingRow> read_meeting_row(const Reading& reading, const std::string& id) {
    MeetingRow row{.id = id};
    std::string begins, body, changed_at;
    int published = 0;
    long long version = 0;
    Query query(reading,
                "SELECT symbol, begins, published, body, sealing_key, version, changed_at FROM meetings WHERE id = :id");
    if (!query.with("id", id).into(row.symbol, begins, published, body, row.sealing_key, version, changed_at).one()) return {};
    row.begins = instant_of(begins).value_or(Time{});
    row.published = published != 0;
    row.file = read_json(body);
    row.version = version;
    row.changed_at = instant_of(changed_at).value_or(Time{});
    return row;
}

std::int64_t version_of_meeting(const Reading& reading, const std::string& id) {
    long long version = 0;
    Query(reading, "SELECT version FROM meetings WHERE id = :id").with("id", id).into(version).one();
    return version;
}

std::vector<MeetingRow> list_meetings(const Reading& reading) {
    std::vector<MeetingRow> rows;
    std::string id, symbol, begins, changed_at;
    int published = 0;
    long long version = 0;
    Query(reading, "SELECT id, symbol, begins, published, version, changed_at FROM meetings ORDER BY begins, id")
        .into(id, symbol, begins, published, version, changed_at)
        .each([&] {
            rows.push_back({.id = id,
                            .symbol = symbol,
                            .begins = instant_of(begins).value_or(Time{}),
                            .published = published != 0,
                            .version = version,
                            .changed_at = instant_of(changed_at).value_or(Time{})});
        });
    return rows;
}

std::vector<MeetingVersion> versions_of_meeting(const Reading& reading, const std::string& id) {
    std::vector<MeetingVersion> all;
    std::string at, by;
    long long number = 0;
    Query(reading, "SELECT version, changed_at, changed_by FROM meeting_versions WHERE meeting = :id ORDER BY version DESC")
        .with("id", id)
        .into(number, at, by)
        .each([&] { all.push_back({.number = number, .changed_at = instant_of(at).value_or(Time{}), .changed_by = by}); });
    return all;
}

std::optional<MeetingVersion> meeting_version(const Reading& reading, const std::string& id, std::int64_t number) {
    MeetingVersion one{.number = number};
    std::string at, body;
    Query query(reading, "SELECT changed_at, changed_by, body FROM meeting_versions WHERE meeting = :id AND version = :number");
    if (!query.with("id", id).with("number", number).into(at, one.changed_by, body).one()) return {};
    one.changed_at = instant_of(at).value_or(Time{});
    one.file = read_json(body);
    return one;
}

std::string sealing_key_of(const Reading& reading, const std::string& id) {
    std::string key;
    Query(reading, "SELECT sealing_key FROM meetings WHERE id = :id").with("id", id).into(key).one();
    return key;
}

void erase_sealing_key(Unit& unit, const std::string& id, Time now) {
    Query(unit, "UPDATE meetings SET sealing_key = '', changed_at = :now WHERE id = :id")
        .with("now", text_of(now))
        .with("id", id)
        .run();
}

}  // namespace convoke::store
