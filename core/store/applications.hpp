// Applications and the people they nominate. States are changed through update_state, which core/acts/move alone calls.
#pragma once

#include <functional>
#include <span>

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

// Keeps a new one, as version 1. `name_key` is the organisation's name folded for sorting and searching. Refused (conflict)
// with the standing application's reference where the organisation applies for this meeting already.
void insert_application(Unit& unit, Application& application, const std::string& name_key, Time now);

// Keeps everything of it except its state, over the version that was read, and raises the version. Refused (stale) where
// somebody changed it since, (conflict) as above.
void update_application(Unit& unit, Application& application, const std::string& name_key, Time now);

// Keeps state, message and version, and the instant of the first submission. `updated_at` moves only where the applicant
// is shown another status than before: it tells nothing that the status does not. Refused (stale) as above.
void update_state(Unit& unit, Application& application, State to, Time now);

std::optional<Application> read_application(const Reading& reading, const std::string& id);

// In the order asked; unknown ones are left out. At most a few hundred at a time.
std::vector<Application> read_applications(const Reading& reading, std::span<const std::string> ids);

// Counted up by every change; 0 for an unknown one.
std::int64_t version_of_application(const Reading& reading, const std::string& id);

// Which application has that reference; "" for none.
std::string application_with_reference(const Reading& reading, const std::string& reference);

// Every application of the meeting in one of these states, by name, whole, a few at a time: memory does not grow with
// their number, and the visitor may use the database.
void each_application(const Reading& reading, const std::string& meeting, std::span<const State> states,
                      const std::function<void(const Application&)>& visit);

}  // namespace convoke::store
