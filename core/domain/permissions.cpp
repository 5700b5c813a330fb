#include "core/domain/permissions.hpp"

#include <algorithm>
#include <array>

namespace convoke {

namespace {

constexpr std::array<std::string_view, 9> names{"nobody", "applicant", "secretariat", "opga", "state",
                                                "observer", "auditor", "admin", "clock"};

constexpr Permission table[] = {
    {"public", "public", "pages and figures that are published"},
    {"account.own", "signed-in", "one's own account"},
    {"application.apply", "applicant", "apply for an organisation"},
    {"application.own", "applicant", "read, correct and withdraw one's own applications"},
    {"application.read", "secretariat opga", "read every application of a meeting"},
    {"application.review", "opga", "ask for clarification, shortlist, decline"},
    {"application.register", "secretariat opga", "register an application of a direct or secretariat route"},
    {"application.merge", "secretariat opga", "merge applications of one organisation, or tell that two are not the same"},
    {"finding.settle", "secretariat", "confirm or refute what a check could not settle"},
    {"register.manage", "secretariat", "import and read the registers"},
    {"delegation.register", "state observer", "register one's own delegation"},
    {"delegation.read", "secretariat opga", "read every delegation of a meeting"},
    {"guest.register", "opga", "register the guests of the President of the General Assembly"},
    {"organisation.appoint", "secretariat", "invite a focal point for an organisation that has lost its own"},
    {"meeting.erase_key", "opga", "erase the key that a meeting's objections are sealed under, together with another officer"},
    {"report.internal", "secretariat opga", "figures that are not published"},
    {"person.read", "secretariat opga", "contacts of people"},
    {"record.read", "auditor", "read the record"},
    {"record.prove", "state observer opga auditor", "have a proof made for a receipt of the record"},
    {"meeting.manage", "admin", "define meetings"},
    {"account.manage", "admin", "create and close accounts"},
    {"plugin.read", "admin", "see which plugins are loaded"},
    {"setting.read", "admin", "see the settings in force, less what is secret"},
    {"health.read", "admin", "see how the installation is"},
    {"backup.make", "admin", "copy the whole installation into one file"},
    {"outbox.read", "admin", "see which letters were sent, without their text"},
    {"outbox.manage", "admin", "try letters again that could not be sent"},
};

std::set<Role> roles_of(std::string_view words) {
    std::set<Role> roles;
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        const auto word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        if (word == "public") {
            for (int role = 0; role <= static_cast<int>(Role::admin); ++role) roles.insert(static_cast<Role>(role));
        } else if (word == "signed-in") {
            for (int role = 1; role <= static_cast<int>(Role::admin); ++role) roles.insert(static_cast<Role>(role));
        } else if (const auto found = std::ranges::find(names, word); found != names.end() && word != "nobody") {
            roles.insert(static_cast<Role>(found - names.begin()));
        } else {
            return {};
        }
    }
    return roles;
}

}  // namespace

std::string_view name_of(Role role) { return names[static_cast<std::size_t>(role)]; }

std::optional<Role> role_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return {};
    const auto role = static_cast<Role>(found - names.begin());
    if (role == Role::nobody || role == Role::clock) return {};
    return role;
}

Rights::Rights() {
    for (const auto& permission : table) declare(permission);
}

bool Rights::declare(const Permission& permission) {
    auto roles = roles_of(permission.roles);
    if (roles.empty()) return false;
    return roles_.emplace(std::string(permission.id), std::move(roles)).second;
}

bool Rights::declared(std::string_view id) const { return roles_.contains(id); }

bool Rights::allows(const Actor& actor, std::string_view id) const {
    const auto found = roles_.find(id);
    return found != roles_.end() && found->second.contains(actor.role);
}

std::span<const Permission> core_permissions() { return table; }

}  // namespace convoke
