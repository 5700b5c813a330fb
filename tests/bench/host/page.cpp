// One page of 50 out of 100,000 applications, filtered and sorted, with the total beside it: through core/store, beside the
// same asked of the bare database library in the SQL that somebody who knows the tables would write for it. And the last
// page beside the first.
#include <algorithm>

#include "core/domain/time.hpp"
#include "core/names/fold.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/session.hpp"
#include "tests/bench/host/invented.hpp"
#include "tests/bench/host/program.hpp"
#include "tests/bench/host/raw.hpp"
#include "tests/bench/host/stage.hpp"

namespace convoke::bench {

namespace {

using store::ApplicationSort;

constexpr const char* columns = "id, reference, meeting, category, account, organisation, name, name_key, country, type, state, version, submitted_at, updated_at";
constexpr const char* states[] = {"submitted", "submitted", "submitted", "submitted", "in_review", "in_review", "shortlisted", "shortlisted", "shortlisted",
                                  "returned", "declined", "registered", "registered", "withdrawn", "draft"};
constexpr const char* categories[] = {"ngo", "ngo", "ngo", "ngo-ecosoc", "academia", "private-sector", "cso"};

// What an officer asks for; `where` and `order` say it in SQL, `total` how the number of all is had most cheaply.
struct Case {
    std::string name;
    store::ApplicationFilter filter;
    ApplicationSort sort;
    bool descending;
    std::string where, order, total;
};

std::vector<Case> cases() {
    std::vector<State> every;                      // as the queue has them
    for (int one = static_cast<int>(State::submitted); one <= static_cast<int>(State::withdrawn); ++one)
        if (const auto state = static_cast<State>(one); state != State::cleared && state != State::objected) every.push_back(state);
    const std::string counted = "SELECT SUM(number) FROM application_counts WHERE meeting = $1 AND ", count = "SELECT COUNT(*) FROM applications WHERE meeting = $1 AND ";
    return {
        {"all_by_name", {.states = every}, ApplicationSort::name, false, "state <> 'draft'", "name_key, id", counted + "state <> 'draft'"},
        {"submitted_ngos_by_name", {.category = "ngo", .states = {State::submitted}}, ApplicationSort::name, false, "state = 'submitted' AND category = 'ngo'", "name_key, id",
         counted + "state = 'submitted' AND category = 'ngo'"},
        {"submitted_latest_first", {.states = {State::submitted}}, ApplicationSort::submitted, true, "state = 'submitted'", "submitted_at DESC, id DESC",
         counted + "state = 'submitted'"},
        {"academia_by_submission", {.category = "academia", .states = every}, ApplicationSort::submitted, false, "state <> 'draft' AND category = 'academia'",
         "submitted_at, id", counted + "state <> 'draft' AND category = 'academia'"},
        {"one_country_by_name", {.country = "KEN", .states = every}, ApplicationSort::name, false, "country = 'KEN' AND state <> 'draft'", "name_key, id",
         count + "country = 'KEN' AND state <> 'draft'"},
        {"name_contains_peace", {.name_part = "peace", .states = every}, ApplicationSort::name, false, "name_key LIKE '%peace%' AND state <> 'draft'", "name_key, id",
         count + "name_key LIKE '%peace%' AND state <> 'draft'"},
    };
}

void fill(const Stage& stage, std::size_t number) {
    const auto raw = Raw::open(stage.location);
    raw->ask("BEGIN");
    raw->ask("INSERT INTO organisations (id, name, name_folded, country, profile, created_at) VALUES ('org_1', 'One', 'one', 'KEN', '{}', '2021-09-01T00:00:00.000Z')");
    const int insert = raw->prepare("INSERT INTO applications (id, reference, meeting, category, account, organisation, one_per_meeting, state, name, name_key, country, type, "
                                    "body, message, version, submitted_at, updated_at) VALUES ($1, $2, $3, $4, $5, 'org_1', $6, $7, $8, $9, $10, 'ngo', $11, '', 2, $12, $13)");
    const std::string body(600, ' ');              // about what an organisation, its claims and answers take
    const auto first = *instant_of("2021-09-01T00:00:00Z");
    for (std::size_t i = 0; i < number; ++i) {
        const auto name = invented_name(i), id = "app_" + std::to_string(i), at = text_of(first + std::chrono::seconds(i * 37 % 2'000'000));
        const std::string state = states[i * 31 % std::size(states)];
        raw->run(insert, std::vector<std::string>{id, "TRF-" + std::to_string(i), stage.meeting, categories[i * 13 % std::size(categories)], stage.applicant.account, id, state, name,
                                                  names::folded(name), invented_country(i), "{\"pad\":\"" + body + "\"}", state == "draft" ? "" : at, at});
    }
    raw->ask("INSERT INTO application_counts (meeting, category, state, number) SELECT meeting, category, state, COUNT(*) FROM applications GROUP BY meeting, category, state");
    raw->ask("COMMIT");
    if (store::is_postgresql(stage.location)) raw->ask("VACUUM ANALYZE");      // as its housekeeper does within minutes
}

store::PageAsked first_page(const Case& one) { return {.sort = one.sort, .descending = one.descending, .limit = 50}; }

// The place of the last page that is full.
store::PageAsked last_page(const store::Reading& reading, const Case& one) {
    auto asked = first_page(one);
    for (const std::size_t stride : {500, 50}) {
        asked.limit = stride;
        auto before = asked;
        for (auto page = store::page_without_total(reading, one.filter, asked); !page.next.empty(); page = store::page_without_total(reading, one.filter, asked)) {
            before = asked;
            asked.after = page.next;
        }
        asked = before;
    }
    return asked;
}

template <typename Work>
double milliseconds(std::size_t times, Work work) {
    const auto begun = now_in_seconds();
    for (std::size_t i = 0; i < times; ++i) work();
    return (now_in_seconds() - begun) * 1000 / static_cast<double>(times);
}

void measure(const std::string& kind, Effort effort) {
    const auto number = by<std::size_t>(effort, 100'000, 100'000, 1'000), rounds = by<std::size_t>(effort, 11, 5, 1);
    Stage stage(kind, 100);
    tell("page of applications, " + kind + ": " + std::to_string(number) + " applications are made");
    fill(stage, number);
    const store::Database database({.location = stage.location});
    const auto reading = database.read();
    const auto raw = Raw::open(stage.location);
    for (auto& one : cases()) {
        one.filter.meeting = stage.meeting;
        const auto first = first_page(one), last = last_page(*reading, one);
        const int page = raw->prepare("SELECT " + std::string(columns) + " FROM applications WHERE meeting = $1 AND " + one.where + " ORDER BY " + one.order + " LIMIT 51");
        const int total = raw->prepare(one.total);
        if (raw->rows(total, {&stage.meeting, 1}).at(0).at(0) != std::to_string(store::page_of_applications(*reading, one.filter, first).total))
            throw std::runtime_error(one.name + ": the two do not count the same");
        std::vector<Measured> against_raw, against_first;
        for (std::size_t round = 0; round < rounds; ++round) {
            const auto work = [&](const store::PageAsked& asked) { store::page_of_applications(*reading, one.filter, asked); };
            const auto once = milliseconds(1, [&] { work(first); });
            const auto times = std::clamp<std::size_t>(static_cast<std::size_t>(by(effort, 60.0, 25.0, 1.0) / once), 1, 500);
            const auto ours = milliseconds(times, [&] { work(first); });
            const auto theirs = milliseconds(times, [&] {
                raw->rows(page, {&stage.meeting, 1});
                raw->rows(total, {&stage.meeting, 1});
            });
            against_raw.push_back({ours, theirs});
            against_first.push_back({milliseconds(times, [&] { work(last); }), ours});
        }
        print({"applications_page." + kind + "." + one.name, "ms", Wanted::at_most, 5}, middle(against_raw));
        print({"applications_page." + kind + "." + one.name + ".last_beside_first", "ms", Wanted::at_most, 2}, middle(against_first));
    }
}

}  // namespace

}  // namespace convoke::bench

int main(int count, char** words) {
    using namespace convoke::bench;
    return run_bench(count, words, measure);
}
