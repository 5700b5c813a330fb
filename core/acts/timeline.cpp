#include "core/acts/timeline.hpp"

#include "core/store/record.hpp"

namespace convoke {

std::vector<Moment> timeline_of(const store::Reading& reading, const Application& application) {
    const std::string considered(shown_to_applicant(State::shortlisted));
    std::vector<Moment> moments;
    for (const auto& line : store::record_of(reading, application.id)) {
        if (line.kind == "application.drafted") moments.push_back({std::string(name_of(State::draft)), line.at});
        if (line.kind != "application.moved") continue;
        const auto to = state_named(line.data.text("to"));
        if (!to || moments.empty()) continue;
        const std::string shown(shown_to_applicant(*to));
        if (shown == moments.back().status) continue;
        if (moments.back().status == considered && shown == shown_to_applicant(State::in_review)) moments.pop_back();
        else moments.push_back({shown, shown == considered ? std::nullopt : std::optional(line.at)});
    }
    return moments;
}

}  // namespace convoke
