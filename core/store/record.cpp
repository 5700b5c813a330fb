#include "core/store/record.hpp"

#include <soci/soci.h>

#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"

namespace convoke::store {

namespace {

constexpr const char* columns = "SELECT sequence, at, meeting, actor, kind, subject, data, previous, hash FROM record ";

// One row after another, drained to the end: a statement left open would keep a read transaction open.
class Rows {
public:
    explicit Rows(const Reading& reading) : statement_(reading.sql()) {
        for (auto* text : {&at_, &meeting_, &actor_, &kind_, &subject_, &data_, &previous_, &hash_}) texts_.push_back(text);
    }

    template <typename Visit, typename... Uses>
    void each(const std::string& query, Visit visit, Uses&&... uses) {
        statement_.exchange(soci::into(sequence_));
        for (auto* text : texts_) statement_.exchange(soci::into(*text));
        (statement_.exchange(std::forward<Uses>(uses)), ...);
        statement_.alloc();
        statement_.prepare(query);
        statement_.define_and_bind();
        statement_.execute();
        while (statement_.fetch())
            visit(RecordLine{sequence_, instant_of(at_).value_or(Time{}), meeting_, actor_, kind_, subject_, read_json(data_), previous_, hash_}, at_);
    }

private:
    soci::statement statement_;
    long long sequence_ = 0;
    std::string at_, meeting_, actor_, kind_, subject_, data_, previous_, hash_;
    std::vector<std::string*> texts_;
};

}  // namespace

std::string hash_of(const RecordLine& line) {
    Data whole;
    whole["sequence"] = line.sequence;
    whole["at"] = text_of(line.at);
    whole["meeting"] = line.meeting;
    whole["actor"] = line.actor;
    whole["kind"] = line.kind;
    whole["subject"] = line.subject;
    whole["data"] = line.data;
    whole["previous"] = line.previous;
    return sha256_hex(write_json(whole));
}

RecordLine append(Unit& unit, RecordLine line) {
    auto& sql = unit.sql();
    long long last = 0;
    sql << "SELECT sequence, hash FROM record_head WHERE one = 1", soci::into(last), soci::into(line.previous);
    line.sequence = last + 1;
    line.hash = hash_of(line);
    const long long sequence = line.sequence;
    const auto at = text_of(line.at), data = write_json(line.data);
    sql << "INSERT INTO record (sequence, at, meeting, actor, kind, subject, data, previous, hash) "
           "VALUES (:sequence, :at, :meeting, :actor, :kind, :subject, :data, :previous, :hash)",
        soci::use(sequence, "sequence"), soci::use(at, "at"), soci::use(line.meeting, "meeting"), soci::use(line.actor, "actor"),
        soci::use(line.kind, "kind"), soci::use(line.subject, "subject"), soci::use(data, "data"),
        soci::use(line.previous, "previous"), soci::use(line.hash, "hash");
    sql << "UPDATE record_head SET sequence = :sequence, hash = :hash WHERE one = 1", soci::use(sequence, "sequence"),
        soci::use(line.hash, "hash");
    return line;
}

std::vector<RecordLine> read_record(const Reading& reading, std::int64_t after, std::size_t most, const std::string& meeting) {
    std::vector<RecordLine> lines;
    const long long from = after, limit = static_cast<long long>(most);
    const auto keep = [&](RecordLine line, const std::string&) { lines.push_back(std::move(line)); };
    if (meeting.empty())
        Rows(reading).each(std::string(columns) + "WHERE sequence > :after ORDER BY sequence LIMIT :most", keep,
                           soci::use(from, "after"), soci::use(limit, "most"));
    else
        Rows(reading).each(std::string(columns) + "WHERE sequence > :after AND meeting = :meeting ORDER BY sequence LIMIT :most", keep,
                           soci::use(from, "after"), soci::use(meeting, "meeting"), soci::use(limit, "most"));
    return lines;
}

std::vector<RecordLine> record_of(const Reading& reading, const std::string& subject, std::size_t most) {
    std::vector<RecordLine> lines;
    const long long limit = static_cast<long long>(most);
    Rows(reading).each(std::string(columns) + "WHERE subject = :subject ORDER BY sequence LIMIT :most",
                       [&](RecordLine line, const std::string&) { lines.push_back(std::move(line)); },
                       soci::use(subject, "subject"), soci::use(limit, "most"));
    return lines;
}

std::int64_t last_of_record(const Reading& reading) {
    long long last = 0;
    reading.sql() << "SELECT sequence FROM record_head WHERE one = 1", soci::into(last);
    return last;
}

std::int64_t listener_position(const Reading& reading, const std::string& listener) {
    long long sequence = 0;
    reading.sql() << "SELECT sequence FROM listener_positions WHERE listener = :listener", soci::use(listener, "listener"), soci::into(sequence);
    return sequence;
}

void set_listener_position(Unit& unit, const std::string& listener, std::int64_t sequence) {
    const long long at = sequence;
    soci::statement update = (unit.sql().prepare << "UPDATE listener_positions SET sequence = :at WHERE listener = :listener", soci::use(at, "at"),
                              soci::use(listener, "listener"));
    update.execute(true);
    if (update.get_affected_rows() == 0)
        unit.sql() << "INSERT INTO listener_positions (listener, sequence) VALUES (:listener, :at)", soci::use(listener, "listener"), soci::use(at, "at");
}

std::optional<BrokenRecord> verify_record(const Reading& reading) {
    std::optional<BrokenRecord> broken;
    std::int64_t expected = 1;
    std::string previous;
    Rows(reading).each(std::string(columns) + "ORDER BY sequence", [&](const RecordLine& line, const std::string& at) {
        if (broken) return;
        const Answers which{{"sequence", std::to_string(expected)}};
        if (line.sequence != expected) broken = {expected, {"record.missing", which}};
        else if (line.previous != previous) broken = {expected, {"record.out_of_order", which}};
        else if (text_of(line.at) != at || hash_of(line) != line.hash) broken = {expected, {"record.altered", which}};
        previous = line.hash;
        ++expected;
    });
    if (broken) return broken;
    long long last = 0;
    std::string head;
    reading.sql() << "SELECT sequence, hash FROM record_head WHERE one = 1", soci::into(last), soci::into(head);
    if (last != expected - 1 || head != previous)
        return BrokenRecord{expected, {"record.cut_off", {{"sequence", std::to_string(expected)}}}};
    return {};
}

}  // namespace convoke::store
