// What an act works with. main.cpp builds these and lends them; nobody owns the whole.
#pragma once

#include <filesystem>
#include <functional>

#include "core/domain/permissions.hpp"
#include "core/domain/values.hpp"

namespace convoke {

class Deadlines;
class Likenesses;
class MeetingShelf;
class Passwords;
class Plugins;
class RegisterShelf;
class Signer;
class Tallies;
class Vault;
namespace store { class Database; }

struct House {
    store::Database& database;
    const Plugins& plugins;                        // what was contributed, by the core ("core") and by plugins
    const Rights& rights;
    MeetingShelf& meetings;                        // their files, read once for each version
    RegisterShelf& registers;                      // the versions in force, in memory
    Likenesses& likenesses;                        // names of applications, in memory while they are compared
    const Vault& vault;
    const Signer& signer;
    Passwords& passwords;
    Deadlines& deadlines;
    Tallies& tallies;                              // figures that were just counted
    std::filesystem::path documents;               // files by their SHA-256
    std::function<std::string(const Text&, std::string_view language, std::string_view zone)> say;   // words for a code, its times told in that zone
    std::function<Time()> clock;                   // asked once per request, command or round of the housekeeper
};

}  // namespace convoke
