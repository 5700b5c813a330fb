// Applications as lists show them: filtered, sorted, page after page, at the same cost for the last page as for the first.
#pragma once

#include <map>
#include <span>

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

// Empty members do not filter. A meeting or an account has to be given.
struct ApplicationFilter {
    std::string meeting = {}, account = {};
    std::string acting = {};                       // an account: what it applied with, and what its organisations' others did
    std::string category = {}, country = {}, type = {};
    std::string name_part = {};                    // folded as name_key is; found anywhere in the name
    std::vector<State> states = {};
    std::optional<Time> changed_after = {}, changed_until = {};        // updated_at: later than, and not later than
    bool waiting = false;                          // only those with a finding that waits for a person
    bool duplicates = false;                       // only those that may be of an organisation that applied twice
};

enum class ApplicationSort { name, submitted, country, reference };
std::optional<ApplicationSort> sort_named(std::string_view name);

struct PageAsked {
    ApplicationSort sort = ApplicationSort::name;
    bool descending = false;
    std::size_t limit = 50;
    std::string after = {};                        // `next` of the page before, "" for the first
};

// What a list shows of an application, without opening its body.
struct ApplicationLine {
    std::string id, reference, meeting, category, account, organisation, name, country, type;
    State state = State::draft;
    std::int64_t version = 0, shown_version = 0;   // for officers; for the applicant
    std::optional<Time> submitted_at = {};
    Time updated_at{};
};

struct ApplicationPage {
    std::vector<ApplicationLine> items;
    std::int64_t total = 0;                        // of all pages
    std::string next;                              // opaque; "" on the last page
};

// Refused (invalid) where `after` is not what an earlier page of the same sort gave.
ApplicationPage page_of_applications(const Reading& reading, const ApplicationFilter& filter, const PageAsked& asked);
ApplicationPage page_without_total(const Reading& reading, const ApplicationFilter& filter, const PageAsked& asked);

// Those of that many ids that there are.
std::map<std::string, ApplicationLine> lines_of(const Reading& reading, std::span<const std::string> ids);

std::int64_t number_of_applications(const Reading& reading, const ApplicationFilter& filter);

// How many of each category are in each state.
using ApplicationCounts = std::map<std::string, std::map<State, std::int64_t>>;
ApplicationCounts counts_of_applications(const Reading& reading, const std::string& meeting);

}  // namespace convoke::store
