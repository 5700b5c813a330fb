#include "core/domain/registers.hpp"

namespace convoke {

RegisterQuestion question_about(const Application& application, std::string_view plugin) {
    const auto& organisation = application.organisation;
    const auto& claims = application.claims.at(plugin);
    RegisterQuestion question{.name = organisation.name, .other_names = organisation.other_names, .country = organisation.country, .website = organisation.website,
                              .established = organisation.established, .status = claims.text("status"), .status_year = claims.text("year")};
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
