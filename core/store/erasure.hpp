// Erasing what is held of an application, an organisation and a person. The record keeps its lines: they name ids, and
// nobody stands behind those any more.
#pragma once

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

// The whole application with its people, documents and findings; its organisation too where nothing else is known of it.
void erase_application(Unit& unit, const Application& application, Time now);

// Keeps of the application only what it still says, documents of those kinds taken away. Its organisation's profile follows
// where this is its latest application. Neither state nor reference change.
void keep_remainder(Unit& unit, Application& application, const std::string& name_key, const std::vector<std::string>& document_kinds, Time now);
void erase_findings(Unit& unit, const std::string& application);

// Who stood in it; that there was a delegation, and when it was confirmed, stays.
void erase_members(Unit& unit, const std::string& delegation);

// Somebody else of the organisation goes on with it.
void hand_over(Unit& unit, const std::string& application, const std::string& account);

// Name, address and password of the account, its sessions, links, tokens, letters and roles.
void erase_account(Unit& unit, const std::string& account, Time now);

// Up to which last change the applications of a meeting have lost their data of a class; nothing where none has.
std::optional<Time> erased_until(const Reading& reading, const std::string& meeting, const std::string& visibility);
void set_erased_until(Unit& unit, const std::string& meeting, const std::string& visibility, Time until);

// The last change to any application of the meeting; nothing where there is none.
std::optional<Time> last_change(const Reading& reading, const std::string& meeting);

// That an officer asked for the meeting's sealing key to be erased, until another confirms it or it is taken back.
struct KeyErasure { std::string by = {}; Time at{}; };
void ask_key_erasure(Unit& unit, const std::string& meeting, const KeyErasure& asked);
std::optional<KeyErasure> key_erasure_asked(const Reading& reading, const std::string& meeting);
void forget_key_erasure(Unit& unit, const std::string& meeting);

}  // namespace convoke::store
