// Small questions invented from a seed, and what trying every selection says of them.
#pragma once

#include <random>
#include <set>

#include "plugins/balance/assistant/search.hpp"

namespace convoke::tests {

using Names = std::vector<std::size_t>;

balance::Question invented(std::mt19937& random);

// Every choice of names that keeps these rules.
std::vector<Names> all_selections(const balance::Question& question, const std::vector<balance::Rule>& rules);

// Counted name by name, without any classes.
balance::Score score_by_hand(const balance::Question& question, const Names& names);

// Those of them that nothing beats; `aims` as many of the aims as are asked: 2 leaves the officer's own list out.
std::vector<Names> best_of(const balance::Question& question, const std::vector<Names>& all, int aims);

// The least chance of any name that can be chosen, as large as can be.
double fairest(const std::vector<Names>& selections, std::size_t candidates);

}  // namespace convoke::tests
