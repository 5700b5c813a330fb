// The host's own pages, by the person they are for. Each function gives the routes of one file.
#pragma once

#include "web/router/router.hpp"

namespace convoke::web {

std::vector<Route> account_pages(bool secure_cookies);         // sign in and up, confirm, new password
std::vector<Route> meeting_pages();                            // public: the meetings, one meeting
std::vector<Route> apply_pages();                              // the portal: draft, documents, representatives, submit, status
std::vector<Route> representative_pages();                     // who comes for an organisation that is approved or registered
std::vector<Route> delegation_pages();                         // the delegation of a State or observer; all of them for officers
std::vector<Route> guest_pages();                              // the President's guests
std::vector<Route> officer_pages();                            // the queue, one application, steps, reports
std::vector<Route> finding_pages();                            // settling what a check could not tell
std::vector<Route> register_pages();                           // the registers and their versions
std::vector<Route> record_pages();                             // the record, for auditors
std::vector<Route> verify_pages();                             // how anybody checks the record
std::vector<Route> admin_pages();                              // accounts, plugins, meetings, outbox

std::vector<Route> page_routes(bool secure_cookies);           // all of them

}  // namespace convoke::web
