// The balance of 100,000 representatives in all dimensions and crossed, read and counted as the page does, beside one GROUP BY of
// the same facts asked of the bare database library.
#include "core/acts/call.hpp"
#include "core/acts/meeting.hpp"
#include "core/store/session.hpp"
#include "plugins/balance/population.hpp"
#include "tests/bench/host/invented.hpp"
#include "tests/bench/host/program.hpp"
#include "tests/bench/host/raw.hpp"
#include "tests/bench/host/stage.hpp"

namespace convoke::bench {

namespace {

constexpr std::size_t people_each = 4;
constexpr const char* genders[] = {"female", "male", "female", "male", "undisclosed", "other", "female"};
constexpr const char* types[] = {"ngo", "cso", "academia", "private-sector", "ngo"};
constexpr const char* categories[] = {"ngo", "cso", "academia", "private-sector", "ngo-ecosoc"};

void fill(const Stage& stage, std::size_t people) {
    const auto raw = Raw::open(stage.location);
    raw->ask("BEGIN");
    raw->ask("INSERT INTO organisations (id, name, name_folded, country, profile, created_at) VALUES ('org_1', 'One', 'one', 'KEN', '{}', '2021-09-01T00:00:00.000Z')");
    const int application = raw->prepare("INSERT INTO applications (id, reference, meeting, category, account, organisation, one_per_meeting, state, name, name_key, country, type, body, message, "
                                         "version, submitted_at, updated_at) VALUES ($1, $1, $2, $3, $4, 'org_1', $1, 'shortlisted', $5, $5, $6, $7, $8, '', 2, '2021-09-01T00:00:00.000Z', "
                                         "'2021-09-01T00:00:00.000Z')");
    const int person = raw->prepare("INSERT INTO representatives (id, application, place, title, given_name, family_name, gender, nationality, function, email, participation) "
                                    "VALUES ($1, $2, $3, '', 'Alex', 'Example', $4, $5, 'Director', 'alex@example.org', 'in_person')");
    for (std::size_t i = 0; i < people / people_each; ++i) {
        const auto country = invented_country(i), id = "app_" + std::to_string(i), name = invented_name(i);
        const std::string type = types[i % std::size(types)];
        const auto body = R"({"organisation":{"name":")" + name + R"(","country":")" + country + R"(","type":")" + type + R"(","mission":")" + std::string(300, 'm') + R"("},"claims":{},"answers":{}})";
        raw->run(application, std::vector<std::string>{id, stage.meeting, categories[i % std::size(categories)], stage.applicant.account, name, country, type, body});
        for (std::size_t j = 0; j < people_each; ++j)
            raw->run(person, std::vector<std::string>{id + "_" + std::to_string(j), id, std::to_string(j), genders[(i + 3 * j) % std::size(genders)], country});
    }
    raw->ask("COMMIT");
    if (store::is_postgresql(stage.location)) raw->ask("VACUUM ANALYZE");
}

void measure(const std::string& kind, Effort effort) {
    const auto people = by<std::size_t>(effort, 100'000, 100'000, 1'000), rounds = by<std::size_t>(effort, 5, 3, 1);
    Stage stage(kind, 100);
    tell("balance, " + kind + ": " + std::to_string(people) + " representatives are made");
    fill(stage, people);
    const auto opened = stage.open();
    const auto& house = opened.house();
    const auto reading = house.database.read();
    const auto meeting = find_meeting(house, *reading, stage.meeting);
    const auto raw = Raw::open(stage.location);
    const int grouped = raw->prepare("SELECT a.country, a.type, a.category, r.gender, r.participation, COUNT(*) FROM representatives r JOIN applications a ON a.id = r.application "
                                     "WHERE a.meeting = $1 AND a.state = 'shortlisted' GROUP BY a.country, a.type, a.category, r.gender, r.participation");
    std::vector<Measured> whole, counting;
    for (std::size_t round = 0; round < rounds; ++round) {
        // An hour later each time: figures that were just counted are kept for a moment.
        const Call call(house, *reading, *meeting, stage.officer, Time{std::chrono::hours(round)}, "balance");
        const auto begun = now_in_seconds();
        const auto members = balance::population({{"of", "pool"}}, call.context());
        const auto read = now_in_seconds();
        const auto dimensions = balance::count_all(members);
        const auto crossed = balance::cross("region", "gender", members);
        const auto counted = now_in_seconds();
        if (crossed.rows.total != static_cast<std::int64_t>(people)) throw std::runtime_error("not everybody was counted");
        const auto rows = raw->rows(grouped, {&stage.meeting, 1});
        const auto asked = now_in_seconds() - counted;
        std::int64_t sum = 0;
        for (const auto& row : rows) sum += std::stoll(row.back());
        if (sum != static_cast<std::int64_t>(people)) throw std::runtime_error("the two do not count the same");
        whole.push_back({(counted - begun) * 1000, asked * 1000});
        counting.push_back({(counted - read) * 1000, asked * 1000});
    }
    print({"balance." + kind + ".all_dimensions", "ms", Wanted::at_most, 3}, middle(whole));
    print({"balance." + kind + ".all_dimensions.counting_alone", "ms", Wanted::at_most, 3}, middle(counting));
}

}  // namespace

}  // namespace convoke::bench

int main(int count, char** words) {
    using namespace convoke::bench;
    return run_bench(count, words, measure);
}
