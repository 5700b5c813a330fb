#include "core/acts/erase.hpp"

#include <algorithm>
#include <filesystem>

#include "core/acts/colleagues.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/move.hpp"
#include "core/crypto/password.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/application_problems.hpp"
#include "core/files/keep.hpp"
#include "core/names/fold.hpp"
#include "core/store/accounts.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/applications.hpp"
#include "core/store/delegations.hpp"
#include "core/store/documents.hpp"
#include "core/store/duplicates.hpp"
#include "core/store/erasure.hpp"
#include "core/store/meetings.hpp"
#include "core/store/organisations.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

constexpr std::size_t at_once = 50;                // applications of one unit: the lane is everybody's
constexpr Visibility classes[] = {Visibility::own, Visibility::opga, Visibility::on_request, Visibility::circulated};
const Actor the_host{.role = Role::clock};

void note(store::Unit& unit, Time at, const std::string& meeting, const Actor& actor, std::string kind, const std::string& subject, Data data) {
    store::append(unit, {.at = at, .meeting = meeting, .actor = actor.account, .kind = std::move(kind), .subject = subject, .data = std::move(data)});
}

void reduce(store::Unit& unit, const Meeting* meeting, const Application& application, std::span<const Visibility> gone, Time now) {
    auto [left, kinds] = without(application, meeting ? meeting->category(application.category) : nullptr, gone);
    const bool named_otherwise = data_of(left.organisation) != data_of(application.organisation);
    store::keep_remainder(unit, left, names::folded(left.organisation.name), kinds, now);
    if (named_otherwise) store::forget_names(unit, application.id, application.meeting);
    if (std::ranges::find(gone, Visibility::opga) != gone.end()) store::erase_findings(unit, application.id);
}

// How long data of a class is kept after the end of the meeting, or after the last change to the application where that is later.
std::chrono::days kept_for(const Meeting& meeting, Visibility visibility) { return std::chrono::days(meeting.retention_days.at(std::string(name_of(visibility)))); }

// Those of the meeting whose time came by `until` (less what is kept), and after the last look.
store::ApplicationFilter come_due(const Meeting& meeting, const std::optional<Time>& after, Time until) {
    return {.meeting = meeting.id, .changed_after = after, .changed_until = until};
}

// Delegations and guests whose people are of that class and came due; they are few, and take one unit.
std::vector<Delegation> delegations_due(const store::Reading& reading, const Meeting& meeting, Visibility visibility, const std::optional<Time>& after, Time until) {
    auto all = store::delegations_of_meeting(reading, meeting.id);
    std::erase_if(all, [&](const Delegation& one) {
        const auto* category = meeting.category(one.category);
        const auto theirs = category ? visibility_of("representatives", *category) : Visibility::opga;
        return theirs != visibility || one.updated_at > until || (after && one.updated_at <= *after);
    });
    return all;
}

// One meeting and class, as of the instant at which it was due. Returns whether there was anything.
bool erase_class(const House& house, const Meeting& meeting, Visibility visibility, Time now) {
    const std::string name(name_of(visibility));
    const auto kept = kept_for(meeting, visibility);
    const auto until = now - kept;
    const auto done_until = store::erased_until(*house.database.read(), meeting.id, name);
    auto latest = *meeting.ends;
    std::int64_t number = 0, delegations = 0;
    store::PageAsked page{.sort = store::ApplicationSort::reference, .limit = at_once};
    do {
        const auto lines = store::page_without_total(*house.database.read(), come_due(meeting, done_until, until), page);
        house.database.write([&](store::Unit& unit) {
            for (const auto& line : lines.items) {
                const auto application = store::read_application(unit, line.id);
                if (!application || application->updated_at > until) continue;
                if (application->state == State::draft && visibility == Visibility::own) store::erase_application(unit, *application, now);
                else if (application->state != State::draft) reduce(unit, &meeting, *application, {&visibility, 1}, now);
            }
        });
        for (const auto& line : lines.items) latest = std::max(latest, line.updated_at);
        number += static_cast<std::int64_t>(lines.items.size());
        page.after = lines.next;
    } while (!page.after.empty());
    const auto due = delegations_due(*house.database.read(), meeting, visibility, done_until, until);
    if (number == 0 && due.empty() && done_until) return false;
    house.database.write([&](store::Unit& unit) {
        if (store::erased_until(unit, meeting.id, name) != done_until) return;     // another host was first
        store::set_erased_until(unit, meeting.id, name, until);
        for (const auto& delegation : delegations_due(unit, meeting, visibility, done_until, until)) {
            store::erase_members(unit, delegation.id);
            latest = std::max(latest, delegation.updated_at);
            ++delegations;
        }
        if (number + delegations > 0)
            note(unit, latest + kept, meeting.id, the_host, "data.erased", meeting.id, Data::Members{{"class", name}, {"applications", number}, {"delegations", delegations}});
    });
    return number + delegations > 0;
}

// Who else acts for the application's organisation now: its own people before those of the family. "" where nobody does.
std::string who_goes_on(const store::Reading& reading, const Application& application, const std::string& account) {
    const auto& own = application.organisation.id;
    if (const auto other = colleague(reading, {&own, 1}, account); !other.empty()) return other;
    std::vector<std::string> family{own};
    for (const auto& relative : store::relatives_of(reading, own)) family.push_back(relative.id);
    return colleague(reading, family, account);
}

bool listed(State state) {
    return state == State::proposed || state == State::circulated || state == State::approved || state == State::not_approved || state == State::registered;
}

void forget_application(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& id, Forgotten& done) {
    auto application = store::read_application(unit, id);
    if (!application) return;
    if (const auto other = who_goes_on(unit, *application, actor.account); !other.empty()) {
        ++done.handed_over;
        return hand_over(unit, actor, now, *application, other);
    }
    if (application->state == State::draft) {
        store::erase_application(unit, *application, now);
        ++done.erased;
        return note(unit, now, application->meeting, actor, "application.erased", id, Data::Members{});
    }
    const bool stays = listed(application->state);
    if (undecided(application->state)) move(house, unit, actor, now, *application, State::withdrawn, {"application.withdrawn"});
    const auto meeting = meeting_on_file(house, unit, application->meeting);
    reduce(unit, meeting.get(), *application, std::span(classes).first(stays ? 3 : 4), now);
    ++done.reduced;
    note(unit, now, application->meeting, actor, "application.reduced", id, Data::Members{{"name_stays", stays}});
}

}  // namespace

std::optional<Time> erasure_due(const Meeting& meeting, Visibility visibility) {
    const auto days = meeting.retention_days.find(std::string(name_of(visibility)));
    if (days == meeting.retention_days.end() || !meeting.ends) return {};
    return *meeting.ends + std::chrono::days(days->second);
}

Reduced without(Application application, const Category* category, std::span<const Visibility> gone) {
    const auto goes = [&](std::string_view field) {
        const auto visibility = category ? visibility_of(field, *category) : Visibility::opga;
        return std::ranges::find(gone, visibility) != gone.end();
    };
    auto& organisation = application.organisation;
    for (const auto& [field, text] : {std::pair{"organisation.name", &organisation.name}, std::pair{"organisation.country", &organisation.country},
                                      std::pair{"organisation.acronym", &organisation.acronym}, std::pair{"organisation.type", &organisation.type},
                                      std::pair{"organisation.website", &organisation.website}, std::pair{"organisation.mission", &organisation.mission},
                                      std::pair{"organisation.relevance", &organisation.relevance}, std::pair{"organisation.established", &organisation.established}})
        if (goes(field)) text->clear();
    if (goes("organisation.other_names")) organisation.other_names.clear();
    Data::Members answers;
    for (const auto& [id, value] : application.answers.members())
        if (!goes("answers." + id)) answers.emplace(id, value);
    application.answers = std::move(answers);
    if (goes("claims")) application.claims = Data::Members{};
    if (goes("message")) application.message.clear();
    if (goes("representatives")) application.representatives.clear();
    Reduced reduced{.application = std::move(application), .document_kinds = {}};
    if (category)
        for (const auto& document : category->documents)
            if (goes("documents." + document.id)) reduced.document_kinds.push_back(document.id);
    if (!category) reduced.document_kinds = {""};  // all of them
    return reduced;
}

std::size_t erase_due(const House& house, Time now) {
    std::size_t done = 0;
    const auto rows = store::list_meetings(*house.database.read());
    for (const auto& row : rows) {
        std::shared_ptr<const Meeting> meeting;
        try {
            meeting = meeting_on_file(house, *house.database.read(), row.id);
        } catch (const Refused&) {                 // stored in an older form: imported again, it is looked at again
            continue;
        }
        for (const auto visibility : classes) {
            const auto due = erasure_due(*meeting, visibility);
            if (!due || now < *due) continue;
            if (erase_class(house, *meeting, visibility, now)) ++done;
        }
    }
    return done;
}

std::size_t erase_released_files(const House& house) {
    std::size_t gone = 0;
    for (const auto& file : store::released_files(*house.database.read(), 500))
        gone += house.database.write([&](store::Unit& unit) -> std::size_t {
            // In the lane, where every document is added: none can take up the file while it goes.
            std::error_code ignored;
            const bool used = store::file_in_use(unit, file);
            const bool removed = !used && std::filesystem::remove(files::place_of(house.documents, file), ignored);
            store::forget_released_file(unit, file);
            return removed ? 1 : 0;
        });
    return gone;
}

Forgotten forget(const House& house, const Actor& actor, const std::string& password, Time now) {
    demand(house.rights, actor, "application.own");
    const auto account = store::account_by_id(*house.database.read(), actor.account);
    if (!account || !house.passwords.verify(password, account->password)) throw Refused(Refused::Kind::invalid, {"account.password_wrong"});
    return house.database.write([&](store::Unit& unit) {
        Forgotten done;
        store::PageAsked page{.limit = 500};
        std::vector<std::string> ids;
        do {
            const auto lines = store::page_without_total(unit, {.account = actor.account}, page);
            for (const auto& line : lines.items) ids.push_back(line.id);
            page.after = lines.next;
        } while (!page.after.empty());
        for (const auto& id : ids) forget_application(house, unit, actor, now, id, done);
        note(unit, now, "", actor, "account.forgotten", actor.account, Data::Members{});
        store::erase_account(unit, actor.account, now);
        return done;
    });
}

}  // namespace convoke
