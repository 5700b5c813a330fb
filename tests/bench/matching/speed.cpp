// How fast a name is matched, beside what databases offer for it on the same rows and questions, and at twenty times the register.
// Reads the registers beside the source tree; without them it says so and ends.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "core/names/fold.hpp"
#include "core/names/names.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/host/raw.hpp"
#include "tests/bench/matching/accuracy.hpp"
#include "tests/bench/matching/questions.hpp"

#include <unistd.h>

namespace convoke::bench {

namespace {

using ::bench::Question;
using ::bench::Set;

struct Timed {
    std::vector<double> milliseconds;              // of processor time, one for each question
    int five = 0;                                  // questions whose true entry was among five
    double share() const { return static_cast<double>(five) / static_cast<double>(milliseconds.size()); }
};

std::vector<Question> asked_of(const Set& set, std::size_t most) {
    std::vector<Question> reporting;
    for (const auto& one : set.questions)
        if (!one.tuning && !one.truth.empty() && one.truth != "?") reporting.push_back(one);
    std::vector<Question> some;
    const auto stride = std::max<std::size_t>(1, reporting.size() / most);
    for (std::size_t i = 0; i < reporting.size() && some.size() < most; i += stride) some.push_back(reporting[i]);
    return some;
}

Timed ours(const names::Index& index, const std::vector<Question>& questions) {
    Timed timed;
    for (const auto& one : questions) {
        names::Answer answer;
        timed.milliseconds.push_back(::bench::processor_seconds([&] { answer = names::decide(index, one.query); }) * 1000);
        timed.five += std::ranges::any_of(answer.candidates, [&](const auto& candidate) { return candidate.entry == one.truth; });
    }
    return timed;
}

// The trigrams of a question, any of which may stand in a name: how FTS5 is asked for names that are alike.
std::string any_trigram(const std::string& name) {
    std::string all;
    std::vector<std::string> letters;
    for (const char c : name) {
        if ((c & 0xC0) == 0x80 && !letters.empty()) letters.back() += c;
        else letters.emplace_back(1, c);
    }
    for (std::size_t i = 0; i + 2 < letters.size(); ++i) {
        std::string quoted;
        for (const char c : letters[i] + letters[i + 1] + letters[i + 2]) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        all += (all.empty() ? "\"" : " OR \"") + quoted + "\"";
    }
    return all;
}

// Seconds on the clock: a server's work is not in this process.
Timed of_database(Raw& raw, const std::string& select, const std::vector<Question>& questions, std::string (*as_asked)(const std::string&)) {
    const int statement = raw.prepare(select);
    Timed timed;
    for (const auto& one : questions) {
        const auto asked = as_asked(one.query.name);
        const auto begun = now_in_seconds();
        const auto rows = asked.empty() ? std::vector<Raw::Row>() : raw.rows(statement, {&asked, 1});
        timed.milliseconds.push_back((now_in_seconds() - begun) * 1000);
        timed.five += std::ranges::any_of(rows, [&](const auto& row) { return row.at(0) == one.truth; });
    }
    return timed;
}

void fill(Raw& raw, const Set& set) {
    raw.ask("BEGIN");
    const int insert = raw.prepare("INSERT INTO names (id, name) VALUES ($1, $2)");
    for (const auto& entry : set.entries) raw.run(insert, std::vector<std::string>{entry.id, entry.name});
    raw.ask("COMMIT");
}

double mean(const Timed& timed) {
    double all = 0;
    for (const auto one : timed.milliseconds) all += one;
    return all / static_cast<double>(timed.milliseconds.size());
}

void beside(const std::string& rival, const Timed& us, const Timed& theirs) {
    print({"matching." + rival + ".questions", "questions/s", Wanted::at_least, 20}, {1000 / mean(us), 1000 / mean(theirs)});
    print({"matching." + rival + ".true_entry_among_five", "share", Wanted::at_least, 1}, {us.share(), std::max(theirs.share(), 1e-6)});
}

void beside_databases(const Set& set, const std::vector<Question>& questions, const Timed& us) {
    const auto file = (std::filesystem::canonical("/proc/self/exe").parent_path() / ("convoke_bench_names_" + std::to_string(getpid()) + ".db")).string();
    {
        const auto sqlite = Raw::open(file);
        sqlite->ask("CREATE VIRTUAL TABLE names USING fts5(id UNINDEXED, name, tokenize = 'trigram')");
        fill(*sqlite, set);
        beside("sqlite_fts5", us, of_database(*sqlite, "SELECT id FROM names WHERE names MATCH $1 ORDER BY rank LIMIT 5", questions, any_trigram));
    }
    for (const auto* end : {"", "-wal", "-shm"}) ::unlink((file + end).c_str());
    const auto* server = std::getenv("CONVOKE_TEST_PG");
    if (!server || !*server) return tell("skipped: beside pg_trgm (CONVOKE_TEST_PG names no server)");
    const auto postgresql = Raw::open(server);
    postgresql->ask("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    postgresql->ask("CREATE TEMPORARY TABLE names (id TEXT, name TEXT)");
    fill(*postgresql, set);
    postgresql->ask("CREATE INDEX names_alike ON names USING gin (name gin_trgm_ops)");
    postgresql->ask("ANALYZE names");
    beside("pg_trgm", us, of_database(*postgresql, "SELECT id FROM names WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT 5", questions, [](const std::string& name) { return name; }));
}

// The register over and over, each time with other words in the names: a word is taken from a name elsewhere.
std::vector<names::Entry> repeated(const std::vector<names::Entry>& entries, std::size_t number) {
    ::bench::Dice dice(7);
    std::vector<names::Entry> all = entries;
    all.reserve(number);
    for (std::size_t round = 1; all.size() < number; ++round)
        for (const auto& entry : entries) {
            if (all.size() == number) break;
            auto words = ::bench::parted(entry.name, " ");
            auto& exchanged = words[dice.below(words.size())];
            exchanged = dice.any(::bench::parted(dice.any(entries).name, " "));
            names::Entry changed{.id = entry.id + "/" + std::to_string(round), .name = {}, .country = entry.country};
            for (const auto& word : words) changed.name += (changed.name.empty() ? "" : " ") + word;
            all.push_back(std::move(changed));
        }
    return all;
}

void measure(Effort effort) {
    const auto set = ::bench::ror_set(DATA_DIR, ::bench::Besides::nothing);
    if (set.entries.empty()) return tell("skipped: no register in " DATA_DIR);
    const auto questions = asked_of(set, by<std::size_t>(effort, 2000, 400, 20));
    names::Index index;
    const auto build = ::bench::processor_seconds([&] { index = names::Index::build(set.entries); });
    const auto held = static_cast<double>(index.names());
    print({"matching.build_50000_names.allowance_1_second", "s", Wanted::at_most, 1}, {build * 50'000 / held, 1});
    print({"matching.memory_of_a_name.allowance_1_kilobyte", "bytes", Wanted::at_most, 1}, {static_cast<double>(index.bytes()) / held, 1024});
    std::size_t folded = 0;
    const auto folding = ::bench::processor_seconds([&] { for (const auto& entry : set.entries) folded += !names::folded(entry.name).empty(); });
    print({"matching.folding.allowance_300000_names", "names/s", Wanted::at_least, 1}, {static_cast<double>(folded) / folding, 300'000});
    const auto us = ours(index, questions);
    const auto median = quantile(us.milliseconds, 0.5);
    print({"matching.question_median.allowance_1_ms", "ms", Wanted::at_most, 1}, {median, 1});
    print({"matching.question_99th_percentile.allowance_5_ms", "ms", Wanted::at_most, 1}, {quantile(us.milliseconds, 0.99), 5});
    beside_databases(set, questions, us);
    const std::size_t many = by<std::size_t>(effort, 1'000'000, 1'000'000, 60'000);
    tell("matching: " + std::to_string(many) + " names are indexed");
    const auto larger = names::Index::build(repeated(set.entries, many));
    print({"matching.question_median.beside_" + std::to_string(many) + "_names", "ms", Wanted::at_most, 12}, {quantile(ours(larger, questions).milliseconds, 0.5), median});
}

}  // namespace

}  // namespace convoke::bench

int main(int count, char** words) { convoke::bench::measure(convoke::bench::effort_of(count, words)); }
