// Everything that is held about a person and the organisations it acts for, to be taken away: one text and the documents.
#pragma once

#include "core/acts/house.hpp"
#include "core/store/database.hpp"

namespace convoke {

// The account, where it is signed in, its organisations and their applications as the applicant is shown them, what the registers
// said about them, the letters it was sent, and its own acts on record. Nothing about objections, and nothing of other people but
// those whom the applications name.
Data own_data(const House& house, const store::Reading& reading, const Actor& actor, Time now);

// Writes that text (data.json) and the documents as a ZIP archive, and puts on record that it was taken.
void take_own_data(const House& house, const Actor& actor, const std::filesystem::path& archive, Time now);

}  // namespace convoke
