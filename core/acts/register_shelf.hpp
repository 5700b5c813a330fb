// The registers in force, in memory: an immutable index per register, replaced as a whole when a version arrives. Asking
// takes no lock: whoever asks keeps the index it began with.
#pragma once

#include <map>
#include <memory>

#include "core/acts/exchanged.hpp"
#include "core/domain/registers.hpp"
#include "core/store/database.hpp"

namespace convoke {

class Plugins;
namespace names { class Index; }

class RegisterShelf {
public:
    RegisterShelf();
    ~RegisterShelf();

    // Reads the version in force of each register that a plugin contributed, where it is not the one held already. At start,
    // in a command, and by the housekeeper: another host, or a command beside this one, may have imported meanwhile.
    void load(const store::Reading& reading, const Plugins& plugins);
    // One register: after an import, on the thread that imported; or its version that was in force at a date (YYYY-MM-DD).
    void load(const store::Reading& reading, std::string_view register_id, const std::string& at = {});

    // Refused(unknown) where no plugin contributed that register; an empty register answers none. Where
    // another name of an entry was met than its own, the first reason is "register.met_under" with that name.
    RegisterAnswer ask(std::string_view register_id, const RegisterQuestion& question) const;
    std::optional<RegisterEntry> entry(std::string_view register_id, std::string_view entry_id) const;
    // The version in force: its id, and its as-of date; both "" before the first import.
    std::pair<std::string, std::string> version(std::string_view register_id) const;
    // Of all registers: what their names in two languages taught serves other comparisons of names.
    std::vector<names::Index> indexes() const;

private:
    struct Shelf;
    bool load_alone(const store::Reading& reading, std::string_view register_id, const std::string& at);      // whether it is another version
    // Of what one register's names in two languages say the others know, too.
    void teach_each_other(const store::Reading& reading);
    std::shared_ptr<const Shelf> find(std::string_view register_id) const;         // nothing where there is no such register
    std::shared_ptr<const Shelf> held(std::string_view register_id) const;

    Exchanged<std::map<std::string, std::shared_ptr<const Shelf>, std::less<>>> shelves_;
};

}  // namespace convoke
