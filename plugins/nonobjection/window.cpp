#include "plugins/nonobjection/window.hpp"

#include <algorithm>

#include "core/domain/time.hpp"

namespace convoke::nonobjection {

std::string_view name_of(Opening::Kind kind) {
    switch (kind) {
        case Opening::Kind::circulated: return "circulated";
        case Opening::Kind::extended: return "extended";
        case Opening::Kind::reopened: return "reopened";
        case Opening::Kind::corrected: return "corrected";
    }
    return "circulated";
}

std::optional<Opening::Kind> opening_named(std::string_view name) {
    for (const auto kind : {Opening::Kind::circulated, Opening::Kind::extended, Opening::Kind::reopened, Opening::Kind::corrected})
        if (name_of(kind) == name) return kind;
    return {};
}

ObjectionWindow::ObjectionWindow(std::vector<Opening> in_order) : openings_(std::move(in_order)) {}

std::optional<Time> ObjectionWindow::deadline() const {
    const auto latest = std::ranges::max_element(openings_, {}, &Opening::deadline);
    return latest == openings_.end() ? std::nullopt : std::optional(latest->deadline);
}

ObjectionWindow::Phase ObjectionWindow::phase(Time instant) const {
    if (openings_.empty()) return Phase::before;
    return in_time(instant) ? Phase::open : Phase::closed;
}

bool ObjectionWindow::in_time(Time received) const {
    const auto until = deadline();
    return until && received <= *until;
}

std::optional<Text> ObjectionWindow::refuses(Time wanted, Time now) const {
    if (wanted <= now) return Text{"nonobjection.deadline_past"};
    if (const auto until = deadline(); until && wanted <= *until)
        return Text{"nonobjection.deadline_earlier", {{"deadline", text_of(*until)}}};
    return {};
}

Opening::Kind ObjectionWindow::next_kind(Time now) const {
    switch (phase(now)) {
        case Phase::before: return Opening::Kind::circulated;
        case Phase::open: return Opening::Kind::extended;
        case Phase::closed: return Opening::Kind::reopened;
    }
    return Opening::Kind::circulated;
}

Standing standing(const Objection& objection, const ObjectionWindow& window) {
    Standing found;
    for (const auto& act : objection.acts) {
        if (act.kind == Act::Kind::withdrawn) {
            found.in_force = found.without_effect = nullptr;
            continue;
        }
        ++found.revision;
        if (window.in_time(act.at)) {
            found.in_force = &act;
            found.without_effect = nullptr;
        } else {
            found.without_effect = &act;
        }
    }
    return found;
}

}  // namespace convoke::nonobjection
