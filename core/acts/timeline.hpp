// What became of an application, in the applicant's words: made of what the applicant was shown, and of nothing else.
#pragma once

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke {

// `status` as lifecycle.hpp shows it; "corrected" does not stand here. No instant stands beside "under_consideration": when a name
// is shortlisted, listed, circulated or objected to is nobody's to learn from a page.
struct Moment {
    std::string status;
    std::optional<Time> at = {};
    bool operator==(const Moment&) const = default;
};

// Oldest first. A name that was taken off a shortlist and put on it again has been under consideration all the time.
std::vector<Moment> timeline_of(const store::Reading& reading, const Application& application);

}  // namespace convoke
