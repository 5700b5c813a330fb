#include "core/acts/apply.hpp"

#include <algorithm>

#include "core/acts/check.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/findings.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/move.hpp"
#include "core/acts/sent.hpp"
#include "core/acts/typed.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/names/fold.hpp"
#include "core/store/applications.hpp"
#include "core/store/documents.hpp"
#include "core/store/duplicates.hpp"
#include "core/store/organisations.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

using Type = Member::Type;

constexpr Member members[] = {{"category"}, {"organisation", Type::object}, {"claims", Type::object}, {"representatives", Type::list}, {"answers", Type::object},
                              {"id", Type::any}, {"reference", Type::any}, {"status", Type::any}, {"version", Type::any}};
constexpr Member organisation_members[] = {{"name"}, {"acronym"}, {"other_names", Type::texts}, {"type"}, {"country"}, {"website"}, {"established", Type::number},
                                           {"mission"}, {"relevance"}};
constexpr Member person_members[] = {{"title"}, {"given_name"}, {"family_name"}, {"gender"}, {"nationality"}, {"function"}, {"email"}, {"participation"},
                                     {"capacity"}, {"sessions", Type::texts}, {"speaks", Type::texts}};

// Which claims there are, and which of their members, is the domain's to say (application_problems).
void demand_claims(const Data& claims, Problems& problems) {
    for (const auto& [name, claim] : claims.members()) {
        std::vector<Member> said;
        for (const auto& [part, value] : claim.members()) said.push_back({part, part == "year" ? Type::number : Type::text});
        demand_members(claim, said, "claims." + name, problems);
    }
}

void note(store::Unit& unit, const Application& application, const Actor& actor, Time now, std::string kind) {
    Data data;
    data["version"] = application.version;
    store::append(unit, {.at = now, .meeting = application.meeting, .actor = actor.account, .kind = std::move(kind), .subject = application.id, .data = data});
}

Refused stale(const Application& application) { return {Refused::Kind::stale, {"application.stale", {{"reference", application.reference}}}}; }

// A category of one type needs no question about it.
void fill_in_type(Application& application, const Category* category) {
    if (category && category->organisation_types.size() == 1 && application.organisation.type.empty())
        application.organisation.type = category->organisation_types.front();
}

// The account's organisation of that name and country, or a new one. Under the name of another of its family (sql/0013) an application
// is still that of the organisation the account was entered for, and stays so: families may be parted again. A profile is changed by
// who was entered for it, or by its own application.
void attach_organisation(store::Unit& unit, const Actor& actor, Time now, Application& application) {
    auto& organisation = application.organisation;
    const auto before = organisation.id, name = names::folded(organisation.name);
    const auto known = name.empty() ? "" : store::organisation_named(unit, actor.account, name, organisation.country);
    const auto entered = known.empty() ? "" : store::entered_for(unit, actor.account, known);
    const bool stays = !before.empty() && (known.empty() || store::family_of(unit, before) == store::family_of(unit, known));
    const auto of = stays ? before : !known.empty() ? entered : new_id("org", now);
    organisation.id = known.empty() ? of : known;
    if (organisation.id == of || organisation.id == entered) store::save_organisation(unit, organisation, name, now);
    organisation.id = of;
    if (known.empty() && before.empty()) store::add_person(unit, of, actor.account, "focal-point", now);
}

}  // namespace

Application application_of(const Data& sent, const Meeting& meeting, const std::string& kept_category, Problems& problems) {
    demand_members(sent, members, "", problems);
    if (sent.at("organisation").is_members()) demand_members(sent.at("organisation"), organisation_members, "organisation", problems);
    demand_claims(sent.at("claims"), problems);
    Application application{.category = sent.text("category"), .organisation = organisation_of(sent.at("organisation")),
                            .claims = sent.at("claims"), .answers = sent.at("answers")};
    if (const auto* category = meeting.category(application.category.empty() ? kept_category : application.category))
        if (application.answers.is_members()) demand_answers(application.answers, *category, problems);
    const auto& people = sent.at("representatives").list();
    for (std::size_t place = 0; place < people.size(); ++place) {
        const auto path = "representatives." + std::to_string(place);
        if (people[place].is_null()) problems.push_back({path, {"application.not_an_object"}});
        demand_members(people[place], person_members, path, problems);
        application.representatives.push_back(representative_of(people[place]));
    }
    return application;
}

std::string reference_for(const std::string& meeting) {
    constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::string reference;
    for (const char c : meeting)
        if (c >= 'a' && c <= 'z' && reference.size() < 3) reference += static_cast<char>(c - 'a' + 'A');
    reference += '-';
    for (const unsigned char byte : random_bytes(8)) reference += letters[byte % letters.size()];
    return reference;
}

Application begin(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, Application draft) {
    demand(house.rights, actor, "application.apply");
    const auto* category = meeting.category(draft.category);
    if (!category || !category->open) throw Refused(Refused::Kind::invalid, {"application.no_such_category", {{"category", draft.category}}});
    if (const auto why = not_now(*category, now)) throw Refused(Refused::Kind::conflict, *why);
    draft.id = new_id("app", now);
    draft.reference = reference_for(meeting.id);
    draft.meeting = meeting.id;
    draft.account = actor.account;
    draft.state = State::draft;
    for (auto& person : draft.representatives) person.id = new_id("rep", now);
    tidy_up(draft);
    fill_in_type(draft, category);
    attach_organisation(unit, actor, now, draft);
    store::insert_application(unit, draft, names::folded(draft.organisation.name), now);
    note(unit, draft, actor, now, "application.drafted");
    return draft;
}

bool handed_in(const Application& application) {
    return application.state != State::draft && (application.state != State::withdrawn || application.submitted_at);
}

bool acts_for(const store::Reading& reading, const Actor& actor, const Application& application) {
    if (actor.account.empty()) return false;
    return application.account == actor.account || store::acts_for(reading, actor.account, application.organisation.id);
}

Application known_application(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id) {
    auto application = store::read_application(reading, id);
    const bool officer = application && handed_in(*application) && house.rights.allows(actor, "application.read");
    if (!officer && (!application || !acts_for(reading, actor, *application))) unknown("application");
    open_meeting(house, reading, actor, application->meeting);
    return std::move(*application);
}

Application own_application(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id) {
    demand(house.rights, actor, "application.own");
    auto application = known_application(house, reading, actor, id);
    if (!acts_for(reading, actor, application)) unknown("application");
    return application;
}

Application replace(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, const std::string& id, std::int64_t version,
                    Application said) {
    auto kept = own_application(house, unit, actor, id);
    if (kept.shown_version != version) throw stale(kept);
    if (kept.state != State::draft && kept.state != State::returned)
        throw Refused(Refused::Kind::conflict, {"application.not_editable", {{"reference", kept.reference}}});
    said.organisation.id = kept.organisation.id;
    if (!said.category.empty()) kept.category = said.category;
    kept.organisation = said.organisation;
    kept.claims = said.claims;
    kept.answers = said.answers;
    kept.representatives = said.representatives;
    for (auto& person : kept.representatives)
        if (person.id.empty()) person.id = new_id("rep", now);
    const auto* category = meeting.category(kept.category);
    if (!category || !category->open) throw Refused(Refused::Kind::invalid, {"application.no_such_category", {{"category", kept.category}}});
    tidy_up(kept);
    fill_in_type(kept, category);
    attach_organisation(unit, actor, now, kept);
    store::update_application(unit, kept, names::folded(kept.organisation.name), now);
    note(unit, kept, actor, now, "application.corrected");
    return kept;
}

Problems submission_problems(const House&, const store::Reading& reading, const Meeting& meeting, const Application& application, Time now) {
    const auto* category = meeting.category(application.category);
    if (!category || !category->open) return {{"category", {"application.no_such_category", {{"category", application.category}}}}};
    if (const auto why = not_now(*category, now, application.state == State::returned)) throw Refused(Refused::Kind::conflict, *why);
    std::set<std::string> documents;
    for (const auto& document : store::documents_of(reading, application.id)) documents.insert(document.kind);
    return problems(application, *category, meeting, documents, now, whole_form);
}

Application submit(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, Application application,
                   const std::vector<Finding>& examined) {
    // The first half read it; every change counts the version up, so it is the same as long as that is.
    demand(house.rights, actor, "application.own");
    auto kept = std::move(application);
    if (store::version_of_application(unit, kept.id) != kept.version) throw stale(kept);
    if (!acts_for(unit, actor, kept)) unknown("application");
    if (!possible(kept.state, State::submitted)) throw Refused(Refused::Kind::conflict, {"application.not_editable", {{"reference", kept.reference}}});
    // A register that changed since the first half: whoever imported it may have looked before this application was there.
    const auto findings = outdated(house, unit, examined) ? examine(house, unit, meeting, now, {&kept, 1}).front() : examined;
    keep_findings(house, unit, kept, findings, now);
    kept.message.clear();
    move(house, unit, actor, now, kept, State::submitted, {"application.submitted"});
    store::wait_for_comparison(unit, kept.id, kept.meeting, now);
    const auto* category = meeting.category(kept.category);
    const bool certain = !findings.empty() && std::ranges::all_of(findings, [](const Finding& one) { return one.certain && one.verdict == Finding::Verdict::met; });
    if (category && category->register_when_certain && category->route != Route::presidents_list && certain)
        move(house, unit, {.role = Role::clock}, now, kept, State::registered, {"application.certain"});
    return kept;
}

Application withdraw(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& id) {
    auto kept = own_application(house, unit, actor, id);
    if (!undecided(kept.state)) throw Refused(Refused::Kind::conflict, {"application.decided_already", {{"reference", kept.reference}}});
    move(house, unit, actor, now, kept, State::withdrawn, {"application.withdrawn"});
    return kept;
}

Data shown(const House& house, const Actor& actor, const Meeting& meeting, const Application& application) {
    const bool officer = house.rights.allows(actor, "application.read");
    const bool own = !officer && house.rights.allows(actor, "application.own");     // known_application lets nobody else of them come here
    Data data;
    data["id"] = application.id;
    data["reference"] = application.reference;
    data["meeting"] = application.meeting;
    data["category"] = application.category;
    data["status"] = officer ? name_of(application.state) : shown_to_applicant(application.state);
    const auto* category = meeting.category(application.category);
    const auto said = own || !category ? application : for_others(application, *category);
    data["organisation"] = data_of(said.organisation);
    data["claims"] = said.claims;
    data["answers"] = said.answers;
    data["message"] = application.message;
    data["version"] = own ? application.shown_version : application.version;
    data["submitted_at"] = application.submitted_at ? Data(text_of(*application.submitted_at)) : Data();
    // Since when it is under consideration is not the applicant's to learn.
    const bool considered = own && shown_to_applicant(application.state) == shown_to_applicant(State::shortlisted);
    data["updated_at"] = text_of(considered ? application.submitted_at.value_or(application.updated_at) : application.updated_at);
    data["representatives"] = Data::List{};
    if (own || house.rights.allows(actor, "person.read"))
        for (const auto& person : application.representatives) data["representatives"].push(data_of(person));
    return data;
}

}  // namespace convoke
