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

std::optional<Time> ObjectionWindow::deadline(Time instant) const {
    std::optional<Time> found;
    for (const auto& opening : openings_)
        if (opening.at <= instant) found = std::max(found.value_or(opening.deadline), opening.deadline);
    return found;
}

ObjectionWindow::Phase ObjectionWindow::phase(Time instant) const {
    const auto until = deadline(instant);
    if (!until) return Phase::before;
    return instant <= *until ? Phase::open : Phase::closed;
}

bool ObjectionWindow::came_late(Time received) const { return phase(received) == Phase::closed; }

bool ObjectionWindow::counts(Time received, Time instant) const {
    const auto until = deadline(instant);
    return until && received <= *until;
}

std::optional<Text> ObjectionWindow::refuses(Time wanted, Time now) const {
    if (wanted <= now) return Text{"nonobjection.deadline_past"};
    if (const auto until = deadline(now); until && wanted <= *until)
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

Standing standing(const Objection& objection, const ObjectionWindow& window, Time instant) {
    Standing found;
    for (const auto& act : objection.acts) {
        if (act.at > instant) break;
        if (act.kind == Act::Kind::withdrawn) {
            found.in_force = found.without_effect = nullptr;
            continue;
        }
        ++found.revision;
        if (window.counts(act.at, instant)) {
            found.in_force = &act;
            found.without_effect = nullptr;
        } else {
            found.without_effect = &act;
        }
    }
    return found;
}

}  // namespace convoke::nonobjection
