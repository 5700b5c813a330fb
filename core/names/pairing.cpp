#include <algorithm>

#include "core/names/compare.hpp"
#include "core/names/scripts.hpp"
#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr float spelling_worth = 0.97f, translation_worth = 0.85f, stem_worth = 0.85f, sound_worth = 0.8f, heard_worth = 0.8f, nearly_heard_worth = 0.75f, abroad_worth = 0.7f, aloud_worth = 0.95f, related_worth = 0.8f, initials_worth = 0.8f;
constexpr float least_slip = 0.7f, least_stem = 0.5f;

using How = Pairing::How;

class Pairer {
public:
    Pairer(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary)
        : asked_(asked.words), held_(held.first(std::min<std::size_t>(held.size(), most_words))), words_(vocabulary) {
        out_.pairs.reserve(asked_.size() + held_.size());
    }

    Paired run(const Acronyms& acronyms) {
        same();
        joined(Joined::spelt);
        meanings();
        joined(Joined::heard);
        alike();
        related();
        initials();
        silence(acronyms);
        return std::move(out_);
    }

private:
    const Vocabulary::Known& known(std::size_t j) const { return words_.at(held_[j].id); }

    void pair(std::size_t i, std::size_t j, How how, float similarity) {
        out_.ours[i] = out_.theirs[j] = true;
        out_.pairs.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), how, similarity});
    }

    void same() {
        std::size_t next = 0;
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (asked_[i].id == Vocabulary::unknown) continue;
            for (std::size_t k = 0; k < held_.size(); ++k) {
                const std::size_t j = (next + k) % held_.size();
                if (out_.theirs[j] || held_[j].id != asked_[i].id) continue;
                if (asked_[i].aloud) pair(i, j, How::sound, aloud_worth);
                else pair(i, j, asked_[i].guessed ? How::slip : How::same, asked_[i].guessed ? 0.9f : 1);
                next = j + 1;
                break;
            }
        }
    }

    // How well the words mean, or sound, the same; nought when they do not.
    std::pair<float, How> likeness(const AskedWord& ours, std::size_t j) const {
        const Vocabulary::Known& theirs = known(j);
        const auto equal = [](std::uint32_t a, std::uint32_t b) { return a != Vocabulary::unknown && a == b; };
        if (equal(ours.sound, held_[j].id) || equal(theirs.sound, ours.id)) return {spelling_worth, How::spelling};
        if (ours.meaning.id != 0 && theirs.meaning.id == ours.meaning.id)
            return theirs.meaning.spelling == ours.meaning.spelling ? std::pair{spelling_worth, How::spelling} : std::pair{translation_worth, How::translation};
        for (const Vocabulary::Link& link : words_.links(ours.id))
            if (link.id == held_[j].id) return {link.worth, How::translation};
        if (equal(ours.sound, theirs.sound)) return {sound_worth, How::sound};
        if (ours.consonants.key() != 0 && ours.consonants == theirs.consonants && (ours.heard || theirs.heard))
            if (const float close = heard_alike(ours, theirs); close > 0) return {close, How::sound};
        if (const float close = nearly(ours, theirs); close > 0) return {close, How::sound};
        return {0, How::same};
    }

    // A consonant more, or another: "arglyyt" beside "ergolight".
    static float nearly(const AskedWord& ours, const Vocabulary::Known& theirs) {
        if (!ours.heard || ours.kind != Kind::plain || ours.meaning.general || theirs.kind != Kind::plain || theirs.meaning.general || theirs.native) return 0;
        return nearly_heard_worth * nearly_heard({latin_of(ours), ours.consonants}, {theirs.text, theirs.consonants});
    }

    // The same consonants; how much of the rest agrees says how far to believe it.
    float heard_alike(const AskedWord& ours, const Vocabulary::Known& theirs) const {
        const std::string_view a = latin_of(ours);
        const std::string_view b = theirs.native ? words_.at(theirs.sound).text : theirs.text;
        const float close = heard_likeness(a, b);
        return close == 0 ? 0 : heard_worth * (0.5f + 0.5f * close);
    }

    void meanings() {
        struct Found { float worth; std::uint8_t i, j; How how; };
        std::array<Found, 64> found;
        std::size_t count = 0;
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (out_.ours[i] || !asked_[i].other_words) continue;
            for (std::size_t j = 0; j < held_.size() && count < found.size(); ++j) {
                if (out_.theirs[j]) continue;
                if (const auto [worth, how] = likeness(asked_[i], j); worth > 0) found[count++] = {worth, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), how};
            }
        }
        std::sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), [](const Found& a, const Found& b) { return a.worth != b.worth ? a.worth > b.worth : a.i != b.i ? a.i < b.i : a.j < b.j; });
        for (std::size_t k = 0; k < count; ++k) {
            const auto [worth, i, j, how] = found[k];
            if (out_.ours[i] || out_.theirs[j]) continue;
            pair(i, j, how, worth);
            if (asked_[i].id == Vocabulary::unknown || known(j).weight < asked_[i].weight) out_.meant[i] = known(j).weight;
        }
        // One word may need several in the other language.
        for (std::size_t k = 0; k < count; ++k) {
            const auto [worth, i, j, how] = found[k];
            if (out_.ours[i] != out_.theirs[j] && how == How::translation) pair(i, j, How::translation, worth * translation_worth);
        }
    }

    // "multi sectoral" beside "multisectoral".
    enum class Joined { spelt, heard };
    void joined(Joined how) {
        if (how == Joined::heard && std::ranges::none_of(asked_, [](const AskedWord& w) { return w.heard || w.aloud; })) return;
        for (std::size_t i = 0; i + 1 < asked_.size(); ++i) {
            if (out_.ours[i] || out_.ours[i + 1]) continue;
            for (std::size_t j = 0; j < held_.size(); ++j) {
                const std::string_view whole = known(j).text;
                if (out_.theirs[j]) continue;
                const bool spelt = whole.size() == asked_[i].text.size() + asked_[i + 1].text.size() && whole.starts_with(asked_[i].text) && whole.ends_with(asked_[i + 1].text);
                const float worth = spelt ? 1 : how == Joined::spelt ? 0 : heard_together(asked_[i], asked_[i + 1], known(j));
                if (worth == 0) continue;
                pair(i, j, spelt ? How::joined : How::sound, worth), pair(i + 1, j, spelt ? How::joined : How::sound, worth);
                break;
            }
        }
        for (std::size_t j = 0; j + 1 < held_.size(); ++j) {
            if (out_.theirs[j] || out_.theirs[j + 1]) continue;
            const std::string_view first = known(j).text, second = known(j + 1).text;
            for (std::size_t i = 0; i < asked_.size(); ++i) {
                const std::string& whole = asked_[i].text;
                if (out_.ours[i]) continue;
                const bool spelt = whole.size() == first.size() + second.size() && whole.starts_with(first) && whole.ends_with(second);
                const float worth = spelt ? 1 : how == Joined::spelt ? 0 : heard_as_one(asked_[i], known(j), known(j + 1));
                if (worth == 0) continue;
                pair(i, j, spelt ? How::joined : How::sound, worth), pair(i, j + 1, spelt ? How::joined : How::sound, worth);
                break;
            }
        }
    }

    // "media" and "sutikku", as Japanese parts it, beside "Mediastic".
    static float heard_together(const AskedWord& first, const AskedWord& second, const Vocabulary::Known& theirs) {
        if (!(first.heard || first.aloud) || !(second.heard || second.aloud) || theirs.kind != Kind::plain || theirs.meaning.general || theirs.native) return 0;
        return heard_as(std::string(latin_of(first)) + std::string(latin_of(second)), theirs.text);
    }

    // "mhralbrz", as Persian letters read, beside "Mehr Alborz".
    static float heard_as_one(const AskedWord& ours, const Vocabulary::Known& first, const Vocabulary::Known& second) {
        const auto may_be_heard = [](const Vocabulary::Known& w) { return w.kind == Kind::plain && !w.native; };
        if (!ours.heard || ours.kind != Kind::plain || !may_be_heard(first) || !may_be_heard(second) || !ours.consonants.begin_with(first.consonants) ||
            (first.meaning.general && second.meaning.general)) return 0;
        return heard_worth * names::heard_as_one({latin_of(ours), ours.consonants}, std::string(first.text) + std::string(second.text));
    }

    static float heard_as(const std::string& ours, std::string_view theirs) {
        constexpr std::size_t enough = 4;
        const Consonants consonants(ours);
        return consonants.size() < enough ? 0 : heard_worth * nearly_heard({ours, consonants}, {theirs, Consonants(theirs)});
    }

    // "Mac" beside "MacCallum", "Univ" beside "Universitas".
    static float shortened(std::string_view ours, std::string_view theirs) {
        const std::string_view longer = ours.size() > theirs.size() ? ours : theirs, shorter = ours.size() > theirs.size() ? theirs : ours;
        if (shorter.size() < 3 || longer.size() < shorter.size() + 2 || !longer.starts_with(shorter) || is_native(longer)) return 0;
        return 0.55f + 0.4f * static_cast<float>(shorter.size()) / static_cast<float>(longer.size());
    }

    void alike() {
        struct Near { float similarity; std::uint8_t i, j; How how; };
        std::array<Near, 64> near;
        std::size_t count = 0;
        const auto comparable = [](Kind kind) { return kind != Kind::country && kind != Kind::number; };
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (out_.ours[i] || !comparable(asked_[i].kind) || asked_[i].text.size() < 3 || is_native(asked_[i].text)) continue;
            const bool strange = asked_[i].kind == Kind::plain && !words_.stands(asked_[i].text);
            for (std::size_t j = 0; j < held_.size() && count < near.size(); ++j) {
                if (out_.theirs[j] || !comparable(known(j).kind) || (known(j).kind == Kind::legal) != (asked_[i].kind == Kind::legal) || known(j).native) continue;
                // What stands in the register is no slip for a function word.
                if (known(j).kind == Kind::function && asked_[i].id != Vocabulary::unknown) continue;
                const auto slip = static_cast<float>(slip_similarity(asked_[i].text, asked_[i].outline, known(j).text, known(j).outline));
                const int opening = shared_opening(asked_[i].opening, known(j).opening);
                const auto stem = std::max(static_cast<float>(stem_similarity(asked_[i].text, asked_[i].outline, known(j).text, known(j).outline)) * stem_worth, opening < 6 ? 0 : 0.6f + 0.08f * static_cast<float>(opening - 6));
                const float cut = std::max(shortened(asked_[i].text, known(j).text), strange && asked_[i].outline.abroad == known(j).outline.abroad ? abroad_worth * spelt_abroad_alike(asked_[i].text, known(j).text) : 0);
                if ((slip < least_slip && stem < least_stem * stem_worth && cut == 0) || opposed(asked_[i], known(j))) continue;
                const How how = slip >= least_slip ? How::slip : stem >= cut ? How::stem : How::shortened;
                near[count++] = {std::max({slip >= least_slip ? slip : 0, stem, cut}), static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), how};
            }
        }
        std::sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), [](const Near& a, const Near& b) {
            return a.similarity != b.similarity ? a.similarity > b.similarity : a.i != b.i ? a.i < b.i : a.j < b.j;
        });
        for (std::size_t k = 0; k < count; ++k) {
            const auto [similarity, i, j, how] = near[k];
            if (out_.ours[i] || out_.theirs[j]) continue;
            pair(i, j, how, similarity);
            if (asked_[i].id == Vocabulary::unknown) out_.meant[i] = known(j).weight;
        }
    }

    // "filozofiju" beside "philosophy": what is left and begins as words of that meaning do.
    void related() {
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            const auto meaning = std::max(asked_[i].meaning.id, asked_[i].related);
            for (std::size_t j = 0; meaning != 0 && !out_.ours[i] && j < held_.size(); ++j) {
                if (out_.theirs[j] || std::max(known(j).meaning.id, known(j).related) != meaning) continue;
                pair(i, j, How::translation, related_worth);
                if (asked_[i].id == Vocabulary::unknown) out_.meant[i] = known(j).weight;
            }
        }
    }

    // "NSW Government" beside "Government of New South Wales": letters that are the initials of neighbouring words.
    void initials() {
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (out_.ours[i] || !asked_[i].capitals) continue;
            std::array<std::uint8_t, most_words> run;
            if (!run_of(asked_[i].text, held_.size(), [&](std::size_t j) { return letter_of_theirs(j); }, out_.theirs, run)) continue;
            float sum = 0;
            for (std::size_t k = 0; k < asked_[i].text.size(); ++k) pair(i, run[k], How::initials, initials_worth), sum += known(run[k]).weight;
            out_.meant[i] = sum;
        }
        for (std::size_t j = 0; j < held_.size(); ++j) {
            const std::string_view text = known(j).text;
            if (out_.theirs[j] || held_[j].capitals == 0) continue;
            std::array<std::uint8_t, most_words> run;
            if (!run_of(text, asked_.size(), [&](std::size_t i) { return letter_of_ours(i); }, out_.ours, run)) continue;
            for (std::size_t k = 0; k < text.size(); ++k) pair(run[k], j, How::initials, initials_worth);
        }
    }

    // 0: passed over; '?': ends a run.
    char letter_of_theirs(std::size_t j) const {
        const Kind kind = known(j).kind;
        if (kind == Kind::function || kind == Kind::legal) return 0;
        return held_[j].letter > 0 ? static_cast<char>('a' + held_[j].letter - 1) : '?';
    }
    char letter_of_ours(std::size_t i) const {
        if (asked_[i].kind == Kind::function || asked_[i].kind == Kind::legal) return 0;
        const char c = asked_[i].shown.empty() ? '?' : static_cast<char>(asked_[i].shown[0] | 32);
        return c >= 'a' && c <= 'z' ? c : '?';
    }
    static bool run_of(std::string_view letters, std::size_t size, const auto& letter_at, const std::array<bool, most_words>& used, std::array<std::uint8_t, most_words>& run) {
        if (letters.size() < 2 || letters.size() > 6) return false;
        for (std::size_t from = 0; from < size; ++from) {
            std::size_t taken = 0;
            for (std::size_t at = from; at < size && taken < letters.size(); ++at) {
                const char c = letter_at(at);
                if (c == 0) continue;
                if (c != letters[taken] || used[at]) break;
                run[taken++] = static_cast<std::uint8_t>(at);
            }
            if (taken == letters.size()) return true;
        }
        return false;
    }

    // A word that is the other side's acronym says nothing new, for or against.
    void silence(const Acronyms& acronyms) {
        const auto among = [](std::uint64_t key, std::span<const std::uint64_t> list) { return key != 0 && std::find(list.begin(), list.end(), key) != list.end(); };
        if (asked_.size() > 1)
            for (std::size_t i = 0; i < asked_.size(); ++i) {
                if (out_.ours[i] || !among(asked_[i].acronym, acronyms.held)) continue;
                out_.ours[i] = out_.silent_ours[i] = true;
                out_.pairs.push_back({static_cast<std::uint8_t>(i), 255, How::acronym, 1});
            }
        if (held_.size() > 1 && !acronyms.asked.empty())
            for (std::size_t j = 0; j < held_.size(); ++j) {
                if (out_.theirs[j] || known(j).text.size() > 12 || !among(key_hash(known(j).text), acronyms.asked)) continue;
                out_.theirs[j] = out_.silent_theirs[j] = true;
                out_.pairs.push_back({255, static_cast<std::uint8_t>(j), How::acronym, 1});
            }
    }

    const std::vector<AskedWord>& asked_;
    std::span<const HeldWord> held_;
    const Vocabulary& words_;
    Paired out_;
};

}  // namespace

Paired pair_words(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary, const Acronyms& acronyms) {
    return Pairer(asked, held, vocabulary).run(acronyms);
}

}  // namespace convoke::names
