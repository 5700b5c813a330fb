// Documents of an application: taken by what they are, kept by their digest outside the database.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/application.hpp"
#include "core/domain/meeting.hpp"
#include "core/store/documents.hpp"

namespace convoke {

// Takes the uploaded file, or says what is wrong with it (field "documents.<kind>"). Its bytes are on the disk before the
// lane is entered. At most 20 documents an application: `there` is how many it has.
struct TakenDocument { Problems problems; store::StoredDocument document; };
TakenDocument take_document(const House& house, std::size_t there, const Meeting& meeting, const Application& application,
                             const std::string& kind, const std::string& name, const std::filesystem::path& file, Time now);

void add_document(const House& house, store::Unit& unit, const Actor& actor, Time now, const store::StoredDocument& document);
void remove_document(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& application, const std::string& document);

// The application's documents as this actor may see them: all for its applicant, for officers those that are not its own alone.
// Refused(unknown) for everybody else.
std::vector<store::StoredDocument> documents_shown(const House& house, const store::Reading& reading, const Actor& actor, const std::string& application);

// One of them, and where its file lies.
struct FoundDocument { store::StoredDocument document; std::filesystem::path file; };
FoundDocument find_document(const House& house, const store::Reading& reading, const Actor& actor, const std::string& application, const std::string& document);

}  // namespace convoke
