// Applications that are probably of one organisation: what is compared of them, what was found, what an officer said.
#pragma once

#include <functional>
#include <map>
#include <span>

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

// What is compared of an application.
struct Described {
    std::string application, meeting, category;
    Organisation organisation;
};
// All that were handed in for the meeting, or those of them asked for; in the order of their ids.
void each_handed_in(const Reading& reading, const std::string& meeting, std::span<const std::string> only, const std::function<void(Described)>& visit);
// All that were approved or registered, whatever their meeting.
void each_accredited(const Reading& reading, const std::function<void(Described)>& visit);
std::int64_t number_accredited(const Reading& reading);
// Of each of these applications the others of its organisation, and of those made one with it, whatever their meeting.
std::map<std::string, std::vector<std::string>> kin_of(const Reading& reading, std::span<const std::string> applications);

// Sent in, for the first time or corrected: what was found about it before is forgotten, and it waits.
struct Waiting { std::string application, since; };
void wait_for_comparison(Unit& unit, const std::string& application, const std::string& meeting, Time now);
std::vector<Waiting> waiting_for_comparison(const Reading& reading, const std::string& meeting, std::size_t most);
std::int64_t number_waiting(const Reading& reading, const std::string& meeting);
std::vector<std::string> meetings_to_compare(const Reading& reading);
void compared(Unit& unit, const std::vector<Waiting>& which);

// By this number, of a meeting or ("") of what is accredited, whoever holds names in memory sees that they are out of date.
std::int64_t comparisons_of(const Reading& reading, const std::string& meeting);
void set_comparisons(Unit& unit, const std::string& meeting, std::int64_t number);
// What was found about the application quotes its names, and they are to be forgotten, in memory too.
void forget_names(Unit& unit, const std::string& application, const std::string& meeting);

struct Pair {
    std::string application, other;
    bool certain = false;
    std::int64_t score = 0;                        // of a thousand
    std::vector<Text> reasons = {};
};
// Keeps it from both sides; over an earlier one where this says more.
void keep_pair(Unit& unit, const std::string& meeting, const Pair& pair);
// Those that wait for an officer: of one application, the surest first; and of the meeting, each once, page after page.
std::vector<Pair> open_pairs_of(const Reading& reading, const std::string& application);
std::vector<Pair> open_pairs(const Reading& reading, const std::string& meeting, std::size_t most, std::size_t from = 0);
std::int64_t number_of_open_pairs(const Reading& reading, const std::string& meeting);
// Those among them that may be a duplicate, and how surely.
std::map<std::string, bool> may_be_duplicates(const Reading& reading, std::span<const std::string> applications);
// The pair, whether or not somebody said that they are two.
std::optional<Pair> pair_of(const Reading& reading, const std::string& application, const std::string& other);
void forget_pairs(Unit& unit, const std::string& application);

void set_apart(Unit& unit, const std::string& organisation, const std::string& other, bool certain, const std::string& by, Time now);

}  // namespace convoke::store
