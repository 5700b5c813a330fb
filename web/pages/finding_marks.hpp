// A claim beside a candidate: which words of their names agree, come near, and differ.
#pragma once

#include <span>

#include "core/domain/values.hpp"

namespace convoke::web {

// The words of `name` as they stand, each {text, how}: "agrees" where the other name has it, "near" where a reason of the
// matcher pairs it with another word (a slip, a translation, a stem), "differs" else.
Data marked(const std::string& name, const std::string& other, std::span<const Text> reasons);

}  // namespace convoke::web
