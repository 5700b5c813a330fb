#include "core/acts/check.hpp"

#include <algorithm>
#include <map>

#include "core/acts/call.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/registers.hpp"

namespace convoke {

namespace {
const Actor the_host{.role = Role::clock};

// The registers, but that one has been answered for.
class AnsweredFor final : public Registers {
public:
    AnsweredFor(const House& house, std::string_view register_id, const RegisterAnswer& answer) : house_(house), register_id_(register_id), answer_(answer) {}
    RegisterAnswer ask(std::string_view register_id, const RegisterQuestion& question) const override {
        return register_id == register_id_ ? answer_ : house_.registers.ask(register_id, question);
    }
    std::optional<RegisterEntry> entry(std::string_view register_id, std::string_view entry_id) const override { return house_.registers.entry(register_id, entry_id); }

private:
    const House& house_;
    std::string_view register_id_;
    const RegisterAnswer& answer_;
};
}

Form claims_asked(const House& house, const Category& category) {
    Form form;
    for (const auto& id : category.checks) {
        const auto check = house.plugins.check(id);
        if (!check.behaviour) continue;
        for (auto field : call_plugin(check.plugin, [&] { return check.behaviour->claims(); })) {
            field.name = "claims." + check.plugin + "." + field.name;
            form.push_back(std::move(field));
        }
    }
    return form;
}

std::vector<std::vector<Finding>> examine(const House& house, const store::Reading& reading, const Meeting& meeting, Time now,
                                          std::span<const Application> applications, std::string_view only_check) {
    // Each check sees, in one batch, the applications whose category names it.
    std::map<std::string, std::vector<std::size_t>> wanted;
    for (std::size_t i = 0; i < applications.size(); ++i)
        if (const auto* category = meeting.category(applications[i].category))
            for (const auto& check : category->checks)
                if (only_check.empty() || check == only_check) wanted[check].push_back(i);

    std::vector<std::vector<Finding>> findings(applications.size());
    for (const auto& [id, places] : wanted) {
        const auto check = house.plugins.check(id);
        if (!check.behaviour) continue;            // a meeting whose plugin is missing does not open
        std::vector<Application> batch;
        for (const auto i : places) batch.push_back(applications[i]);
        const Call call(house, reading, meeting, the_host, now, check.plugin);
        auto found = call_plugin(check.plugin, [&] { return check.behaviour->examine(batch, call.context()); });
        if (found.size() != batch.size()) throw std::logic_error("the check " + id + " did not answer for each application");
        for (std::size_t i = 0; i < places.size(); ++i) {
            found[i].check = id;
            findings[places[i]].push_back(std::move(found[i]));
        }
    }
    return findings;
}

Finding examine_as(const House& house, const store::Reading& reading, const Meeting& meeting, Time now, const Application& application,
                   std::string_view id, const RegisterAnswer& answer) {
    const auto check = house.plugins.check(id);
    if (!check.behaviour) return {.check = std::string(id)};
    const Call call(house, reading, meeting, the_host, now, check.plugin);
    const AnsweredFor registers(house, check.behaviour->register_id(), answer);
    const auto& all = call.context();
    const Context context{all.meeting, all.actor, all.settings, all.applications, registers, all.desk, all.now, all.sql};
    auto found = call_plugin(check.plugin, [&] { return check.behaviour->examine({&application, 1}, context); });
    if (found.size() != 1) throw std::logic_error("the check " + std::string(id) + " did not answer for each application");
    found.front().check = id;
    return std::move(found.front());
}

bool outdated(const House& house, const store::Reading& reading, std::span<const Finding> findings) {
    bool any = false;
    for (const auto& finding : findings) {
        const auto check = house.plugins.check(finding.check);
        if (!check.behaviour || check.behaviour->register_id().empty() || finding.evidence.empty()) continue;
        const auto version = store::register_version(reading, std::string(check.behaviour->register_id()));
        if (finding.evidence.front().version == (version ? version->id : "")) continue;
        house.registers.load(reading, check.behaviour->register_id());
        any = true;
    }
    return any;
}

}  // namespace convoke
