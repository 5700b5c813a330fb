#include "core/acts/call.hpp"

#include "core/acts/delegation.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/readings.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/acts/report.hpp"
#include "core/acts/tallies.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/signer.hpp"
#include "core/crypto/vault.hpp"
#include "core/domain/people.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/accounts.hpp"
#include "core/store/applications.hpp"
#include "core/store/meetings.hpp"
#include "core/store/record.hpp"
#include "core/store/tally.hpp"

namespace convoke {

namespace {

// The core's own populations: who applied, whom a list can be compiled from, who takes part.
constexpr State applied[] = {State::submitted, State::in_review, State::returned, State::shortlisted, State::proposed, State::circulated,
                             State::approved, State::not_approved, State::registered, State::declined};
constexpr State in_the_pool[] = {State::shortlisted, State::proposed, State::circulated, State::approved, State::not_approved};
constexpr State taking_part[] = {State::approved, State::registered};

std::span<const State> states_of(std::string_view population) {
    if (population == "applicants") return applied;
    if (population == "pool") return in_the_pool;
    if (population == "participants") return taking_part;
    return {};
}

// A key that was erased will not come back; a seal that is damaged, or lies under another master key, may be mended.
template <typename Act>
std::string unbroken(Act act) {
    try {
        return act();
    } catch (const SealBroken& broken) {
        throw Refused(broken.why == SealBroken::Why::erased ? Refused::Kind::conflict : Refused::Kind::unavailable, broken.text());
    }
}

}  // namespace

bool active(const Meeting& meeting, const std::string& plugin) { return plugin == "core" || meeting.plugins.contains(plugin); }

Answers settings_for(const House& house, const Meeting& meeting, const std::string& plugin) {
    auto settings = house.plugins.defaults(plugin);
    if (const auto chosen = meeting.plugins.find(plugin); chosen != meeting.plugins.end())
        for (const auto& [key, value] : chosen->second) settings[key] = value;
    return settings;
}

Call::Call(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now, std::string plugin)
    : house_(house), reading_(reading), unit_(nullptr), meeting_(meeting), actor_(actor), plugin_(std::move(plugin)),
      settings_(settings_for(house, meeting, plugin_)),
      context_{meeting_, actor_, settings_, *this, *this, *this, now, reading.sql()} {}

Call::Call(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, std::string plugin)
    : Call(house, static_cast<const store::Reading&>(unit), meeting, actor, now, std::move(plugin)) {
    unit_ = &unit;
}

Call::~Call() = default;

store::Unit& Call::changing() const {
    if (!unit_) throw std::logic_error("the plugin " + plugin_ + " tried to change something while only showing");
    return *unit_;
}

std::optional<Application> Call::find(std::string_view id) const {
    auto found = store::read_application(reading_, std::string(id));
    if (found && found->meeting != meeting_.id) found.reset();
    return found;
}

std::vector<Application> Call::chosen(std::span<const std::string> ids) const {
    auto found = store::read_applications(reading_, ids);
    std::erase_if(found, [&](const Application& one) { return one.meeting != meeting_.id; });
    return found;
}

void Call::each(std::span<const State> states, const std::function<void(const Application&)>& visit) const {
    store::each_application(reading_, meeting_.id, states, visit);
}

std::vector<std::string> Call::members(std::string_view population, const Answers& options) const {
    std::vector<std::string> ids;
    if (const auto states = states_of(population); !states.empty()) {
        each(states, [&](const Application& one) { ids.push_back(one.id); });
        return ids;
    }
    const auto contributed = house_.plugins.population(population);
    if (!contributed.behaviour || !active(meeting_, contributed.plugin))
        throw Refused(Refused::Kind::unknown, {"report.no_population", {{"population", std::string(population)}}});
    if (!house_.rights.allows(actor_, contributed.behaviour->permission())) throw Refused(Refused::Kind::not_allowed, {"access.not_allowed"});
    const Call inner(house_, reading_, meeting_, actor_, context_.now, contributed.plugin);
    const auto read = call_plugin(contributed.plugin, [&] { return contributed.behaviour->readings(options, inner.context()); });
    if (unit_)
        for (const auto& one : read) Call(house_, *unit_, meeting_, actor_, context_.now, contributed.plugin).record(one);
    else keep_readings(house_, meeting_, actor_, context_.now, contributed.plugin, read);
    return call_plugin(contributed.plugin, [&] { return contributed.behaviour->members(options, inner.context()); });
}

std::vector<Alike> Call::tally(std::string_view population, const Answers& options, const TallyAsked& asked) const {
    if (!asked.meeting.empty() && asked.meeting != meeting_.id) {
        const auto other = open_meeting(house_, reading_, actor_, asked.meeting);
        auto here = asked;
        here.meeting.clear();
        return Call(house_, reading_, *other, actor_, context_.now, plugin_).tally(population, options, here);
    }
    if (unit_ || states_of(population).empty()) return tallied(population, options, asked);      // what is being changed, and what is a plugin's
    auto key = meeting_.id + "\n" + std::string(population) + "\n" + asked.session + (asked.speaking ? "\nspeaking" : "");
    for (const auto& question : asked.answers) key += "\n" + question;
    return *house_.tallies.get(key, store::last_of_record(reading_), context_.now, [&] { return tallied(population, options, asked); });
}

std::vector<Alike> Call::tallied(std::string_view population, const Answers& options, const TallyAsked& asked) const {
    constexpr State registered[] = {State::registered};
    const bool taking_part_only = population == "participants";
    std::vector<std::string> ids;
    store::Counted which{.meeting = meeting_.id, .states = states_of(population)};
    if (which.states.empty()) {
        ids = members(population, options);
        if (ids.empty()) return {};
        which.ids = ids;
    }
    auto people = which;
    if (taking_part_only) people.states = registered;          // whom the list of participants names
    auto found = store::tally_applications(reading_, asked.session.empty() && !asked.speaking ? which : people, asked);
    for (auto& one : store::tally_representatives(reading_, people, asked)) found.push_back(std::move(one));
    if (taking_part_only)
        for (auto& one : store::tally_delegates(reading_, meeting_.id, asked)) found.push_back(std::move(one));
    for (auto& one : found) {
        if (const auto* category = meeting_.category(one.category)) one.checks = category->checks;
        if (one.of != Alike::Of::applications) one.participation = participation_of({.participation = one.participation}, meeting_);
    }
    return found;
}

std::vector<Grouping> Call::groupings() const {
    std::vector<Grouping> found;
    for (const auto& [plugin, settings] : meeting_.plugins)
        for (const auto& one : house_.plugins.groupings(plugin)) found.push_back(one);
    return found;
}

void Call::delegations(const std::function<void(const Delegation&)>& visit) const {
    each_delegation(reading_, meeting_, visit);
}

RegisterAnswer Call::ask(std::string_view register_id, const RegisterQuestion& question) const {
    return house_.registers.ask(register_id, question);
}

std::optional<RegisterEntry> Call::entry(std::string_view register_id, std::string_view entry_id) const {
    return house_.registers.entry(register_id, entry_id);
}

std::string Call::new_id(std::string_view prefix) const { return convoke::new_id(prefix, context_.now); }
std::string Call::digest(std::string_view bytes) const { return sha256_hex(bytes); }
std::string Call::sign(std::string_view bytes) const { return base64(house_.signer.sign(bytes, context_.now)); }

// Opened once for the call, however much of it is sealed.
const Vault::Opened& Call::sealing_key() const {
    if (!sealing_key_) sealing_key_ = house_.vault.opened(store::sealing_key_of(reading_, meeting_.id));
    return *sealing_key_;
}

// What one plugin sealed opens for that plugin and meeting alone.
std::string Call::seal(std::string_view plain) const {
    return unbroken([&] { return sealing_key().seal(plain, plugin_ + ":" + meeting_.id); });
}

std::string Call::open(std::string_view sealed) const {
    return unbroken([&] { return sealing_key().open(sealed, plugin_ + ":" + meeting_.id); });
}

bool Call::allows(std::string_view permission) const { return house_.rights.allows(actor_, permission); }

Table Call::report(std::string_view id, const Answers& options) const {
    if (unit_) return run_report(house_, *unit_, meeting_, actor_, context_.now, id, options);
    return run_report(house_, reading_, meeting_, actor_, context_.now, id, options);
}

std::string Call::say(const Text& text) const { return house_.say(text, actor_.language, meeting_.time_zone); }

std::string Call::account_name(std::string_view account) const {
    const auto found = store::account_by_id(reading_, std::string(account));
    return found ? found->name : "";
}

}  // namespace convoke
