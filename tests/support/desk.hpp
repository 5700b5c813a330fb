// A house for one plugin: the host's side of the contract in the small, over a real database. Applications live in memory,
// seals can be read back, and what a call recorded, posted and moved is kept when it succeeds and forgotten when not.
#pragma once

#include "core/plugin/plugin.hpp"
#include "tests/support/databases.hpp"

namespace convoke::tests {

class PluginHouse {
public:
    // `folder` is the plugin's, whose sql/ is run under its id.
    PluginHouse(const std::string& kind, const std::string& plugin, const std::string& folder, void (*contribute)(Registry&));
    ~PluginHouse();

    Meeting meeting;
    Answers settings;                              // over the plugin's defaults
    std::map<std::string, Application> applications;
    std::vector<Delegation> delegations;
    std::function<Table(std::string_view, const Answers&, const Actor&)> reports;  // of other plugins; none unless set
    Time now{};

    Application& add(const std::string& id, const std::string& name, const std::string& country, const std::string& category,
                     State state = State::shortlisted);

    // As the router would: finds the page, asks the permission (Refused not_allowed), serves it, makes its moves by its
    // step's transitions and keeps its readings. `address` may carry a query: "/api/v1/lists/x/export?view=final".
    View get(const Actor& actor, const std::string& address);
    View post(const Actor& actor, const std::string& address, Data form = Data::Members{});
    // The kind of refusal, or nothing where it was served.
    std::optional<Refused::Kind> refusal(const Actor& actor, const std::string& method, const std::string& address, Data form = Data::Members{});

    void settle();                                 // steps whose due instant has come, as of it
    std::vector<Application> standing(const Actor& actor);     // all applications, overlaid as this actor may see them
    Table report(const Actor& actor, const std::string& id, const Answers& options);
    std::vector<std::string> members(const Actor& actor, const std::string& population, const Answers& options);

    // A call with a Context of its own; what it changes is kept.
    void call(const Actor& actor, const std::function<void(const Context&)>& body);

    std::vector<Event> recorded;                   // with actor, time and meeting filled in
    std::vector<Letter> posted;
    std::vector<std::string> checkpoints;          // "circulated lst_1 64": occasion, subject, length of the record
    std::vector<Addressee> people;                 // accounts of missions
    TestDatabase database;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace convoke::tests
