// How well and how fast names are matched: the figures of core/names/README.md.
//
//     matching [--tuning] [--show KIND|wrong|missed] [--learn] [--naive] [--only SET]
//
// Reads the registers beside the source tree; without them it says so and ends.
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>

#include "core/names/fold.hpp"
#include "core/names/held.hpp"
#include "tests/bench/learn.hpp"
#include "tests/bench/naive.hpp"
#include "tests/bench/questions.hpp"

using namespace convoke::names;
using namespace bench;

namespace convoke::names {
// The bench looks inside the index to learn from its evidence.
struct IndexProbe {
    static const Index::Held& of(const Index& index) { return *index.held_; }
};
}  // namespace convoke::names

namespace {

// Seconds of processor time of this thread: what the work costs, whatever else the machine does.
double seconds(const std::function<void()>& work) {
    const auto now = [] {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
    };
    const double start = now();
    work();
    return now() - start;
}

struct Tally {
    int all = 0, right = 0, wrong = 0, first = 0, five = 0, review = 0, none = 0;
    void add(const Tally& o) {
        all += o.all, right += o.right, wrong += o.wrong, first += o.first, five += o.five, review += o.review, none += o.none;
    }
    void print(const std::string& name, bool has_truth) const {
        const auto share = [&](int n) { return all ? 100.0 * n / all : 0.0; };
        std::printf("  %-34s %6d  wrong %5.2f%%  ", name.c_str(), all, share(wrong));
        if (has_truth) std::printf("right %6.2f%%  first %6.2f%%  five %6.2f%%", share(right), share(first), share(five));
        else std::printf("%47s", "");
        std::printf("  review %6.2f%%  none %6.2f%%\n", share(review), share(none));
    }
};

struct Options { bool tuning = false, learn = false, naive = false; std::string show, only; };

struct Learning {
    std::vector<Example> candidates, firsts;
    std::vector<std::pair<double, bool>> safe;       // score of a first candidate that nothing forbids, and whether it is right
    std::size_t asked = 0;
};

void measure(const Set& set, const Options& options, Learning& learning) {
    if (set.entries.empty()) return;
    Index index;
    const double build = seconds([&] { index = Index::build(set.entries); });
    std::printf("\n%s: %zu entries, %zu names, built in %.2f s (%.2f s per 50,000), %.0f bytes a name\n", set.name.c_str(), index.entries(),
                index.names(), build, build * 50000 / static_cast<double>(set.entries.size()), static_cast<double>(index.bytes()) / static_cast<double>(set.entries.size()));
    std::map<std::string, Tally> tallies;
    std::vector<double> times;
    std::map<int, std::pair<int, int>> reliability;
    std::map<std::string, int> per_kind;
    for (const Question& q : set.questions) per_kind[q.kind] += q.tuning;
    const Index::Held& held = IndexProbe::of(index);
    for (const Question& q : set.questions) {
        if (options.learn && q.tuning && q.truth != "?") {
            ++learning.asked;
            const Asked asked = asked_of(q.query, held.vocabulary);
            std::vector<Weighed> all = weigh(asked, held, gather(asked, held, 60));
            for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 5); ++i) {
                const bool right = held.rows[all[i].row].id == q.truth;
                // Countries of the set are true or made up, never merely different: what that weighs is set by hand.
                if (of(all[i].signs, Sign::country_differs) > 0) continue;
                learning.candidates.push_back({{all[i].signs.begin(), all[i].signs.end()}, right, 1.0});
                if (i == 0 && is_safe(all[i])) learning.safe.emplace_back(probability(all[i].odds, all[i].lead), right);
                if (i == 0) learning.firsts.push_back({{1, all[i].odds, std::clamp(all[i].lead, 0.0, 6.0)}, right, 1.0});
            }
        }
        if (q.tuning != options.tuning && q.truth != "?") continue;
        Answer answer;
        times.push_back(seconds([&] { answer = decide(index, q.query); }) * 1000);
        Tally& t = tallies[q.kind];
        ++t.all;
        const bool right = answer.verdict == Verdict::match && answer.entry == q.truth;
        t.right += right;
        t.wrong += answer.verdict == Verdict::match && !right;
        t.review += answer.verdict == Verdict::review, t.none += answer.verdict == Verdict::none;
        for (std::size_t i = 0; i < answer.candidates.size(); ++i) {
            if (answer.candidates[i].entry != q.truth) continue;
            t.first += i == 0, ++t.five;
        }
        if (!answer.candidates.empty() && q.truth != "?") {
            auto& [sum, hits] = reliability[std::min(9, static_cast<int>(answer.score * 10))];
            ++sum, hits += answer.candidates.front().entry == q.truth;
        }
        const bool wanted = options.show == q.kind || (options.show == "wrong" && q.truth != "?" && answer.verdict == Verdict::match && !right) ||
                            (options.show == "missed" && q.kind.starts_with("easy") && !right);
        if (!wanted) continue;
        std::printf("%-7s %s | %s | %s | truth %s\n", std::string(name_of(answer.verdict)).c_str(), q.kind.c_str(), q.query.name.c_str(), q.query.country.c_str(), q.truth.c_str());
        for (std::size_t i = 0; i < std::min<std::size_t>(2, answer.candidates.size()); ++i) {
            const Candidate& c = answer.candidates[i];
            std::printf("        %.3f %s %s%s :", c.score, c.entry.c_str(), c.matched_name.c_str(), c.safe ? "" : " [not safe]");
            for (const Reason& r : c.reasons) {
                std::printf(" %s", r.code.substr(6).c_str());
                for (const auto& [k, v] : r.args) std::printf(" %s", v.c_str());
                std::printf("(%.2f)", r.weight);
            }
            std::printf("\n");
        }
    }
    Tally easy, all, with_truth;
    for (const auto& [kind, tally] : tallies) {
        if (kind.starts_with("unlabelled")) continue;
        tally.print(kind, !kind.starts_with("other"));
        all.add(tally);
        if (kind.starts_with("easy")) easy.add(tally);
        if (!kind.starts_with("other")) with_truth.add(tally);
    }
    easy.print("= easy forms", true);
    with_truth.print("= all that are in the register", true);
    all.print("= all questions", false);
    if (const auto cop = tallies.find("unlabelled.conference_list"); cop != tallies.end()) cop->second.print(cop->first + " (matches)", false);
    std::printf("  reliability (score: right of answers):");
    for (const auto& [tenth, counts] : reliability) std::printf("  %.1f: %.2f of %d", tenth / 10.0, static_cast<double>(counts.second) / counts.first, counts.first);
    std::sort(times.begin(), times.end());
    if (!times.empty()) std::printf("\n  time a question: median %.3f ms, 99th percentile %.3f ms, most %.3f ms\n", times[times.size() / 2], times[times.size() * 99 / 100], times.back());
}

}  // namespace

int main(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        if (!std::strcmp(arguments[i], "--tuning")) options.tuning = true;
        else if (!std::strcmp(arguments[i], "--naive")) options.naive = true;
        else if (!std::strcmp(arguments[i], "--learn")) options.learn = true;
        else if (!std::strcmp(arguments[i], "--show") && i + 1 < count) options.show = arguments[++i];
        else if (!std::strcmp(arguments[i], "--only") && i + 1 < count) options.only = arguments[++i];
        else return std::fprintf(stderr, "matching [--tuning] [--show KIND|wrong|missed] [--learn] [--naive] [--only ecosoc|nhri|ror|ror-keeping]\n"), 2;
    }
    const std::string data = DATA_DIR;
    Learning learning;
    bool any = false;
    for (const char* name : {"ecosoc", "nhri", "ror", "ror-keeping"}) {
        if (!options.only.empty() && options.only != name) continue;
        const Set set = *name == 'e' ? ecosoc_set(data) : *name == 'n' ? nhri_set(data) : ror_set(data, std::strlen(name) > 3);
        any = any || !set.entries.empty();
        measure(set, options, learning);
        if (options.naive) measure_naive(set);
        if (std::strcmp(name, "ror") == 0 && !set.entries.empty()) {
            std::size_t latin_names = 0, letters = 0;
            const double took = seconds([&] {
                for (const Entry& e : set.entries)
                    if (std::all_of(e.name.begin(), e.name.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; })) ++latin_names, letters += folded(e.name).size();
            });
            std::printf("  folding: %.0f Latin names a second (%zu letters)\n", static_cast<double>(latin_names) / took, letters);
        }
    }
    if (!any) return std::printf("skipped: no registers in %s\n", data.c_str()), 0;
    if (options.learn) {
        std::printf("\nweights for core/names/score.cpp, from %zu candidates:\n", learning.candidates.size());
        std::vector<double> weights = learn(learning.candidates, 1.0);
        weights[static_cast<std::size_t>(Sign::country_differs)] = -3;
        for (std::size_t i = 0; i < weights.size(); ++i)
            std::printf("    {Sign::%s, \"%s\", %.2f},\n", std::string(name_of(static_cast<Sign>(i))).c_str(), std::string(name_of(static_cast<Sign>(i))).c_str(), weights[i]);
        const std::vector<double> second = learn(learning.firsts, 1.0);
        for (double from : {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98}) {
            int right = 0, wrong = 0;
            for (const auto& [score, is_right] : learning.safe)
                if (score >= from) (is_right ? right : wrong)++;
            std::printf("match_from %.2f: right %.2f%%, wrong %.3f%% of the tuning half\n", from, 100.0 * right / static_cast<double>(learning.asked), 100.0 * wrong / static_cast<double>(learning.asked));
        }
        std::printf("shift %.3f, odds_share %.3f, lead_share %.3f (with the weights the program has now)\n", second[0], second[1], second[2]);
    }
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("memory of the program at most %ld MB\n", used.ru_maxrss / 1024);
}
