#include "core/store/erasure.hpp"

#include <algorithm>

#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/accounts.hpp"
#include "core/store/documents.hpp"
#include "core/store/duplicates.hpp"
#include "core/store/organisations.hpp"
#include "core/store/outbox.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

void run_for(Unit& unit, const char* statement, const std::string& id) { Query(unit, statement).with("id", id).run(); }

void erase_documents(Unit& unit, const std::string& application, const std::string& kind, Time now) {
    std::vector<std::string> files;
    std::string sha256;
    const std::string chosen = std::string(" FROM documents WHERE application = :application") + (kind.empty() ? "" : " AND kind = :kind");
    Query read(unit, "SELECT sha256" + chosen);
    read.with("application", application);
    if (!kind.empty()) read.with("kind", kind);
    read.into(sha256).each([&] { files.push_back(sha256); });
    Query erase(unit, "DELETE" + chosen);
    erase.with("application", application);
    if (!kind.empty()) erase.with("kind", kind);
    erase.run();
    for (const auto& file : files) release_file(unit, file, now);
}

}  // namespace

void erase_findings(Unit& unit, const std::string& application) {
    run_for(unit, "DELETE FROM findings WHERE application = :id", application);
    forget_pairs(unit, application);               // their reasons quote its names
}

void erase_members(Unit& unit, const std::string& delegation) {
    run_for(unit, "DELETE FROM delegates WHERE delegation = :id", delegation);
    run_for(unit, "UPDATE delegations SET head = '', version = version + 1 WHERE id = :id", delegation);
}

void erase_application(Unit& unit, const Application& application, Time now) {
    erase_documents(unit, application.id, "", now);
    erase_findings(unit, application.id);
    run_for(unit, "DELETE FROM representatives WHERE application = :id", application.id);
    run_for(unit, "DELETE FROM applications WHERE id = :id", application.id);
    Query(unit, "UPDATE application_counts SET number = number - 1 WHERE meeting = :meeting AND category = :category AND state = :state")
        .with("meeting", application.meeting)
        .with("category", application.category)
        .with("state", std::string(name_of(application.state)))
        .run();
    if (!applications_of_organisation(unit, application.organisation.id).empty()) return;
    run_for(unit, "DELETE FROM organisation_people WHERE organisation = :id", application.organisation.id);
    run_for(unit, "DELETE FROM organisation_invitations WHERE organisation = :id", application.organisation.id);
    run_for(unit, "DELETE FROM organisations WHERE id = :id", application.organisation.id);
}

void keep_remainder(Unit& unit, Application& application, const std::string& name_key, const std::vector<std::string>& document_kinds, Time now) {
    const auto& organisation = application.organisation;
    Data body;
    body["organisation"] = data_of(organisation);
    body["claims"] = application.claims;
    body["answers"] = application.answers;
    Query(unit,
          "UPDATE applications SET name = :name, name_key = :name_key, country = :country, type = :type, body = :body, claimed = :claimed, answered = :answered, message = :message, "
          "version = version + 1, shown_version = shown_version + 1 WHERE id = :id")
        .with("name", organisation.name)
        .with("name_key", name_key)
        .with("country", organisation.country)
        .with("type", organisation.type)
        .with("body", write_json(body))
        .with("claimed", write_json(claimed_statuses(application)))
        .with("answered", write_json(closed_answers(application)))
        .with("message", application.message)
        .with("id", application.id)
        .run();
    ++application.version;
    ++application.shown_version;
    if (application.representatives.empty()) run_for(unit, "DELETE FROM representatives WHERE application = :id", application.id);
    for (const auto& kind : document_kinds) erase_documents(unit, application.id, kind, now);
    const auto all = applications_of_organisation(unit, organisation.id);
    if (all.empty() || all.front() != application.id) return;
    save_organisation(unit, organisation, name_key, now);
    for (const auto& relative : relatives_of(unit, organisation.id)) {
        Organisation left{.id = relative.id};
        if (!organisation.name.empty()) left.name = relative.name, left.country = relative.country;
        Query(unit, "UPDATE organisations SET name = :name, name_folded = CASE WHEN :name = '' THEN '' ELSE name_folded END, country = :country, profile = :profile WHERE id = :id")
            .with("name", left.name)
            .with("country", left.country)
            .with("profile", write_json(data_of(left)))
            .with("id", left.id)
            .run();
    }
}

void hand_over(Unit& unit, const std::string& application, const std::string& account) {
    Query(unit, "UPDATE applications SET account = :account WHERE id = :id").with("account", account).with("id", application).run();
}

void erase_account(Unit& unit, const std::string& id, Time now) {
    auto account = account_by_id(unit, id);
    if (!account) return;
    end_sessions_of(unit, id);
    revoke_token(unit, id, "", now);
    forget_confirmations_of(unit, id);
    forget_letters_of(unit, id);
    Query(unit, "UPDATE organisation_people SET until = :now WHERE account = :id AND until IS NULL").with("now", text_of(now)).with("id", id).run();
    Query(unit, "DELETE FROM organisation_invitations WHERE invited_by = :id OR email = :email").with("id", id).with("email", account->email).run();
    account->email = id + "@erased.invalid";       // addresses are unique; this one can receive nothing
    account->name = account->password = account->state = "";
    account->language = "en";
    account->closed_at = now;
    update_account(unit, *account);
}

std::optional<Time> erased_until(const Reading& reading, const std::string& meeting, const std::string& visibility) {
    std::string as_of;
    Query(reading, "SELECT as_of FROM settled WHERE meeting = :meeting AND step = :step").with("meeting", meeting).with("step", "erase." + visibility).into(as_of).one();
    return instant_of(as_of);
}

void set_erased_until(Unit& unit, const std::string& meeting, const std::string& visibility, Time until) {
    const auto step = "erase." + visibility;
    Query(unit, "INSERT INTO settled (meeting, step, as_of) VALUES (:meeting, :step, :as_of) ON CONFLICT (meeting, step) DO UPDATE SET as_of = excluded.as_of")
        .with("meeting", meeting)
        .with("step", step)
        .with("as_of", text_of(until))
        .run();
}

std::optional<Time> last_change(const Reading& reading, const std::string& meeting) {
    std::string latest;
    Query(reading, "SELECT COALESCE(MAX(updated_at), '') FROM applications WHERE meeting = :meeting").with("meeting", meeting).into(latest).one();
    return instant_of(latest);
}

void ask_key_erasure(Unit& unit, const std::string& meeting, const KeyErasure& asked) {
    Query(unit, "INSERT INTO key_erasures (meeting, asked_by, asked_at) VALUES (:meeting, :by, :at)")
        .with("meeting", meeting)
        .with("by", asked.by)
        .with("at", text_of(asked.at))
        .run();
}

std::optional<KeyErasure> key_erasure_asked(const Reading& reading, const std::string& meeting) {
    KeyErasure asked;
    std::string at;
    Query query(reading, "SELECT asked_by, asked_at FROM key_erasures WHERE meeting = :meeting");
    if (!query.with("meeting", meeting).into(asked.by, at).one()) return {};
    asked.at = instant_of(at).value_or(Time{});
    return asked;
}

void forget_key_erasure(Unit& unit, const std::string& meeting) { run_for(unit, "DELETE FROM key_erasures WHERE meeting = :id", meeting); }

}  // namespace convoke::store
