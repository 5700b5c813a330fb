#include "core/acts/document.hpp"

#include "core/acts/apply.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/time.hpp"
#include "web/api/api.hpp"

namespace convoke::web {

namespace {

Data data_of(const store::StoredDocument& document) {
    Data data;
    data["id"] = document.id;
    data["kind"] = document.kind;
    data["name"] = document.name;
    data["media_type"] = document.media_type;
    data["size"] = document.size;
    data["sha256"] = document.sha256;
    data["added_at"] = text_of(document.added_at);
    return data;
}

Answer upload(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    if (asked.http.files.empty()) return View{.kind = View::Kind::wrong, .problems = {{"file", {"document.missing"}}}};
    const auto& file = asked.http.files.front();
    auto taken = take_document(asked.house, store::documents_of(reading, application.id).size(), *meeting, application, asked.form.text("kind"), file.name, file.path(), asked.now);
    if (!taken.problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(taken.problems)};
    // {kind, replaces?}: the id of a document of this application that the new one takes the place of.
    return Apply([&asked, document = taken.document](store::Unit& unit) {
        if (const auto replaces = asked.form.text("replaces"); !replaces.empty()) remove_document(asked.house, unit, asked.actor, asked.now, document.application, replaces);
        add_document(asked.house, unit, asked.actor, asked.now, document);
        return View{.kind = View::Kind::created, .data = data_of(document)};
    });
}

View documents(const Asked& asked, const store::Reading& reading) {
    View view;
    view.data["items"] = Data::List{};
    const auto all = documents_shown(asked.house, reading, asked.actor, asked.at("id"));
    for (const auto& document : all) view.data["items"].push(data_of(document));
    view.data["total"] = all.size();
    view.data["next"] = Data();
    return view;
}

Answer removed(const Asked& asked, const store::Reading& reading) {
    own_application(asked.house, reading, asked.actor, asked.at("id"));
    return Apply([&asked](store::Unit& unit) {
        remove_document(asked.house, unit, asked.actor, asked.now, asked.at("id"), asked.at("document"));
        return View{.kind = View::Kind::done, .data = Data::Members{{"removed", asked.at("document")}}};
    });
}

http::Response download(const Asked& asked, const Drawer&) {
    const auto found = find_document(asked.house, *asked.house.database.read(), asked.actor, asked.at("id"), asked.at("document"));
    auto response = http::Response::file(found.file.string(), found.document.media_type);
    return response.download(found.document.name);
}

}  // namespace

std::vector<Route> document_api() {
    Route post{"POST", "/api/v1/applications/{id}/documents", "application.own", Change(upload)};
    post.body_limit = 11 << 20;
    return {post, {"GET", "/api/v1/applications/{id}/documents", "account.own", Show(documents)},
            {"GET", "/api/v1/applications/{id}/documents/{document}", "account.own", Exchange(download)},
            {"DELETE", "/api/v1/applications/{id}/documents/{document}", "application.own", Change(removed)},
            {"GET", "/applications/{id}/documents/{document}", "account.own", Exchange(download)}};
}

}  // namespace convoke::web
