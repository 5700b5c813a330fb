// What a plugin is handed for one call: the contract's Context over the house. Reading calls cannot change anything.
#pragma once

#include "core/acts/house.hpp"
#include "core/crypto/vault.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/database.hpp"

namespace convoke {

class Call final : private Applications, private Registers, private Desk {
public:
    // For reading.
    Call(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now, std::string plugin);
    // For changing.
    Call(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, std::string plugin);
    ~Call();
    Call(const Call&) = delete;

    const Context& context() const { return context_; }

    // Whether it recorded something that is not sealed. What is sealed alone changes no instant at which time decides.
    bool told_openly() const { return told_openly_; }

private:
    std::optional<Application> find(std::string_view id) const override;
    std::vector<Application> chosen(std::span<const std::string> ids) const override;
    void each(std::span<const State> states, const std::function<void(const Application&)>& visit) const override;
    std::vector<std::string> members(std::string_view population, const Answers& options) const override;
    std::vector<Alike> tally(std::string_view population, const Answers& options, const TallyAsked& asked) const override;
    std::vector<Grouping> groupings() const override;
    void delegations(const std::function<void(const Delegation&)>& visit) const override;

    RegisterAnswer ask(std::string_view register_id, const RegisterQuestion& question) const override;
    std::optional<RegisterEntry> entry(std::string_view register_id, std::string_view entry_id) const override;

    std::string new_id(std::string_view prefix) const override;
    std::string digest(std::string_view bytes) const override;
    std::string sign(std::string_view bytes) const override;
    std::string seal(std::string_view plain) const override;
    std::string open(std::string_view sealed) const override;
    bool allows(std::string_view permission) const override;
    bool may_change() const override { return unit_ != nullptr; }
    Table report(std::string_view id, const Answers& options) const override;
    std::string say(const Text& text) const override;
    std::string account_name(std::string_view account) const override;
    // call_record.cpp
    Event record(Event event) override;
    std::vector<Event> recall(std::string_view kind, std::span<const std::string> subjects) const override;
    std::int64_t sealed_on(std::string_view kind, Time day) const override;
    Data receipt(const std::string& body, const Event& recorded) const override;
    void checkpoint(std::string_view occasion, std::string_view subject) override;
    void post(Letter letter) override;
    std::vector<Addressee> addressees(std::string_view to) const override;
    std::vector<Delivery> deliveries(std::string_view about) const override;

    std::vector<Alike> tallied(std::string_view population, const Answers& options, const TallyAsked& asked) const;
    store::Unit& changing() const;
    void must_be_its_own(std::string_view kind) const;
    const Vault::Opened& sealing_key() const;

    const House& house_;
    const store::Reading& reading_;
    store::Unit* unit_;
    const Meeting& meeting_;
    Actor actor_;
    std::string plugin_;
    Answers settings_;
    mutable std::optional<Vault::Opened> sealing_key_;
    bool told_openly_ = false;
    Context context_;
};

// The plugin's settings for this meeting: its defaults, under what the meeting file says.
Answers settings_for(const House& house, const Meeting& meeting, const std::string& plugin);

// Whether the meeting file asks for that plugin; the core is active everywhere.
bool active(const Meeting& meeting, const std::string& plugin);

}  // namespace convoke
