#include "core/acts/document.hpp"

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/application_problems.hpp"
#include "core/files/inspect.hpp"
#include "core/files/keep.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

constexpr std::size_t most_documents = 20;

void note(store::Unit& unit, const Application& application, const Actor& actor, Time now, std::string kind, const std::string& document, const std::string& sha256) {
    Data data;
    data["document"] = document;
    data["sha256"] = sha256;
    store::append(unit, {.at = now, .meeting = application.meeting, .actor = actor.account, .kind = std::move(kind), .subject = application.id, .data = data});
}

Application editable(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id) {
    auto application = own_application(house, reading, actor, id);
    if (application.state != State::draft && application.state != State::returned)
        throw Refused(Refused::Kind::conflict, {"application.not_editable", {{"reference", application.reference}}});
    return application;
}

}  // namespace

TakenDocument take_document(const House& house, std::size_t there, const Meeting& meeting, const Application& application,
                            const std::string& kind, const std::string& name, const std::filesystem::path& file, Time now) {
    const auto field = "documents." + kind;
    const auto* category = meeting.category(application.category);
    if (!category || std::ranges::find(category->documents, kind, &Document::id) == category->documents.end())
        return {{{"kind", {"document.no_such_kind", {{"kind", kind}}}}}, {}};
    if (there >= most_documents)
        return {{{field, {"document.too_many", {{"limit", std::to_string(most_documents)}}}}}, {}};
    const auto bytes = files::read_bytes(file, files::largest_file + 1);
    const auto inspected = files::inspect(bytes);
    if (inspected.problem) return {{{field, *inspected.problem}}, {}};
    return {{}, {.id = new_id("doc", now), .application = application.id, .kind = kind, .name = files::display_name(name, inspected.media_type),
                 .media_type = inspected.media_type, .size = static_cast<std::int64_t>(bytes.size()), .sha256 = files::keep(house.documents, bytes), .added_at = now}};
}

void add_document(const House& house, store::Unit& unit, const Actor& actor, Time now, const store::StoredDocument& document) {
    const auto application = editable(house, unit, actor, document.application);
    // Between the upload and now the housekeeper may have erased the same file, released by another document.
    if (!std::filesystem::exists(files::place_of(house.documents, document.sha256))) throw Refused(Refused::Kind::unavailable, {"document.send_again"});
    store::insert_document(unit, document);
    note(unit, application, actor, now, "document.added", document.id, document.sha256);
}

void remove_document(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& id, const std::string& document) {
    const auto application = editable(house, unit, actor, id);
    const auto found = store::read_document(unit, document);
    if (!found || found->application != id || !store::remove_document(unit, document, now)) unknown("document");
    note(unit, application, actor, now, "document.removed", document, found->sha256);
}

std::vector<store::StoredDocument> documents_shown(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id) {
    const auto application = known_application(house, reading, actor, id);
    auto documents = store::documents_of(reading, id);
    if (!house.rights.allows(actor, "application.read")) return documents;     // it acts for the organisation
    const auto meeting = find_meeting(house, reading, application.meeting);
    if (const auto* category = meeting->category(application.category))
        std::erase_if(documents, [&](const auto& one) { return visibility_of("documents." + one.kind, *category) == Visibility::own; });
    return documents;
}

FoundDocument find_document(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id, const std::string& document) {
    for (auto& one : documents_shown(house, reading, actor, id))
        if (one.id == document) return {one, files::place_of(house.documents, one.sha256)};
    unknown("document");
}

}  // namespace convoke
