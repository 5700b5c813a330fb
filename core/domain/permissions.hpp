// Who may do and see what: one table, asked by page, API and command alike. What nobody declared is denied.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace convoke {

// nobody: a caller who has not signed in. clock: the host itself, when time has decided.
enum class Role { nobody, applicant, secretariat, opga, state, observer, auditor, admin, clock };
std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);         // the seven roles an account can have

// Who acts. For role state: the Member State (ISO 3166-1 alpha-3); for observer: the observer's short name.
struct Actor {
    std::string account = {};
    Role role = Role::nobody;
    std::string state = {};
    std::string name = {};
    std::string language = "en";                   // in which it is answered
    bool operator==(const Actor&) const = default;
};

// A right and the roles that have it, as words separated by spaces; "public" means everybody, "signed-in" every account.
struct Permission { std::string_view id, roles, help; };

class Rights {
public:
    Rights();                                                  // the core's own permissions (permissions.cpp)
    // False where the id is declared already or a role is unknown.
    bool declare(const Permission& permission);
    bool declared(std::string_view id) const;
    bool allows(const Actor& actor, std::string_view id) const;

private:
    std::map<std::string, std::set<Role>, std::less<>> roles_;
};

// The core's own table.
std::span<const Permission> core_permissions();

}  // namespace convoke
