#include "core/acts/representatives.hpp"

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/move.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/names/fold.hpp"
#include "core/store/applications.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

const Category& open_category(const Application& application, const Meeting& meeting, Time now) {
    const auto* category = meeting.category(application.category);
    if (!category) unknown("category");
    if (!names_people(application)) throw Refused(Refused::Kind::conflict, {"representatives.not_yet", {{"reference", application.reference}}});
    if (const auto why = not_registering(*category, meeting, now)) throw Refused(Refused::Kind::conflict, *why);
    return *category;
}

void note(store::Unit& unit, const Application& application, const Actor& actor, Time now, std::string kind, Data data = Data::Members{}) {
    data["version"] = application.version;
    store::append(unit, {.at = now, .meeting = application.meeting, .actor = actor.account, .kind = std::move(kind), .subject = application.id, .data = std::move(data)});
}

}  // namespace

bool names_people(const Application& application) { return application.state == State::approved || application.state == State::registered; }

RepresentativesKept change_representative(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now,
                                          const std::string& id, const PersonChange& change, std::optional<std::int64_t> version) {
    RepresentativesKept kept{.application = own_application(house, unit, actor, id)};
    auto& application = kept.application;
    const auto& category = open_category(application, meeting, now);
    if (version && *version != application.version) {
        kept.stale = true;
        kept.problems = {{"", {"representatives.stale"}}};
        return kept;
    }
    const bool enters = change.kind == PersonChange::Kind::add || change.kind == PersonChange::Kind::replace;
    kept.person = enters ? new_id("rep", now) : change.person;
    kept.problems = make_change(application.representatives, change, kept.person, category, meeting, now, actor.language);
    if (kept.problems.empty() && application.confirmed_at && application.representatives.empty()) kept.problems = {{"", {"representatives.last"}}};
    if (!kept.problems.empty()) return kept;
    store::update_application(unit, application, names::folded(application.organisation.name), now);
    static constexpr std::string_view did[] = {"added", "corrected", "replaced", "removed"};
    Data data = Data::Members{{"person", kept.person}};
    if (change.kind == PersonChange::Kind::replace) data["former"] = change.person;
    note(unit, application, actor, now, "representative." + std::string(did[static_cast<std::size_t>(change.kind)]), std::move(data));
    return kept;
}

RepresentativesKept confirm_representatives(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now,
                                            const std::string& id) {
    RepresentativesKept kept{.application = own_application(house, unit, actor, id)};
    auto& application = kept.application;
    const auto& category = open_category(application, meeting, now);
    kept.problems = people_problems(application.representatives, category, meeting, actor.language);
    if (application.representatives.empty()) kept.problems = {{"", {"representatives.nobody"}}};
    if (!kept.problems.empty() || application.confirmed_at) return kept;       // a repeat changes nothing
    application.confirmed_at = now;
    store::update_application(unit, application, names::folded(application.organisation.name), now);
    note(unit, application, actor, now, "representatives.confirmed");
    if (application.state == State::approved) move(house, unit, actor, now, application, State::registered, {"representatives.confirmed"});
    store::post_letter(unit, meeting.id, {application.account, "letter.representatives_confirmed",
                                          {{"reference", application.reference}, {"organisation", application.organisation.name}, {"meeting", words_of(meeting.title)},
                                           {"number", std::to_string(application.representatives.size())}, {"link", "/applications/" + application.id + "/representatives"}}}, now);
    return kept;
}

}  // namespace convoke
