#include "core/names/compare.hpp"

#include <algorithm>

#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr float aside_share = 0.6f;            // what a word in brackets counts beside one outside

using How = Pairing::How;

bool means_something(Kind kind) { return kind == Kind::plain || kind == Kind::part || kind == Kind::number; }

class Sums {
public:
    Sums(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary, Paired paired, std::string_view country)
        : asked_(asked.words), held_(held.first(std::min<std::size_t>(held.size(), most_words))), words_(vocabulary), paired_(std::move(paired)), country_(country) {}

    Comparison run() {
        std::sort(paired_.pairs.begin(), paired_.pairs.end(), [](const Pairing& a, const Pairing& b) { return a.ours != b.ours ? a.ours < b.ours : a.theirs < b.theirs; });
        for (const Pairing& p : paired_.pairs)
            if (p.how != How::acronym) take(p);
        for (std::size_t i = 0; i < asked_.size(); ++i) take_ours(i);
        for (std::size_t j = 0; j < held_.size(); ++j) take_theirs(j);
        out_.pairs = std::move(paired_.pairs);
        return std::move(out_);
    }

private:
    const Vocabulary::Known& known(std::size_t j) const { return words_.at(held_[j].id); }
    // A slip is taken for the word meant: an unknown word would otherwise count as a rare one.
    float weight_ours(std::size_t i) const { return (paired_.meant[i] > 0 ? paired_.meant[i] : asked_[i].weight) * (asked_[i].aside ? aside_share : 1); }
    float weight_theirs(std::size_t j) const { return known(j).weight * (held_[j].aside ? aside_share : 1); }

    void take(const Pairing& p) {
        const float ours = counted_ours_[p.ours] ? 0 : weight_ours(p.ours), theirs = counted_theirs_[p.theirs] ? 0 : weight_theirs(p.theirs);
        counted_ours_[p.ours] = counted_theirs_[p.theirs] = true;
        const float both = (ours + theirs) / 2;
        out_.agreed += both * p.similarity;
        const Vocabulary::Known& held = known(p.theirs);
        const bool particular = held.kind == Kind::plain && !held.meaning.general;
        switch (p.how) {
            case How::same: case How::spelling: case How::joined:
                out_.exact += both;
                if (particular) out_.distinct += both;
                break;
            case How::slip:
                out_.slips += both * (1 - p.similarity);
                if (asked_[p.ours].id != Vocabulary::unknown && !asked_[p.ours].guessed) out_.known_slips = std::max(out_.known_slips, both);
                if (particular && (held.text.size() < 7 || edits(asked_[p.ours].text, held.text, 1) > 1)) out_.risky_slip = true;
                break;
            case How::stem:
                out_.stems += both;
                out_.loose_stem = out_.loose_stem || particular;
                break;
            case How::shortened: case How::initials:
                out_.abbreviated += both;
                out_.loose_stem = true;
                break;
            case How::translation: case How::sound:
                out_.translated += both;
                out_.loose_meaning = out_.loose_meaning || particular;
                break;
            case How::acronym: break;
        }
        if (asked_[p.ours].kind == Kind::function || asked_[p.ours].kind == Kind::legal) return;
        if (static_cast<float>(p.theirs) < last_) out_.disorder += both;
        last_ = std::max(last_, static_cast<float>(p.theirs));
    }

    void take_ours(std::size_t i) {
        if (paired_.silent_ours[i]) return;
        if (!paired_.ours[i] && asked_[i].kind == Kind::country && !country_.empty() && asked_[i].text.substr(1) == country_) {
            out_.country_met = true;
            return;
        }
        out_.ours += weight_ours(i);
        if (!paired_.ours[i]) left(asked_[i].kind, weight_ours(i), out_.left_ours, out_.worst_ours, out_.country_ours, out_.part_ours, out_.alone_ours);
    }

    void take_theirs(std::size_t j) {
        if (paired_.silent_theirs[j]) return;
        out_.theirs += weight_theirs(j);
        if (paired_.theirs[j]) return;
        left(known(j).kind, weight_theirs(j), out_.left_theirs, out_.worst_theirs, out_.country_theirs, out_.part_theirs, out_.alone_theirs);
        for (std::size_t i = 0; i < asked_.size(); ++i)
            if (!paired_.ours[i] && opposed(asked_[i], known(j))) out_.opposed = 1;
    }

    void left(Kind kind, float weight, float& sum, float& worst, float& country, float& part, bool& alone) {
        sum += weight;
        alone = alone || means_something(kind);
        if (kind == Kind::country) country = std::max(country, weight);
        else worst = std::max(worst, weight);
        if (kind == Kind::part) part = std::max(part, weight);
        if (kind == Kind::number) out_.number = 1;
    }

    const std::vector<AskedWord>& asked_;
    std::span<const HeldWord> held_;
    const Vocabulary& words_;
    Paired paired_;
    std::string_view country_;
    std::array<bool, most_words> counted_ours_{}, counted_theirs_{};
    float last_ = -1;
    Comparison out_;
};

}  // namespace

std::uint64_t key_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ull;                  // FNV-1a, the same on every machine
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash == 0 ? 1 : hash;
}

Comparison compare(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary, const Acronyms& acronyms, std::string_view country) {
    return Sums(asked, held, vocabulary, pair_words(asked, held, vocabulary, acronyms), country).run();
}

}  // namespace convoke::names
