#include "core/store/checkpoints.hpp"

#include "core/domain/time.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

constexpr const char* columns = "SELECT size, meeting, occasion, subject, at, text, signature FROM checkpoints ";

std::vector<CheckpointRow> rows_of(Query& query) {
    std::vector<CheckpointRow> rows;
    CheckpointRow row;
    long long size = 0;
    std::string at;
    query.into(size, row.meeting, row.occasion, row.subject, at, row.text, row.signature);
    query.each([&] {
        row.size = size;
        row.at = instant_of(at).value_or(Time{});
        rows.push_back(row);
    });
    return rows;
}

std::optional<CheckpointRow> first_of(Query& query) {
    auto rows = rows_of(query);
    if (rows.empty()) return {};
    return std::move(rows.front());
}

}  // namespace

void insert_checkpoint(Unit& unit, const CheckpointRow& row) {
    if (checkpoint_of_size(unit, row.size)) return;
    Query(unit,
          "INSERT INTO checkpoints (size, meeting, occasion, subject, at, text, signature) "
          "VALUES (:size, :meeting, :occasion, :subject, :at, :text, :signature)")
        .with("size", row.size)
        .with("meeting", row.meeting)
        .with("occasion", row.occasion)
        .with("subject", row.subject)
        .with("at", text_of(row.at))
        .with("text", row.text)
        .with("signature", row.signature)
        .run();
}

std::vector<CheckpointRow> checkpoints(const Reading& reading, const std::string& meeting, std::size_t most) {
    Query query(reading, std::string(columns) + (meeting.empty() ? "" : "WHERE meeting = :meeting ") + "ORDER BY size DESC LIMIT :most");
    if (!meeting.empty()) query.with("meeting", meeting);
    query.with("most", static_cast<std::int64_t>(most));
    return rows_of(query);
}

std::optional<CheckpointRow> checkpoint_of_size(const Reading& reading, std::int64_t size) {
    Query query(reading, std::string(columns) + "WHERE size = :size");
    query.with("size", size);
    return first_of(query);
}

std::optional<CheckpointRow> latest_checkpoint(const Reading& reading) {
    Query query(reading, std::string(columns) + "ORDER BY size DESC LIMIT 1");
    return first_of(query);
}

}  // namespace convoke::store
