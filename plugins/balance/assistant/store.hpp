// What was asked and what was applied.
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::balance {

struct AskedRow { std::string id, meeting; Data asked; std::string by; Time at; std::optional<Time> stopped = {}; };
void add_question(soci::session& sql, const AskedRow& row);
void stop_question(soci::session& sql, const std::string& id, Time at);                        // once
std::optional<AskedRow> find_question(soci::session& sql, const std::string& id);
std::optional<AskedRow> last_question(soci::session& sql, const std::string& meeting);

struct AppliedRow { std::string id, question, meeting; int place = 0; std::vector<std::string> names; std::string by; Time at; };
void add_selection(soci::session& sql, const AppliedRow& row);
std::optional<AppliedRow> find_selection(soci::session& sql, const std::string& id);
std::vector<AppliedRow> selections_of(soci::session& sql, const std::string& meeting);       // latest first

}  // namespace convoke::balance
