// What one gets without thinking: trigram cosine over lower-case names. The line to be better than.
#pragma once

#include "tests/bench/questions.hpp"

namespace bench {

void measure_naive(const Set& set);

}  // namespace bench
