#include "core/domain/registers.hpp"

namespace convoke {

RegisterQuestion question_about(const Organisation& organisation) {
    RegisterQuestion question{.name = organisation.name, .other_names = organisation.other_names, .country = organisation.country};
    if (!organisation.acronym.empty()) question.acronyms.push_back(organisation.acronym);
    return question;
}

std::string trimmed(std::string_view cell) {
    const auto first = cell.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(cell.substr(first, cell.find_last_not_of(" \t\r\n") - first + 1));
}

std::string_view name_of(RegisterAnswer::Verdict verdict) {
    switch (verdict) {
        case RegisterAnswer::Verdict::match: return "match";
        case RegisterAnswer::Verdict::review: return "review";
        case RegisterAnswer::Verdict::none: return "none";
    }
    return "none";
}

}  // namespace convoke
