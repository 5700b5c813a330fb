#include "core/names/fitting.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "core/names/best.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t most_kept = 40, most_looked_at = 3000, by_syllables = 6, most_by_syllables = 300;
constexpr double least_fit = 0.35, at_home_raise = 0.5;

bool at_least(int number, std::uint32_t bits) {
    for (; number > 1 && bits != 0; --number) bits &= bits - 1;
    return bits != 0;
}

class Fitting {
public:
    Fitting(const std::string& acronym, std::uint16_t country, const Index::Held& held)
        : acronym_(acronym), bound_(acronym), wanted_(letters_in(acronym)), country_(country), told_(country != 0), held_(held) {
        best_.begin(most_kept);
    }

    std::vector<std::uint32_t> run() {
        // Those of the country asked for first; a short acronym fits too many others.
        if (told_) in_order(true);
        if (!told_ || acronym_.size() >= 5) in_order(false);
        // Initials in the order of another language may begin with any of them.
        if (acronym_.size() >= 4 || told_) in_any_order();
        spell();
        std::vector<std::uint32_t> names;
        for (const Best::One& one : best_.end()) names.push_back(one.name);
        return names;
    }

private:
    // What may fit, by initials alone.
    void in_order(bool at_home) {
        const auto letter = static_cast<std::size_t>(acronym_[0] - 'a' + 1);
        const int most_needed = std::max(2, (std::popcount(wanted_) + 1) / 2), needed = at_home ? 2 : most_needed;
        // A long one may be made of syllables: "MIPROMALO" of "Mission de Promotion des Matériaux Locaux".
        const auto next = static_cast<std::uint32_t>(acronym_.size() >= by_syllables ? acronym_[1] - 'a' + 1 : 0);
        std::size_t by_next = 0;
        for (std::uint32_t i = held_.opening_start[letter]; i < held_.opening_start[letter + 1] && looked_at_ < most_looked_at; ++i) {
            const Index::Held::Opening& opening = held_.openings[i];
            if (told_ && (opening.country == country_) != at_home) continue;
            const std::uint32_t shared = opening.letters & wanted_;
            if (!at_least(needed, shared) && (!at_least(2, shared) || next == 0 || opening.next != next || by_next++ >= most_by_syllables)) continue;
            ++looked_at_;
            if (const double most = bound_.of(held_.first_letters[opening.name]); most >= least_fit) hopeful_.push_back({raised(most, at_home), opening.name});
        }
    }

    void in_any_order() {
        const std::size_t letters = acronym_.size();
        for (std::size_t passed = 0; letters + passed <= most_words_fitted && any_order_fit(letters, passed) >= least_fit; ++passed)
            for (std::uint32_t i = held_.content_start[letters + passed]; i < held_.content_start[letters + passed + 1] && looked_at_ < 2 * most_looked_at; ++i) {
                const Index::Held::Opening& opening = held_.by_content[i];
                const bool at_home = opening.country == country_;
                if ((opening.letters & wanted_) != wanted_ || (!at_home && (told_ || letters < 4))) continue;
                ++looked_at_;
                take(acronym_fit_in_any_order(acronym_, held_.first_letters[opening.name]), at_home, opening.name);
            }
    }

    // The most hopeful first, so that few are.
    void spell() {
        std::ranges::sort(hopeful_, std::greater(), &Best::One::value);
        std::vector<Spelt> spelt;
        for (const auto& [most, name] : hopeful_) {
            if (most < best_.least()) return;
            spelt.clear();
            held_.spell(held_.names[name], spelt);
            take(acronym_fit_either_way(acronym_, spelt), told_ && held_.glances[name].country == country_, name);
        }
    }

    static float raised(double fit, bool at_home) { return static_cast<float>(fit + (at_home ? at_home_raise : 0)); }
    void take(double fit, bool at_home, std::uint32_t name) {
        if (fit >= least_fit) best_.add({raised(fit, at_home), name});
    }

    const std::string& acronym_;
    const FitBound bound_;
    const std::uint32_t wanted_;
    const std::uint16_t country_;
    const bool told_;
    const Index::Held& held_;
    Best best_;
    std::vector<Best::One> hopeful_;
    std::size_t looked_at_ = 0;
};

}  // namespace

std::vector<std::uint32_t> made_of_letters(const std::string& acronym, std::uint16_t country, const Index::Held& held) {
    if (acronym.size() < 2 || acronym.size() > longest_acronym || acronym[0] < 'a' || acronym[0] > 'z') return {};
    return Fitting(acronym, country, held).run();
}

}  // namespace convoke::names
