#include <algorithm>

#include "core/names/held.hpp"

namespace convoke::names {

std::vector<Candidate> Index::search(const Query& query, std::size_t most) const {
    std::vector<Candidate> out;
    const Asked asked = asked_of(query, held_->vocabulary);
    if (asked.readings.empty() && asked.given.empty()) return out;
    auto gathered = gather(asked, *held_);
    if (!query.except.empty()) std::erase_if(gathered, [&](const Gathered& one) { return held_->rows[held_->names[one.name].row].id == query.except; });
    for (const Weighed& w : weigh(asked, *held_, gathered)) {
        if (out.size() == most) break;
        out.push_back({held_->rows[w.row].id, w.score, reasons_of(asked, *held_, w),
                       held_->written[held_->names[w.name].written], is_safe(w), of(w.signs, Sign::alike) >= near_from});
    }
    return out;
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::match: return "match";
        case Verdict::review: return "review";
        case Verdict::none: break;
    }
    return "none";
}

Answer decide(const Index& index, const Query& query, std::size_t most) {
    Answer answer;
    answer.candidates = index.search(query, std::max<std::size_t>(most, 1));
    std::erase_if(answer.candidates, [](const Candidate& c) { return c.score < listed_from && !c.near; });
    if (answer.candidates.empty()) return answer;
    const Candidate& best = answer.candidates.front();
    answer.score = best.score;
    if (best.score >= match_from && best.safe) {
        answer.verdict = Verdict::match;
        answer.entry = best.entry;
    } else if (best.score >= review_from || std::any_of(answer.candidates.begin(), answer.candidates.end(), [](const Candidate& c) { return c.near; })) {
        answer.verdict = Verdict::review;
    }
    return answer;
}

}  // namespace convoke::names
