#include "tests/people/support.hpp"

#include <algorithm>

#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke::tests {

std::vector<std::string> Registration::letters_to(const std::string& account) const {
    std::vector<std::string> codes;
    for (const auto& letter : store::letters_to(*host.read(), account, 100)) codes.push_back(letter.code);
    std::ranges::reverse(codes);
    return codes;
}

std::vector<std::string> Registration::recorded(const std::string& subject) const {
    std::vector<std::string> kinds;
    for (const auto& line : store::record_of(*host.read(), subject)) kinds.push_back(line.kind);
    return kinds;
}

}  // namespace convoke::tests
