// What dimensions, groups and references are called, in the reader's language, and what the facts behind them rest on.
#pragma once

#include <span>

#include "core/plugin/plugin.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

std::string label_of(const Dimension& dimension, const std::string& group, const Context& context);
std::string label_of(std::string_view dimension, std::string_view group, const Context& context);
Text title_of(const Dimension& dimension);
Text reference_label(const Dimension& dimension);
std::string population_label(const std::string& population, const Context& context);
Text subregion_label(std::string_view name);

// As of when the facts of countries behind a dimension and its reference are, and whose: a sentence for each source; "" where
// it rests on none.
std::string sources_of(std::span<const Dimension> dimensions, const Context& context);      // each source once
inline std::string sources_of(const Dimension& dimension, const Context& context) { return sources_of(std::span(&dimension, 1), context); }

}  // namespace convoke::balance
