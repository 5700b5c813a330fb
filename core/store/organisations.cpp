#include "core/store/organisations.hpp"

#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

const std::string of_its_family = "IN (SELECT m.id FROM organisations o JOIN organisations m ON m.family = o.family WHERE o.id = :organisation) ";

Organisation organisation_from(const std::string& id, const std::string& profile) {
    auto organisation = organisation_of(read_json(profile));
    organisation.id = id;
    return organisation;
}

std::vector<Invitation> invitations(Query& query) {
    std::vector<Invitation> found;
    Invitation one;
    std::string made_at, expires_at;
    query.into(one.id, one.organisation, one.email, one.role, one.invited_by, made_at, expires_at).each([&] {
        one.made_at = instant_of(made_at).value_or(Time{});
        one.expires_at = instant_of(expires_at).value_or(Time{});
        found.push_back(one);
    });
    return found;
}

const std::string invitation_columns = "SELECT id, organisation, email, role, invited_by, made_at, expires_at FROM organisation_invitations ";

}  // namespace

void save_organisation(Unit& unit, const Organisation& organisation, const std::string& name_folded, Time now) {
    const auto profile = write_json(data_of(organisation));
    const auto changed = Query(unit,
                               "UPDATE organisations SET name = :name, name_folded = :name_folded, country = :country, "
                               "profile = :profile WHERE id = :id")
                             .with("id", organisation.id)
                             .with("name", organisation.name)
                             .with("name_folded", name_folded)
                             .with("country", organisation.country)
                             .with("profile", profile)
                             .run();
    if (changed > 0) return;
    Query(unit,
          "INSERT INTO organisations (id, family, name, name_folded, country, profile, created_at) "
          "VALUES (:id, :id, :name, :name_folded, :country, :profile, :created_at)")
        .with("id", organisation.id)
        .with("name", organisation.name)
        .with("name_folded", name_folded)
        .with("country", organisation.country)
        .with("profile", profile)
        .with("created_at", text_of(now))
        .run();
}

std::optional<Organisation> read_organisation(const Reading& reading, const std::string& id) {
    std::string profile;
    if (!Query(reading, "SELECT profile FROM organisations WHERE id = :id").with("id", id).into(profile).one()) return {};
    return organisation_from(id, profile);
}

std::string organisation_named(const Reading& reading, const std::string& account, const std::string& name_folded,
                               const std::string& country) {
    // By the name first (CROSS JOIN keeps the order): few organisations share one, while an account may act for thousands.
    std::string id;
    Query(reading,
          "SELECT o.id FROM organisations o CROSS JOIN organisations m CROSS JOIN organisation_people p "
          "WHERE o.name_folded = :name_folded AND o.country = :country "
          "AND m.family = o.family AND p.organisation = m.id AND p.account = :account AND p.until IS NULL "
          "ORDER BY CASE WHEN m.id = o.id THEN 0 ELSE 1 END, o.id")
        .with("account", account)
        .with("name_folded", name_folded)
        .with("country", country)
        .into(id)
        .one();
    return id;
}

std::string family_of(const Reading& reading, const std::string& organisation) {
    std::string family;
    Query(reading, "SELECT family FROM organisations WHERE id = :id").with("id", organisation).into(family).one();
    return family.empty() ? organisation : family;
}

std::string entered_for(const Reading& reading, const std::string& account, const std::string& organisation) {
    std::string id;
    Query(reading,
          "SELECT organisation FROM organisation_people WHERE account = :account AND until IS NULL AND organisation " + of_its_family +
              "ORDER BY CASE WHEN organisation = :organisation THEN 0 ELSE 1 END, organisation")
        .with("account", account)
        .with("organisation", organisation)
        .into(id)
        .one();
    return id;
}

std::vector<Organisation> relatives_of(const Reading& reading, const std::string& organisation) {
    std::vector<Organisation> relatives;
    std::string id, profile;
    Query(reading, "SELECT id, profile FROM organisations WHERE id <> :organisation AND id " + of_its_family + "ORDER BY created_at, id")
        .with("organisation", organisation)
        .into(id, profile)
        .each([&] { relatives.push_back(organisation_from(id, profile)); });
    return relatives;
}

bool acts_for(const Reading& reading, const std::string& account, const std::string& organisation) {
    long long acting = 0;
    Query(reading, "SELECT COUNT(*) FROM organisation_people WHERE account = :account AND until IS NULL AND organisation " + of_its_family)
        .with("account", account)
        .with("organisation", organisation)
        .into(acting)
        .one();
    return acting > 0;
}

std::vector<Organisation> organisations_of(const Reading& reading, const std::string& account) {
    std::vector<Organisation> organisations;
    std::string id, profile;
    Query(reading,
          "SELECT o.id, o.profile FROM organisations o JOIN organisation_people p ON p.organisation = o.id "
          "WHERE p.account = :account AND p.until IS NULL ORDER BY o.name_folded, o.id")
        .with("account", account)
        .into(id, profile)
        .each([&] { organisations.push_back(organisation_from(id, profile)); });
    return organisations;
}

void add_person(Unit& unit, const std::string& organisation, const std::string& account, const std::string& role, Time now) {
    // Somebody who left and came back at one instant was never away.
    const auto back = Query(unit, "UPDATE organisation_people SET role = :role, until = NULL WHERE organisation = :organisation AND account = :account AND since = :since")
                          .with("role", role)
                          .with("organisation", organisation)
                          .with("account", account)
                          .with("since", text_of(now))
                          .run();
    if (back > 0) return;
    Query(unit,
          "INSERT INTO organisation_people (organisation, account, role, since) "
          "VALUES (:organisation, :account, :role, :since)")
        .with("organisation", organisation)
        .with("account", account)
        .with("role", role)
        .with("since", text_of(now))
        .run();
}

void end_person(Unit& unit, const std::string& organisation, const std::string& account, Time now) {
    Query(unit,
          "UPDATE organisation_people SET until = :now "
          "WHERE account = :account AND until IS NULL AND organisation " + of_its_family)
        .with("now", text_of(now))
        .with("organisation", organisation)
        .with("account", account)
        .run();
}

std::vector<OrganisationPerson> people_of(const Reading& reading, const std::string& organisation) {
    std::vector<OrganisationPerson> people;
    std::string entered, account, role, since, until;
    Query(reading,
          "SELECT organisation, account, role, since, COALESCE(until, '') FROM organisation_people "
          "WHERE organisation " + of_its_family + "ORDER BY since, account")
        .with("organisation", organisation)
        .into(entered, account, role, since, until)
        .each([&] {
            people.push_back({entered, account, role, instant_of(since).value_or(Time{}), instant_of(until)});
        });
    return people;
}

std::vector<std::string> standing_of(const Reading& reading, const std::string& meeting, std::span<const std::string> organisations) {
    std::vector<std::string> ids;
    if (organisations.empty()) return ids;
    std::string id;
    Query query(reading, "SELECT id FROM applications WHERE meeting = :meeting AND one_per_meeting IN " + placeholders(organisations.size()) + " ORDER BY id");
    query.with("meeting", meeting);
    bind(query, organisations);
    query.into(id).each([&] { ids.push_back(id); });
    return ids;
}

void change_role(Unit& unit, const std::string& organisation, const std::string& account, const std::string& role) {
    Query(unit, "UPDATE organisation_people SET role = :role WHERE account = :account AND until IS NULL AND organisation " + of_its_family)
        .with("role", role)
        .with("account", account)
        .with("organisation", organisation)
        .run();
}

void insert_invitation(Unit& unit, const Invitation& invitation, const std::string& digest) {
    Query(unit,
          "INSERT INTO organisation_invitations (id, digest, organisation, email, role, invited_by, made_at, expires_at) "
          "VALUES (:id, :digest, :organisation, :email, :role, :by, :made_at, :expires_at)")
        .with("id", invitation.id)
        .with("digest", digest)
        .with("organisation", invitation.organisation)
        .with("email", invitation.email)
        .with("role", invitation.role)
        .with("by", invitation.invited_by)
        .with("made_at", text_of(invitation.made_at))
        .with("expires_at", text_of(invitation.expires_at))
        .run();
}

std::vector<Invitation> invitations_of(const Reading& reading, const std::string& organisation, Time now) {
    Query query(reading, invitation_columns + "WHERE expires_at > :now AND organisation " + of_its_family + "ORDER BY made_at, id");
    query.with("now", text_of(now)).with("organisation", organisation);
    return invitations(query);
}

std::optional<Invitation> invitation_by_digest(const Reading& reading, const std::string& digest, Time now) {
    Query query(reading, invitation_columns + "WHERE digest = :digest AND expires_at > :now");
    query.with("digest", digest).with("now", text_of(now));
    auto found = invitations(query);
    if (found.empty()) return {};
    return std::move(found.front());
}

void remove_invitation(Unit& unit, const std::string& id) {
    Query(unit, "DELETE FROM organisation_invitations WHERE id = :id").with("id", id).run();
}

std::vector<std::string> applications_of_organisation(const Reading& reading, const std::string& organisation) {
    std::vector<std::string> ids;
    std::string id;
    Query(reading, "SELECT id FROM applications WHERE organisation " + of_its_family + "ORDER BY id DESC")
        .with("organisation", organisation)
        .into(id)
        .each([&] { ids.push_back(id); });
    return ids;
}

}  // namespace convoke::store
