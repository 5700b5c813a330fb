#include "plugins/balance/assistant/store.hpp"

#include <soci/soci.h>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"

namespace convoke::balance {

using soci::into, soci::use;

namespace {

constexpr const char* questions = "SELECT id, meeting, asked, asked_by, asked_at, stopped_at FROM balance_questions ";
constexpr const char* selections = "SELECT id, question, meeting, place, names, applied_by, applied_at FROM balance_selections ";

Time time_in(const std::string& stored) { return instant_of(stored).value(); }

// Rows are drained before anything else is asked of the session.
std::vector<AskedRow> read_questions(soci::session& sql, const std::string& rest, const std::string& key) {
    std::vector<AskedRow> found;
    std::string id, meeting, asked, by, at, stopped;
    soci::statement rows = (sql.prepare << questions << rest, into(id), into(meeting), into(asked), into(by), into(at), into(stopped), use(key, "key"));
    rows.execute();
    while (rows.fetch()) found.push_back({id, meeting, read_json(asked), by, time_in(at), instant_of(stopped)});
    return found;
}

std::vector<AppliedRow> read_selections(soci::session& sql, const std::string& rest, const std::string& key) {
    std::vector<AppliedRow> found;
    AppliedRow row;
    std::string names, at;
    soci::statement rows = (sql.prepare << selections << rest, into(row.id), into(row.question), into(row.meeting), into(row.place), into(names), into(row.by), into(at), use(key, "key"));
    rows.execute();
    while (rows.fetch()) {
        row.names.clear();
        for (const auto& one : read_json(names).list()) row.names.push_back(one.text());
        row.at = time_in(at);
        found.push_back(row);
    }
    return found;
}

template <typename Row>
std::optional<Row> first_of(std::vector<Row> rows) { return rows.empty() ? std::nullopt : std::optional(std::move(rows.front())); }

}  // namespace

void add_question(soci::session& sql, const AskedRow& row) {
    const auto asked = write_json(row.asked), at = text_of(row.at);
    sql << "INSERT INTO balance_questions (id, meeting, asked, asked_by, asked_at) VALUES (:id, :meeting, :asked, :by, :at)", use(row.id, "id"),
        use(row.meeting, "meeting"), use(asked, "asked"), use(row.by, "by"), use(at, "at");
}

void stop_question(soci::session& sql, const std::string& id, Time at) {
    const auto stopped = text_of(at);
    sql << "UPDATE balance_questions SET stopped_at = :at WHERE id = :id AND stopped_at = ''", use(stopped, "at"), use(id, "id");
}

std::optional<AskedRow> find_question(soci::session& sql, const std::string& id) { return first_of(read_questions(sql, "WHERE id = :key", id)); }

std::optional<AskedRow> last_question(soci::session& sql, const std::string& meeting) {
    return first_of(read_questions(sql, "WHERE meeting = :key ORDER BY asked_at DESC, id DESC LIMIT 1", meeting));
}

void add_selection(soci::session& sql, const AppliedRow& row) {
    Data names = Data::List{};
    for (const auto& one : row.names) names.push(one);
    const auto list = write_json(names), at = text_of(row.at);
    sql << "INSERT INTO balance_selections (id, question, meeting, place, names, applied_by, applied_at) VALUES (:id, :question, :meeting, :place, :names, :by, :at)",
        use(row.id, "id"), use(row.question, "question"), use(row.meeting, "meeting"), use(row.place, "place"), use(list, "names"), use(row.by, "by"), use(at, "at");
}

std::optional<AppliedRow> find_selection(soci::session& sql, const std::string& id) { return first_of(read_selections(sql, "WHERE id = :key", id)); }

std::vector<AppliedRow> selections_of(soci::session& sql, const std::string& meeting) {
    return read_selections(sql, "WHERE meeting = :key ORDER BY applied_at DESC, id DESC", meeting);
}

}  // namespace convoke::balance
