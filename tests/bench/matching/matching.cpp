// The workbench of core/names: how well names are matched, by class, and the weights learnt from the tuning half.
//
//     matching [--tuning] [--all] [--show CLASS|wrong|missed|unfound:CLASS] [--places] [--unexplained] [--learn] [--naive] [--teachers] [--only ecosoc|nhri|ror|ror-words|ror-keeping]
//
// --all: of ROR every organisation is asked about, and not one in five.
// --places: where the true entry stands when it is not among five.
// --unexplained (with --only ror-words): words of the tuning half's variants that explain nothing of the registered name.
// --teachers: the registers of ECOSOC and of national institutions teach the others, as they do in a host.
//
// Reads the registers beside the source tree; without them it says so and ends.
#include <algorithm>
#include <cstdio>
#include <cstring>

#include "tests/bench/matching/accuracy.hpp"
#include "tests/bench/matching/learn.hpp"

using namespace convoke::names;
using namespace bench;

namespace {

struct Options { bool tuning = false, all = false, places = false, unexplained = false, learn = false, naive = false, teachers = false; std::string show, only; };

// Where the true entry stands among all that were looked at; 0 when it is none of them.
std::size_t place_of_truth(const Index& index, const Question& q) {
    constexpr std::size_t all = 1000;
    const auto candidates = index.search(q.query, all);
    const auto at = std::ranges::find(candidates, q.truth, &Candidate::entry);
    return at == candidates.end() ? 0 : static_cast<std::size_t>(at - candidates.begin()) + 1;
}

void show(const Set& set, const Index& index, const Question& q, const Answer& answer) {
    std::printf("%-7s %s | %s | %s | truth %s", std::string(name_of(answer.verdict)).c_str(), q.kind.c_str(), q.query.name.c_str(), q.query.country.c_str(), q.truth.c_str());
    for (const Entry& e : set.entries)
        if (e.id == q.truth) std::printf(" %s [%s], place %zu", e.name.c_str(), e.country.c_str(), place_of_truth(index, q));
    std::printf("\n");
    for (std::size_t i = 0; i < std::min<std::size_t>(3, answer.candidates.size()); ++i) {
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

bool is_wanted(const std::string& what, const Question& q, const Answer& answer) {
    const bool confident = answer.verdict == Verdict::match, right = confident && answer.entry == q.truth;
    if (what == q.kind) return true;
    if (what == "wrong") return q.truth != "?" && confident && !right;
    if (what == "missed") return q.kind.starts_with("easy") && !right;
    if (!what.starts_with("unfound:") || !q.kind.starts_with(what.substr(8)) || q.truth.empty()) return false;
    for (const Candidate& c : answer.candidates)
        if (c.entry == q.truth) return false;
    return true;
}

struct Places { int six_to_ten = 0, to_twenty = 0, further = 0, nowhere = 0; };

void note_place(std::map<std::string, Places>& of_class, const Index& index, const Question& q, const Answer& answer) {
    if (q.truth.empty() || q.truth == "?" || std::ranges::find(answer.candidates, q.truth, &Candidate::entry) != answer.candidates.end()) return;
    Places& places = of_class[q.kind + (q.query.country.empty() ? "" : ", country told")];
    const std::size_t place = place_of_truth(index, q);
    ++(place == 0 ? places.nowhere : place <= 10 ? places.six_to_ten : place <= 20 ? places.to_twenty : places.further);
}

void print_places(const std::map<std::string, Places>& of_class) {
    std::printf("| true entry not among five      | 6 to 10 | to 20 | further | not found |\n");
    for (const auto& [kind, p] : of_class) std::printf("| %-30s | %7d | %5d | %7d | %9d |\n", kind.c_str(), p.six_to_ten, p.to_twenty, p.further, p.nowhere);
}

void measure(const Set& set, const Options& options, Lessons& lessons, Reliability& pooled) {
    Index index;
    std::vector<Index> teachers;
    if (options.teachers)
        for (const Set& other : {ecosoc_set(DATA_DIR), nhri_set(DATA_DIR)})
            if (other.name != set.name && !other.entries.empty()) teachers.push_back(Index::build(other.entries));
    if (const auto& taught = set.taught[options.tuning ? 1 : 0]; !taught.empty()) teachers.push_back(Index::build(taught));
    const double build = processor_seconds([&] { index = Index::build(set.entries, teachers); });
    const auto names = static_cast<double>(index.names());
    std::printf("\n%s: %zu entries, %zu names, built in %.2f s (%.2f s per 50,000), %.0f bytes a name\n", set.name.c_str(), index.entries(), index.names(), build,
                build * 50000 / names, static_cast<double>(index.bytes()) / names);
    const bool another_reading = !set.taught[0].empty();        // the same questions of the same names: no further lesson
    if (options.learn && !another_reading) lessons.take(set, index);
    if (options.unexplained) return print_unexplained(set, Index::build(set.entries));
    std::map<std::string, Places> places;
    const Accuracy accuracy = ask_all(set, index, options.tuning, [&](const Question& q, const Answer& answer) {
        if (is_wanted(options.show, q, answer)) show(set, index, q, answer);
        if (options.places) note_place(places, index, q, answer);
    });
    print_table(accuracy);
    if (options.places) print_places(places);
    accuracy.reliability.print();
    if (!another_reading) pooled.add(accuracy.reliability);
    std::printf("milliseconds a question: median %.3f, 99th percentile %.3f, most %.3f\n", quantile(accuracy.milliseconds, 0.5),
                quantile(accuracy.milliseconds, 0.99), quantile(accuracy.milliseconds, 1));
    if (!options.naive) return;
    std::printf("trigram cosine, one question in four:\n");
    print_table(ask_all(set, *trigram_cosine(set.entries), options.tuning, cosine_confident_from, 4));
}

}  // namespace

int main(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        if (!std::strcmp(arguments[i], "--tuning")) options.tuning = true;
        else if (!std::strcmp(arguments[i], "--all")) options.all = true;
        else if (!std::strcmp(arguments[i], "--places")) options.places = true;
        else if (!std::strcmp(arguments[i], "--unexplained")) options.unexplained = true;
        else if (!std::strcmp(arguments[i], "--naive")) options.naive = true;
        else if (!std::strcmp(arguments[i], "--teachers")) options.teachers = true;
        else if (!std::strcmp(arguments[i], "--learn")) options.learn = true;
        else if (!std::strcmp(arguments[i], "--show") && i + 1 < count) options.show = arguments[++i];
        else if (!std::strcmp(arguments[i], "--only") && i + 1 < count) options.only = arguments[++i];
        else return std::fprintf(stderr, "matching [--tuning] [--all] [--show CLASS|wrong|missed|unfound:CLASS] [--places] [--unexplained] [--learn] [--naive] [--teachers] [--only ecosoc|nhri|ror|ror-words|ror-keeping]\n"), 2;
    }
    const std::string data = DATA_DIR;
    Lessons lessons;
    Reliability pooled;
    bool any = false;
    for (const std::string name : {"ecosoc", "nhri", "ror", "ror-words", "ror-keeping"}) {
        if (!options.only.empty() && options.only != name) continue;
        const Set set = name == "ecosoc" ? ecosoc_set(data) : name == "nhri" ? nhri_set(data) : ror_set(data, name == "ror-keeping" ? Besides::variants : name == "ror-words" ? Besides::words : Besides::nothing, options.all ? 1.0 : 0.2);
        if (set.entries.empty()) continue;
        any = true;
        measure(set, options, lessons, pooled);
    }
    if (!any) return std::printf("skipped: no registers in %s\n", data.c_str()), 0;
    std::printf("\nall of these:\n");
    pooled.print();
    if (options.learn) lessons.print();
}
