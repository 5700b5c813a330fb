#include "tests/bench/matching/accuracy.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace convoke::names;

namespace bench {

void Tally::add(const Tally& o) {
    all += o.all, with_truth += o.with_truth, right += o.right, wrong += o.wrong, first += o.first, five += o.five, review += o.review, none += o.none;
}

void Reliability::add(double score, bool right) {
    Bin& bin = bins[std::min(19, static_cast<int>(score * 20))];
    ++bin.answers, bin.right += right, bin.score += score;
}

void Reliability::add(const Reliability& other) {
    for (const auto& [twentieth, more] : other.bins) {
        Bin& bin = bins[twentieth];
        bin.answers += more.answers, bin.right += more.right, bin.score += more.score;
    }
}

void Reliability::print() const {
    std::printf("| score from | answers | mean score | right |\n");
    int all = 0;
    double off = 0;
    for (const auto& [twentieth, bin] : bins) {
        std::printf("| %.2f | %5d | %.3f | %.3f |\n", twentieth / 20.0, bin.answers, bin.score / bin.answers, static_cast<double>(bin.right) / bin.answers);
        all += bin.answers, off += std::abs(bin.score - bin.right);
    }
    std::printf("expected calibration error %.4f\n", off / all);
}

double percent(int part, int of) { return of ? 100.0 * part / of : 0; }

Tally Accuracy::of(const std::string& prefix) const {
    Tally sum;
    for (const auto& [name, tally] : by_class)
        if (name.starts_with(prefix)) sum.add(tally);
    return sum;
}

Tally Accuracy::all() const {
    Tally sum;
    for (const auto& [name, tally] : by_class)
        if (!name.starts_with("unlabelled")) sum.add(tally);
    return sum;
}

double processor_seconds(const std::function<void()>& work) {
    const auto now = [] {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
    };
    const double start = now();
    work();
    return now() - start;
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

Accuracy ask_all(const Set& set, const Index& index, bool tuning, const Heard& heard) {
    Accuracy out;
    for (const Question& q : set.questions) {
        if (q.tuning != tuning && q.truth != "?") continue;
        Answer answer;
        out.milliseconds.push_back(processor_seconds([&] { answer = decide(index, q.query); }) * 1000);
        Tally& t = out.by_class[q.kind];
        const bool has_truth = !q.truth.empty() && q.truth != "?", confident = answer.verdict == Verdict::match;
        ++t.all, t.with_truth += has_truth;
        const bool right = confident && answer.entry == q.truth;
        t.right += right, t.wrong += confident && !right;
        t.review += answer.verdict == Verdict::review, t.none += answer.verdict == Verdict::none;
        for (std::size_t i = 0; has_truth && i < answer.candidates.size(); ++i)
            if (answer.candidates[i].entry == q.truth) t.first += i == 0, ++t.five;
        if (!answer.candidates.empty() && q.truth != "?")
            out.reliability.add(answer.score, answer.candidates.front().entry == q.truth);
        if (heard) heard(q, answer);
    }
    return out;
}

Accuracy ask_all(const Set& set, Rival& rival, bool tuning, double confident_from, int every) {
    Accuracy out;
    int count = 0;
    for (const Question& q : set.questions) {
        if (q.tuning != tuning || q.truth == "?" || ++count % every != 0) continue;
        std::vector<Rival::Found> found;
        out.milliseconds.push_back(processor_seconds([&] { found = rival.five(q.query.name); }) * 1000);
        Tally& t = out.by_class[q.kind];
        const bool confident = !found.empty() && found.front().score >= confident_from;
        const auto is_true = [&](const Rival::Found& f) { return set.entries[f.entry].id == q.truth; };
        ++t.all, t.with_truth += !q.truth.empty();
        const bool right = confident && is_true(found.front());
        t.right += right, t.wrong += confident && !right;
        t.first += !found.empty() && is_true(found.front());
        t.five += std::any_of(found.begin(), found.end(), is_true);
    }
    return out;
}

namespace {

void print_line(const std::string& name, const Tally& t) {
    std::printf("| %-26s | %6d | %5.2f | ", name.c_str(), t.all, percent(t.wrong, t.all));
    if (t.with_truth) std::printf("%6.2f | %6.2f | %6.2f | ", percent(t.right, t.with_truth), percent(t.first, t.with_truth), percent(t.five, t.with_truth));
    else std::printf("       |        |        | ");
    std::printf("%6.2f | %6.2f |\n", percent(t.review, t.all), percent(t.none, t.all));
}

}  // namespace

void print_table(const Accuracy& accuracy) {
    std::printf("| class                      | asked  | wrong | right  | first  | five   | review | none   |\n");
    for (const auto& [name, tally] : accuracy.by_class) print_line(name, tally);
    for (const char* prefix : {"easy", "hard", "real", "other"})
        if (const Tally sum = accuracy.of(prefix); sum.all) print_line(std::string("all ") + prefix, sum);
    print_line("all", accuracy.all());
}

}  // namespace bench
