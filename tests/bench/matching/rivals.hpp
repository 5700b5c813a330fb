// Other ways to find a name in a register, asked the same questions: the lines to be better than.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/bench/matching/questions.hpp"

namespace bench {

class Rival {
public:
    virtual ~Rival() = default;
    struct Found { std::size_t entry = 0; double score = 0; };      // place in the set's entries
    virtual std::vector<Found> five(const std::string& name) = 0;   // at most five entries, best first
};

// What one gets without thinking: cosine of the trigrams of lower-case names.
std::unique_ptr<Rival> trigram_cosine(const std::vector<Entry>& entries);
inline constexpr double cosine_confident_from = 0.85;

}  // namespace bench
