// What an officer asks of the assistant, as a form or a program says it, becomes a question; what is wrong with it is gathered.
#pragma once

#include "plugins/balance/assistant/candidates.hpp"

namespace convoke::balance {

struct Asking {
    Data asked = {};                               // as a program says it, names as ids: kept, and shown again
    Source source = {};
    std::vector<Known> known = {};                 // those that may be chosen, in the order of the question's candidates
    Question question = {};
    std::string seed = {};
    Problems problems = {};
};

// A form's fields (kind[], group[], with[], number[], limit_unit[]) as a program says them (limits).
Data as_program(const Data& form);

Asking read_asking(const Data& form, const Context& context);

}  // namespace convoke::balance
