#include "core/store/record.hpp"

#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

constexpr const char* columns = "SELECT sequence, at, meeting, actor, kind, subject, data, previous, hash FROM record ";

// Every line the query gives; `visit` also sees the instant as it is stored.
template <typename Visit>
void each_line(Query& query, Visit visit) {
    RecordLine line;
    long long sequence = 0;
    std::string at, data;
    query.into(sequence, at, line.meeting, line.actor, line.kind, line.subject, data, line.previous, line.hash);
    query.each([&] {
        line.sequence = sequence;
        line.at = instant_of(at).value_or(Time{});
        line.data = read_json(data);
        visit(line, at);
    });
}

std::vector<RecordLine> lines_of(Query& query) {
    std::vector<RecordLine> lines;
    each_line(query, [&](RecordLine& line, const std::string&) { lines.push_back(std::move(line)); });       // filled anew for the next
    return lines;
}

// The peaks as they were kept; worked out from the lines where a record was begun before there was a tree.
TreePeaks peaks_in(const Reading& reading, std::int64_t size, const std::string& kept) {
    if (const auto peaks = TreePeaks::from_text(size, kept)) return *peaks;
    TreePeaks peaks;
    for (const auto& leaf : record_leaves(reading, size)) peaks.append(leaf);
    return peaks;
}

}  // namespace

Data data_of(const RecordLine& line) {
    Data whole;
    whole["sequence"] = line.sequence;
    whole["at"] = convoke::text_of(line.at);
    whole["meeting"] = line.meeting;
    whole["actor"] = line.actor;
    whole["kind"] = line.kind;
    whole["subject"] = line.subject;
    whole["data"] = line.data;
    whole["previous"] = line.previous;
    return whole;
}

std::string text_of(const RecordLine& line) { return write_json(data_of(line)); }
std::string hash_of(const RecordLine& line) { return sha256_hex(text_of(line)); }

RecordLine append(Unit& unit, RecordLine line) {
    long long last = 0;
    std::string kept;
    Query(unit, "SELECT sequence, hash, peaks FROM record_head WHERE one = 1").into(last, line.previous, kept).one();
    line.sequence = last + 1;
    line.hash = hash_of(line);
    auto peaks = peaks_in(unit, last, kept);
    peaks.append(leaf_of(line.hash));
    Query(unit,
          "INSERT INTO record (sequence, at, meeting, actor, kind, subject, data, previous, hash) "
          "VALUES (:sequence, :at, :meeting, :actor, :kind, :subject, :data, :previous, :hash)")
        .with("sequence", line.sequence)
        .with("at", convoke::text_of(line.at))
        .with("meeting", line.meeting)
        .with("actor", line.actor)
        .with("kind", line.kind)
        .with("subject", line.subject)
        .with("data", write_json(line.data))
        .with("previous", line.previous)
        .with("hash", line.hash)
        .run();
    Query(unit, "UPDATE record_head SET sequence = :sequence, hash = :hash, peaks = :peaks WHERE one = 1")
        .with("sequence", line.sequence)
        .with("hash", line.hash)
        .with("peaks", peaks.text())
        .run();
    return line;
}

std::vector<RecordLine> read_record(const Reading& reading, std::int64_t after, std::size_t most, const std::string& meeting) {
    Query query(reading, columns + std::string("WHERE sequence > :after ") + (meeting.empty() ? "" : "AND meeting = :meeting ") + "ORDER BY sequence LIMIT :most");
    query.with("after", after).with("most", static_cast<std::int64_t>(most));
    if (!meeting.empty()) query.with("meeting", meeting);
    return lines_of(query);
}

std::vector<RecordLine> record_of(const Reading& reading, const std::string& subject, std::size_t most) {
    Query query(reading, columns + std::string("WHERE subject = :subject ORDER BY sequence LIMIT :most"));
    query.with("subject", subject).with("most", static_cast<std::int64_t>(most));
    return lines_of(query);
}

std::vector<RecordLine> record_of_kind(const Reading& reading, const std::string& meeting, const std::string& kind, std::span<const std::string> subjects) {
    std::string among;
    for (std::size_t i = 0; i < subjects.size(); ++i) among += (i ? ", :s" : ":s") + std::to_string(i);
    // By the subjects where there are some: they are fewer than the lines of the kind.
    Query query(reading, std::string(columns) + (subjects.empty() ? "WHERE " : "WHERE subject IN (" + among + ") AND ") +
                             "meeting = :meeting AND kind = :kind ORDER BY sequence");
    for (std::size_t i = 0; i < subjects.size(); ++i) query.with("s" + std::to_string(i), subjects[i]);
    query.with("meeting", meeting).with("kind", kind);
    return lines_of(query);
}

std::int64_t lines_of_day(const Reading& reading, const std::string& meeting, const std::string& kind, Time day) {
    long long number = 0;
    Query(reading, "SELECT COUNT(*) FROM record WHERE meeting = :meeting AND kind = :kind AND at >= :day AND at < :next")
        .with("meeting", meeting)
        .with("kind", kind)
        .with("day", convoke::text_of(day))
        .with("next", convoke::text_of(day + std::chrono::days(1)))
        .into(number)
        .one();
    return number;
}

Time sealed_from(const Reading& reading) {
    std::string day;
    Query(reading, "SELECT sealed_from FROM record_head WHERE one = 1").into(day).one();
    return instant_of(day).value_or(Time{});
}

void seal_from(Unit& unit, Time day) {
    Query(unit, "UPDATE record_head SET sealed_from = :day WHERE one = 1 AND sealed_from < :day").with("day", convoke::text_of(day)).run();
}

std::vector<RecordLine> record_by(const Reading& reading, const std::string& actor, std::int64_t after, std::size_t most) {
    Query query(reading, std::string(columns) + "WHERE sequence > :after AND actor = :actor ORDER BY sequence LIMIT :most");
    query.with("after", after).with("actor", actor).with("most", static_cast<std::int64_t>(most));
    return lines_of(query);
}

std::int64_t last_of_record(const Reading& reading) {
    long long last = 0;
    Query(reading, "SELECT sequence FROM record_head WHERE one = 1").into(last).one();
    return last;
}

TreeHash leaf_of(std::string_view line_hash) {
    const auto hash = tree_hash_of(line_hash);
    if (!hash) throw std::runtime_error("the record holds a hash that is none");
    return leaf_hash({reinterpret_cast<const char*>(hash->data()), hash->size()});
}

TreePeaks record_peaks(const Reading& reading) {
    long long size = 0;
    std::string kept;
    Query(reading, "SELECT sequence, peaks FROM record_head WHERE one = 1").into(size, kept).one();
    return peaks_in(reading, size, kept);
}

std::vector<TreeHash> record_leaves(const Reading& reading, std::int64_t size) {
    std::vector<TreeHash> leaves;
    std::string hash;
    Query query(reading, "SELECT hash FROM record WHERE sequence <= :size ORDER BY sequence");
    query.with("size", size).into(hash);
    query.each([&] { leaves.push_back(leaf_of(hash)); });
    if (static_cast<std::int64_t>(leaves.size()) != size) throw std::runtime_error("the record lacks lines");
    return leaves;
}

std::int64_t listener_position(const Reading& reading, const std::string& listener) {
    long long sequence = 0;
    Query(reading, "SELECT sequence FROM listener_positions WHERE listener = :listener").with("listener", listener).into(sequence).one();
    return sequence;
}

void set_listener_position(Unit& unit, const std::string& listener, std::int64_t sequence) {
    Query(unit, "INSERT INTO listener_positions (listener, sequence) VALUES (:listener, :at) ON CONFLICT (listener) DO UPDATE SET sequence = excluded.sequence")
        .with("listener", listener)
        .with("at", sequence)
        .run();
}

std::optional<BrokenRecord> verify_record(const Reading& reading) { return verify_record_after(reading, 0); }

std::optional<BrokenRecord> verify_record_after(const Reading& reading, std::int64_t after) {
    std::optional<BrokenRecord> broken;
    std::int64_t expected = after + 1;
    std::string previous;
    if (after > 0) Query(reading, "SELECT hash FROM record WHERE sequence = :after").with("after", after).into(previous).one();       // none: the next follows on nothing
    TreePeaks peaks;
    Query lines(reading, columns + std::string("WHERE sequence > :after ORDER BY sequence"));
    lines.with("after", after);
    each_line(lines, [&](const RecordLine& line, const std::string& at) {
        if (broken) return;
        const Answers which{{"sequence", std::to_string(expected)}};
        if (line.sequence != expected) broken = {expected, {"record.missing", which}};
        else if (line.previous != previous) broken = {expected, {"record.out_of_order", which}};
        else if (convoke::text_of(line.at) != at || hash_of(line) != line.hash) broken = {expected, {"record.altered", which}};
        else peaks.append(leaf_of(line.hash));
        previous = line.hash;
        ++expected;
    });
    if (broken) return broken;
    long long last = 0;
    std::string head;
    Query(reading, "SELECT sequence, hash FROM record_head WHERE one = 1").into(last, head).one();
    if (last != expected - 1 || head != previous)
        return BrokenRecord{expected, {"record.cut_off", {{"sequence", std::to_string(expected)}}}};
    if (after == 0 && record_peaks(reading).root() != peaks.root()) return BrokenRecord{last, {"record.tree_altered", {{"sequence", std::to_string(last)}}}};
    return {};
}

}  // namespace convoke::store
