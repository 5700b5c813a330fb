// A claim beside a candidate: which words of their names agree, come near, and differ.
#pragma once

#include <span>

#include "core/domain/values.hpp"

namespace convoke::web {

// The words of `name` as they stand, each {text, how, joined}: "agrees" where the other name has it, "near" where a reason of the
// matcher pairs it with another word (a slip, a translation, a stem), "plain" where it tells nobody apart ("of"), "differs" else.
// joined: no blank follows, as within a name in Chinese.
Data marked(const std::string& name, const std::string& other, std::span<const Text> reasons);

// A reason in words, with what it weighed: {words, weight "+0.88", against}.
Data reason_data(const Text& reason);

}  // namespace convoke::web
