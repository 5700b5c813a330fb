#include "core/acts/own_data.hpp"

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/delegation.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/timeline.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/files/bundle.hpp"
#include "core/files/keep.hpp"
#include "core/json/json.hpp"
#include "core/store/accounts.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/applications.hpp"
#include "core/store/delegations.hpp"
#include "core/store/documents.hpp"
#include "core/store/findings.hpp"
#include "core/store/organisations.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

Data instant(const std::optional<Time>& at) { return at ? Data(text_of(*at)) : Data(); }

Data account_data(const store::Account& account) {
    return Data::Members{{"id", account.id}, {"email", account.email}, {"name", account.name}, {"role", name_of(account.role)}, {"state", account.state},
                         {"language", account.language}, {"created_at", text_of(account.created_at)}, {"confirmed_at", instant(account.confirmed_at)}};
}

// What the check of a register said, without who settled it and why: that is the officers' own.
Data finding_data(const House& house, const store::StoredFinding& stored, const std::string& language, const std::string& zone) {
    Data data = Data::Members{{"check", stored.finding.check}, {"verdict", name_of(stored.finding.verdict)}, {"reasons", Data::List{}}, {"registers", Data::List{}}};
    for (const auto& reason : stored.finding.reasons) data["reasons"].push(house.say(reason, language, zone));
    for (const auto& evidence : stored.finding.evidence)
        data["registers"].push(Data::Members{{"register", evidence.source}, {"as_of", evidence.as_of}, {"entry", evidence.entry}, {"name", evidence.name}});
    return data;
}

Data application_data(const House& house, const store::Reading& reading, const Actor& actor, const Application& application) {
    const auto meeting = meeting_on_file(house, reading, application.meeting);
    auto data = shown(house, actor, *meeting, application);
    data["documents"] = Data::List{};
    for (const auto& document : store::documents_of(reading, application.id))
        data["documents"].push(Data::Members{{"kind", document.kind}, {"name", document.name}, {"media_type", document.media_type}, {"size", document.size},
                                             {"sha256", document.sha256}, {"added_at", text_of(document.added_at)}});
    data["findings"] = Data::List{};
    for (const auto& finding : store::findings_of(reading, application.id)) data["findings"].push(finding_data(house, finding, actor.language, meeting->time_zone));
    data["timeline"] = Data::List{};
    for (const auto& moment : timeline_of(reading, application)) data["timeline"].push(Data::Members{{"status", moment.status}, {"at", instant(moment.at)}});
    return data;
}

std::vector<std::string> own_applications(const store::Reading& reading, const Actor& actor) {
    std::vector<std::string> ids;
    store::PageAsked page{.limit = 500};
    do {
        const auto lines = store::page_without_total(reading, {.account = actor.account}, page);
        for (const auto& line : lines.items) ids.push_back(line.id);
        page.after = lines.next;
    } while (!page.after.empty());
    return ids;
}

// The delegations of its mission, over all meetings.
Data delegations_data(const House& house, const store::Reading& reading, const Actor& actor) {
    Data list = Data::List{};
    if (actor.state.empty() || !house.rights.allows(actor, "delegation.register")) return list;
    for (const auto& delegation : store::delegations_of_party(reading, actor.state)) list.push(shown(delegation));
    return list;
}

// The account's own acts. Sealed lines name no actor, so an objection is never among them.
Data acts_data(const store::Reading& reading, const Actor& actor) {
    Data list = Data::List{};
    constexpr std::size_t most = 500;
    std::int64_t after = 0;
    for (;;) {
        const auto lines = store::record_by(reading, actor.account, after, most);
        for (const auto& line : lines)
            list.push(Data::Members{{"at", text_of(line.at)}, {"act", line.kind}, {"about", line.subject}});
        if (lines.size() < most) return list;
        after = lines.back().sequence;
    }
}

}  // namespace

Data own_data(const House& house, const store::Reading& reading, const Actor& actor, Time now) {
    demand(house.rights, actor, "account.own");
    const auto account = store::account_by_id(reading, actor.account);
    if (!account) unknown("account");
    Data data = Data::Members{{"taken_at", text_of(now)}, {"account", account_data(*account)}, {"sessions", Data::List{}}, {"tokens", Data::List{}},
                              {"organisations", Data::List{}}, {"applications", Data::List{}}, {"letters", Data::List{}}};
    for (const auto& session : store::sessions_of(reading, actor.account, now))
        data["sessions"].push(Data::Members{{"began_at", text_of(session.created_at)}, {"seen_at", text_of(session.seen_at)}, {"ends_at", text_of(session.expires_at)}});
    for (const auto& token : store::tokens_of(reading, actor.account)) data["tokens"].push(Data::Members{{"made_at", text_of(token.created_at)}});
    for (const auto& organisation : store::organisations_of(reading, actor.account)) {
        auto one = data_of(organisation);
        for (const auto& person : store::people_of(reading, organisation.id))
            if (person.account == actor.account && !person.until) one["acts_as"] = person.role, one["acts_since"] = text_of(person.since);
        data["organisations"].push(std::move(one));
    }
    for (const auto& id : own_applications(reading, actor))
        if (const auto application = store::read_application(reading, id)) data["applications"].push(application_data(house, reading, actor, *application));
    data["delegations"] = delegations_data(house, reading, actor);
    for (const auto& letter : store::letters_to(reading, actor.account, 10'000))
        data["letters"].push(Data::Members{{"letter", letter.code}, {"written_at", text_of(letter.created_at)}, {"sent_at", instant(letter.sent_at)}});
    data["acts"] = acts_data(reading, actor);
    return data;
}

void take_own_data(const House& house, const Actor& actor, const std::filesystem::path& archive, Time now) {
    std::vector<files::BundleEntry> entries;
    {
        const auto reading = house.database.read();
        entries.push_back({.name = "data.json", .text = write_json_indented(own_data(house, *reading, actor, now))});
        for (const auto& id : own_applications(*reading, actor)) {
            const auto application = store::read_application(*reading, id);
            for (const auto& document : store::documents_of(*reading, id))
                entries.push_back({.name = "documents/" + application->reference + "/" + document.name, .file = files::place_of(house.documents, document.sha256)});
        }
    }
    files::write_bundle(archive, entries, now);
    house.database.write([&](store::Unit& unit) {
        store::append(unit, {.at = now, .meeting = "", .actor = actor.account, .kind = "account.data_taken", .subject = actor.account, .data = Data::Members{}});
    });
}

}  // namespace convoke
