#include "core/domain/registers.hpp"

namespace convoke {

std::string_view name_of(RegisterAnswer::Verdict verdict) {
    switch (verdict) {
        case RegisterAnswer::Verdict::match: return "match";
        case RegisterAnswer::Verdict::review: return "review";
        case RegisterAnswer::Verdict::none: return "none";
    }
    return "none";
}

}  // namespace convoke
