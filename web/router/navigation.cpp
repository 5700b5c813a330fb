#include "web/router/navigation.hpp"

namespace convoke::web {

namespace {

struct Entry { std::string_view code, path, permission; bool of_meeting; };

// Shown to whoever has the permission, in this order.
constexpr Entry entries[] = {
    {"nav.meetings", "/", "public", false},
    {"nav.my_applications", "/applications", "application.own", false},
    {"nav.queue", "/m/{meeting}/queue", "application.read", true},
    {"nav.duplicates", "/m/{meeting}/duplicates", "application.merge", true},
    {"nav.findings", "/m/{meeting}/findings", "finding.settle", true},
    {"nav.lists", "/m/{meeting}/lists", "nonobjection.compile", true},
    {"nav.lists", "/m/{meeting}/lists", "nonobjection.ask", true},
    {"nav.delegations", "/m/{meeting}/delegations", "delegation.read", true},
    {"nav.balance", "/m/{meeting}/balance", "balance.read", true},
    {"nav.reports", "/m/{meeting}/reports", "application.read", true},
    {"nav.registers", "/registers", "register.manage", false},
    {"nav.delegation", "/m/{meeting}/delegation", "delegation.register", true},
    {"nav.record", "/record", "record.read", false},
    {"nav.define_meetings", "/admin/meetings", "meeting.manage", false},
    {"nav.accounts", "/admin/accounts", "account.manage", false},
    {"nav.outbox", "/admin/outbox", "outbox.read", false},
    {"nav.plugins", "/admin/plugins", "plugin.read", false},
    {"nav.settings", "/admin/settings", "setting.read", false},
    {"nav.health", "/admin/health", "health.read", false},
};

}  // namespace

std::vector<Link> navigation(const Rights& rights, const Actor& actor, const std::string& meeting, const std::string& path) {
    std::vector<Link> links;
    for (const auto& [code, where, permission, of_meeting] : entries) {
        if ((of_meeting && meeting.empty()) || !rights.allows(actor, permission)) continue;
        std::string href(where);
        if (const auto at = href.find("{meeting}"); at != std::string::npos) href.replace(at, 9, meeting);
        links.push_back({{std::string(code)}, href, path == href});
    }
    return links;
}

}  // namespace convoke::web
