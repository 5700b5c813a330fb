// The host's own pages, by the person they are for. Each function gives the routes of one file.
#pragma once

#include <filesystem>

#include "web/http/server.hpp"
#include "web/router/router.hpp"

namespace convoke::web {

std::vector<Route> account_pages(bool secure_cookies);         // sign in and up, confirm, new password
std::vector<Route> own_account_pages(bool secure_cookies);     // name, password, address, sessions, one's data, being forgotten
std::vector<Route> meeting_pages();                            // public: the meetings, one meeting
std::vector<Route> apply_pages();                              // the portal: draft, documents, representatives, submit, status
std::vector<Route> organisation_people_pages();              // who acts for an organisation; where an invitation leads
std::vector<Route> representative_pages();                     // who comes for an organisation that is approved or registered
std::vector<Route> delegation_pages();                         // the delegation of a State or observer; all of them for officers
std::vector<Route> guest_pages();                              // the President's guests
std::vector<Route> officer_pages();                            // the queue, one application, steps, reports
std::vector<Route> finding_pages();                            // settling what a check could not tell
std::vector<Route> register_pages();                           // the registers and their versions
std::vector<Route> record_pages();                             // the record, for auditors
std::vector<Route> sealing_key_pages();                        // officers: erasing what a meeting's objections are sealed under
std::vector<Route> verify_pages();                             // how anybody checks the record
std::vector<Route> plugin_office_pages();                      // administrators: which plugins there are

// What the pages of administrators tell of the program they run in.
struct Installation {
    struct Setting { std::string key, value, origin; };        // secrets are hidden already
    std::vector<Setting> settings = {};
    std::function<http::Metrics()> metrics = {};
    std::filesystem::path data = ".";
    std::string version = {};
    Time started{};
};
std::vector<Route> account_office_pages();                     // administrators: other people's accounts
std::vector<Route> meeting_office_pages();                     // administrators: defining meetings
std::vector<Route> installation_pages(const Installation& installation);       // administrators: settings, health, outbox

std::vector<Route> page_routes(bool secure_cookies, const Installation& installation);           // all of them

// A demonstration's letters, whoever they are for. Never added elsewhere.
struct ShownLetter { std::string to, subject, body; Time at{}; };
std::vector<Route> demonstration_pages(std::function<std::vector<ShownLetter>()> letters, std::string site);

}  // namespace convoke::web
