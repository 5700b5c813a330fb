// Durable submissions a second: application, finding, record and letter in one transaction, through core/acts and through
// HTTP, beside the bare database library writing the very same rows with one flush to disk for each transaction.
#include "core/json/json.hpp"
#include "tests/bench/host/program.hpp"
#include "tests/bench/host/raw.hpp"
#include "tests/bench/host/stage.hpp"
#include "tests/support/http_client.hpp"

namespace convoke::bench {

namespace {

// What one submission left in the database, read back to be written again.
struct Rows {
    Raw::Row application;                          // state, one_per_meeting, message, version, submitted_at, updated_at, id
    std::vector<Raw::Row> findings, record, letters;
};

// Writes such rows as a program would that knows nothing else: prepared statements on one connection, each submission
// committed by itself.
class Floor {
public:
    explicit Floor(const std::string& location)
        : raw_(Raw::open(location)), begin_(raw_->prepare("BEGIN")), commit_(raw_->prepare("COMMIT")),
          application_(raw_->prepare("UPDATE applications SET state = $1, one_per_meeting = $2, message = $3, version = CAST($4 AS BIGINT), "
                                     "submitted_at = $5, updated_at = $6 WHERE id = $7")),
          counted_(raw_->prepare("UPDATE application_counts SET number = number - 1 WHERE meeting = $1 AND category = 'ngo' AND state = $2")),
          finding_(raw_->prepare("INSERT INTO findings VALUES ($1, $2, $3, CAST($4 AS INTEGER), $5, $6, $7, $8, $9, $10, $11, $12)")),
          record_(raw_->prepare("INSERT INTO record VALUES (CAST($1 AS BIGINT), $2, $3, $4, $5, $6, $7, $8, $9)")),
          head_(raw_->prepare("UPDATE record_head SET sequence = CAST($1 AS BIGINT), hash = $2 WHERE one = 1")),
          letter_(raw_->prepare("INSERT INTO outbox (id, meeting, account, code, args, state, attempts, next_at, created_at, failure) "
                                "VALUES ($1, $2, $3, $4, $5, $6, CAST($7 AS BIGINT), $8, $9, $10)")) {}

    void write(const Rows& rows, const std::string& meeting) {
        raw_->run(begin_);
        raw_->run(application_, rows.application);
        for (const auto* state : {"draft", "submitted"}) raw_->run(counted_, std::vector<std::string>{meeting, state});
        for (const auto& row : rows.findings) raw_->run(finding_, row);
        for (const auto& row : rows.record) {
            raw_->run(record_, row);
            raw_->run(head_, std::vector<std::string>{row.front(), row.back()});
        }
        for (const auto& row : rows.letters) raw_->run(letter_, row);
        raw_->run(commit_);
    }

private:
    std::unique_ptr<Raw> raw_;
    int begin_, commit_, application_, counted_, finding_, record_, head_, letter_;
};

std::vector<Rows> written(const Stage& stage, std::span<const std::string> ids) {
    const auto raw = Raw::open(stage.location);
    const int application = raw->prepare("SELECT state, one_per_meeting, message, version, submitted_at, updated_at, id, reference FROM applications WHERE id = $1");
    const int findings = raw->prepare("SELECT * FROM findings WHERE application = $1");
    const int record = raw->prepare("SELECT * FROM record WHERE subject = $1 AND kind <> 'application.drafted' ORDER BY sequence");
    std::map<std::string, Raw::Row> letters;       // by the application's reference
    for (auto& row : raw->ask("SELECT id, meeting, account, code, args, state, attempts, next_at, created_at, failure FROM outbox"))
        letters.emplace(read_json(row[4]).text("reference"), row);
    std::vector<Rows> all;
    for (const auto& id : ids) {
        Rows rows{.application = raw->rows(application, {&id, 1}).at(0), .findings = raw->rows(findings, {&id, 1}), .record = raw->rows(record, {&id, 1}), .letters = {}};
        rows.letters.push_back(letters.at(rows.application.back()));
        rows.application.pop_back();
        if (rows.application.front() != "submitted" || rows.findings.size() != 1 || rows.record.size() != 2)
            throw std::runtime_error("a submission did not leave the rows that are counted on");
        all.push_back(std::move(rows));
    }
    return all;
}

double per_second(std::size_t number, double seconds) { return static_cast<double>(number) / seconds; }

double floor_per_second(Floor& floor, const Stage& stage, const std::vector<Rows>& rows) {
    const auto begun = now_in_seconds();
    for (const auto& one : rows) floor.write(one, stage.meeting);
    return per_second(rows.size(), now_in_seconds() - begun);
}

void over_http(const Stage& stage, Floor& floor, std::span<const std::string> ids, std::size_t clients, std::size_t rounds, const Figure& figure) {
    const Running host(serving(stage.folder, stage.location));
    std::vector<testing::Line> lines;
    for (std::size_t i = 0; i < clients; ++i) lines.emplace_back(host.port);
    std::vector<Measured> measured;
    const auto each = ids.size() / rounds;
    for (std::size_t round = 0; round < rounds; ++round) {
        const auto some = ids.subspan(round * each, each);
        const auto seconds = seconds_of(some.size(), clients, [&](std::size_t client, std::size_t i) {
            lines[client].send("POST /api/v1/applications/" + some[i] + "/submit HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + stage.applicant_token +
                               "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
            if (const auto answer = lines[client].read(); answer.status != 200) throw std::runtime_error("submit: " + answer.head + answer.body);
        });
        measured.push_back({per_second(each, seconds), floor_per_second(floor, stage, written(stage, some))});
    }
    print(figure, middle(measured));
}

struct Case { std::size_t clients; double sqlite_goal, postgresql_goal; };

void measure(const std::string& kind, Effort effort) {
    constexpr Case cases[] = {{16, 0.5, 0.25}, {64, 1.0, 0.25}};
    constexpr double http_goal = 0.2;
    const std::size_t rounds = by<std::size_t>(effort, 9, 3, 1), each = by<std::size_t>(effort, 1'000, 400, 20), all = rounds * each;
    tell("submissions, " + kind + ": " + std::to_string(3 * all) + " drafts are made");
    Stage stage(kind, by<std::size_t>(effort, 6'300, 6'300, 100));
    std::vector<std::string> drafts;
    {
        const auto opened = stage.open();
        drafts = add_drafts(opened.house(), stage, 3 * all, 50'000);
    }
    Floor floor(stage.copied());
    const auto share = [&](std::size_t part, std::size_t round) { return std::span(drafts).subspan(part * all + round * each, each); };
    {
        const auto opened = stage.open();
        std::vector<Measured> measured[std::size(cases)];
        double busy[std::size(cases)] = {}, floor_busy = 0;    // processor time: tells more than the clock where others work too
        for (std::size_t round = 0; round < rounds; ++round)
            for (std::size_t i = 0; i < std::size(cases); ++i) {
                const auto ids = share(i, round);
                const auto before = processor_seconds();
                const auto seconds = seconds_of(each, cases[i].clients, [&](std::size_t, std::size_t one) { submit(opened.house(), stage, ids[one]); });
                busy[i] += processor_seconds() - before;
                const auto rows = written(stage, ids);
                const auto between = processor_seconds();
                measured[i].push_back({per_second(each, seconds), floor_per_second(floor, stage, rows)});
                floor_busy += processor_seconds() - between;
            }
        const auto each_one = [&](double seconds, std::size_t number) { return std::to_string(static_cast<int>(seconds * 1e6 / static_cast<double>(number))); };
        tell("microseconds of processor time for one submission: 16 clients " + each_one(busy[0], all) + ", 64 clients " + each_one(busy[1], all) +
             ", floor " + each_one(floor_busy, 2 * all));
        for (std::size_t i = 0; i < std::size(cases); ++i)
            print({"submissions." + kind + "." + std::to_string(cases[i].clients) + "_clients", "submissions/s", Wanted::at_least,
                   kind == "sqlite" ? cases[i].sqlite_goal : cases[i].postgresql_goal},
                  middle(measured[i]));
    }
    over_http(stage, floor, std::span(drafts).subspan(2 * all), 16, rounds, {"submissions." + kind + ".http_16_clients", "submissions/s", Wanted::at_least, http_goal});
}

}  // namespace

}  // namespace convoke::bench

int main(int count, char** words) {
    using namespace convoke::bench;
    return run_bench(count, words, measure);
}
