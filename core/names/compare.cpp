#include "core/names/compare.hpp"

#include <algorithm>
#include <cmath>

#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr float aside_share = 0.6f;            // what a word in brackets counts beside one outside
constexpr float spelling_worth = 0.97f, translation_worth = 0.85f, stem_worth = 0.85f;
constexpr float least_slip = 0.7f, least_stem = 0.5f;

using How = Pairing::How;

class Aligner {
public:
    Aligner(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary)
        : asked_(asked.words), held_(held.first(std::min<std::size_t>(held.size(), most_words))), words_(vocabulary) {}

    Comparison run(std::span<const std::uint64_t> asked_acronyms, std::span<const std::uint64_t> held_acronyms) {
        same();
        meanings();
        joined();
        alike();
        acronyms(asked_acronyms, held_acronyms);
        sum();
        return std::move(out_);
    }

private:
    const Vocabulary::Known& known(std::size_t j) const { return words_.at(held_[j].id); }
    // A slip is taken for the word meant: an unknown word would otherwise count as a rare one.
    float weight_ours(std::size_t i) const { return (meant_[i] > 0 ? meant_[i] : asked_[i].weight) * (asked_[i].aside ? aside_share : 1); }
    float weight_theirs(std::size_t j) const { return known(j).weight * (held_[j].aside ? aside_share : 1); }

    void pair(std::size_t i, std::size_t j, How how, float similarity) {
        ours_[i] = theirs_[j] = true;
        out_.pairs.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), how, similarity});
    }

    void same() {
        std::size_t next = 0;
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (asked_[i].id == Vocabulary::unknown) continue;
            for (std::size_t k = 0; k < held_.size(); ++k) {
                const std::size_t j = (next + k) % held_.size();
                if (theirs_[j] || held_[j].id != asked_[i].id) continue;
                pair(i, j, asked_[i].guessed ? How::slip : How::same, asked_[i].guessed ? 0.9f : 1);
                next = j + 1;
                break;
            }
        }
    }

    void meanings() {
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (ours_[i] || asked_[i].meaning.id == 0) continue;
            for (std::size_t j = 0; j < held_.size(); ++j) {
                if (theirs_[j] || known(j).meaning.id != asked_[i].meaning.id) continue;
                const bool spelling = known(j).meaning.spelling == asked_[i].meaning.spelling;
                pair(i, j, spelling ? How::spelling : How::translation, spelling ? spelling_worth : translation_worth);
                break;
            }
        }
    }

    // "multi sectoral" beside "multisectoral".
    void joined() {
        for (std::size_t i = 0; i + 1 < asked_.size(); ++i) {
            if (ours_[i] || ours_[i + 1]) continue;
            for (std::size_t j = 0; j < held_.size(); ++j) {
                const std::string_view whole = known(j).text;
                if (theirs_[j] || whole.size() != asked_[i].text.size() + asked_[i + 1].text.size() ||
                    !whole.starts_with(asked_[i].text) || !whole.ends_with(asked_[i + 1].text))
                    continue;
                pair(i, j, How::joined, 1);
                pair(i + 1, j, How::joined, 1);
                break;
            }
        }
        for (std::size_t j = 0; j + 1 < held_.size(); ++j) {
            if (theirs_[j] || theirs_[j + 1]) continue;
            const std::string_view first = known(j).text, second = known(j + 1).text;
            for (std::size_t i = 0; i < asked_.size(); ++i) {
                const std::string& whole = asked_[i].text;
                if (ours_[i] || whole.size() != first.size() + second.size() || !whole.starts_with(first) || !whole.ends_with(second))
                    continue;
                pair(i, j, How::joined, 1);
                pair(i, j + 1, How::joined, 1);
                break;
            }
        }
    }

    void alike() {
        struct Near { float similarity; std::uint8_t i, j; How how; };
        std::array<Near, 64> near;
        std::size_t count = 0;
        const auto comparable = [](Kind kind) { return kind != Kind::country && kind != Kind::number; };
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (ours_[i] || !comparable(asked_[i].kind) || asked_[i].text.size() < 3) continue;
            for (std::size_t j = 0; j < held_.size() && count < near.size(); ++j) {
                if (theirs_[j] || !comparable(known(j).kind) || (known(j).kind == Kind::legal) != (asked_[i].kind == Kind::legal)) continue;
                // What stands in the register is no slip for a function word.
                if (known(j).kind == Kind::function && asked_[i].id != Vocabulary::unknown) continue;
                const auto slip = static_cast<float>(slip_similarity(asked_[i].text, known(j).text));
                const auto stem = static_cast<float>(stem_similarity(asked_[i].text, known(j).text));
                if (slip < least_slip && stem < least_stem) continue;
                if (opposed(asked_[i].text, known(j).text)) continue;
                near[count++] = {std::max(slip, stem * stem_worth), static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j),
                                 slip >= least_slip ? How::slip : How::stem};
            }
        }
        std::sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), [](const Near& a, const Near& b) {
            return a.similarity != b.similarity ? a.similarity > b.similarity : a.i != b.i ? a.i < b.i : a.j < b.j;
        });
        for (std::size_t k = 0; k < count; ++k)
            if (!ours_[near[k].i] && !theirs_[near[k].j]) {
                pair(near[k].i, near[k].j, near[k].how, near[k].similarity);
                if (near[k].how == How::slip && asked_[near[k].i].id == Vocabulary::unknown) meant_[near[k].i] = known(near[k].j).weight;
            }
    }

    // A word that is the other side's acronym says nothing new, for or against.
    void acronyms(std::span<const std::uint64_t> asked_acronyms, std::span<const std::uint64_t> held_acronyms) {
        const auto among = [](std::uint64_t key, std::span<const std::uint64_t> list) {
            return key != 0 && std::find(list.begin(), list.end(), key) != list.end();
        };
        if (asked_.size() > 1)
            for (std::size_t i = 0; i < asked_.size(); ++i) {
                if (ours_[i] || !among(asked_[i].acronym, held_acronyms)) continue;
                ours_[i] = skip_ours_[i] = true;
                out_.pairs.push_back({static_cast<std::uint8_t>(i), 255, How::acronym, 1});
            }
        if (held_.size() > 1)
            for (std::size_t j = 0; j < held_.size(); ++j) {
                if (theirs_[j] || asked_acronyms.empty() || known(j).text.size() > 12 || !among(key_hash(known(j).text), asked_acronyms)) continue;
                theirs_[j] = skip_theirs_[j] = true;
                out_.pairs.push_back({255, static_cast<std::uint8_t>(j), How::acronym, 1});
            }
    }

    void sum() {
        std::array<bool, most_words> counted_ours{}, counted_theirs{};
        float last = -1;
        std::sort(out_.pairs.begin(), out_.pairs.end(), [](const Pairing& a, const Pairing& b) { return a.ours != b.ours ? a.ours < b.ours : a.theirs < b.theirs; });
        for (const Pairing& p : out_.pairs) {
            if (p.how == How::acronym) continue;
            const float ours = counted_ours[p.ours] ? 0 : weight_ours(p.ours), theirs = counted_theirs[p.theirs] ? 0 : weight_theirs(p.theirs);
            counted_ours[p.ours] = counted_theirs[p.theirs] = true;
            const float both = (ours + theirs) / 2;
            out_.agreed += both * p.similarity;
            if (p.how == How::slip) {
                out_.slips += both * (1 - p.similarity);
                if (asked_[p.ours].id != Vocabulary::unknown && !asked_[p.ours].guessed) out_.known_slips = std::max(out_.known_slips, both);
            }
            const bool particular = known(p.theirs).kind == Kind::plain && !known(p.theirs).meaning.general;
            if (particular && (p.how == How::same || p.how == How::spelling || p.how == How::joined)) out_.distinct += both;
            if (particular && p.how == How::slip && (known(p.theirs).text.size() < 7 || edits(asked_[p.ours].text, known(p.theirs).text, 1) > 1)) out_.risky_slip = true;
            if (particular && p.how == How::stem) out_.loose_stem = true;
            if (p.how == How::stem) out_.stems += both;
            if (p.how == How::translation) out_.translated += both;
            if (p.how == How::same || p.how == How::spelling || p.how == How::joined) out_.exact += both;
            if (asked_[p.ours].kind == Kind::function || asked_[p.ours].kind == Kind::legal) continue;
            if (static_cast<float>(p.theirs) < last) out_.disorder += both;
            last = std::max(last, static_cast<float>(p.theirs));
        }
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (skip_ours_[i]) continue;
            out_.ours += weight_ours(i);
            if (!ours_[i]) left(asked_[i].kind, weight_ours(i), out_.left_ours, out_.worst_ours, out_.country_ours, out_.part_ours, out_.alone_ours);
        }
        for (std::size_t j = 0; j < held_.size(); ++j) {
            if (skip_theirs_[j]) continue;
            out_.theirs += weight_theirs(j);
            if (!theirs_[j]) left(known(j).kind, weight_theirs(j), out_.left_theirs, out_.worst_theirs, out_.country_theirs, out_.part_theirs, out_.alone_theirs);
            for (std::size_t i = 0; !theirs_[j] && i < asked_.size(); ++i)
                if (!ours_[i] && opposed(asked_[i].text, known(j).text)) out_.opposed = 1;
        }
    }

    static bool means_something(Kind kind) { return kind == Kind::plain || kind == Kind::part || kind == Kind::number; }

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
    std::array<float, most_words> meant_{};
    std::array<bool, most_words> ours_{}, theirs_{}, skip_ours_{}, skip_theirs_{};
    Comparison out_;
};

}  // namespace

std::uint64_t key_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ull;                  // FNV-1a, the same on every machine
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash == 0 ? 1 : hash;
}

Comparison compare(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary,
                   std::span<const std::uint64_t> asked_acronyms, std::span<const std::uint64_t> held_acronyms) {
    return Aligner(asked, held, vocabulary).run(asked_acronyms, held_acronyms);
}

}  // namespace convoke::names
