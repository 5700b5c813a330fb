#include "web/router/draw.hpp"

#include "core/acts/meeting.hpp"
#include "core/json/json.hpp"
#include "core/json/messages.hpp"
#include "web/http/problem.hpp"
#include "web/router/navigation.hpp"
#include "web/view/form.hpp"
#include "web/view/table.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

namespace {

// A message in the data ({"code", "args"}) becomes its words.
Data in_words(const Asked& asked, const Data& data) {
    if (data.is_list()) {
        Data list = Data::List{};
        for (const auto& item : data.list()) list.push(in_words(asked, item));
        return list;
    }
    if (!data.is_members()) return data;
    const auto& members = data.members();
    if (members.size() == 2 && members.contains("code") && data.at("args").is_members()) return asked.say(message_in(data));
    Data copy = Data::Members{};
    for (const auto& [name, value] : members) copy[name] = in_words(asked, value);
    return copy;
}

// What a redirect after a change has to say (?done=shortlist&count=3): words of the page's owner, or nothing.
Text done_on(const Asked& asked, const Route& route) {
    const Text done{(route.owner == "core" ? "" : route.owner + ".") + "done." + asked.query("done"), {{"count", std::to_string(Data(asked.query("count")).number())}}};
    return asked.catalogue->knows(done.code) ? done : Text{};
}

int status_of(View::Kind kind) { return kind == View::Kind::created ? 201 : kind == View::Kind::wrong ? 422 : 200; }

Data data_of(const Asked& asked, const Table& table) {
    Data data;
    data["title"] = asked.say(table.title);
    for (const auto& [name, value] : table.about) data["about"][name] = value;
    data["rows"] = Data::List{};
    for (const auto& row : table.rows) {
        Data one = Data::Members{};
        for (std::size_t i = 0; i < table.columns.size(); ++i) one[table.columns[i].name] = row[i];
        data["rows"].push(std::move(one));
    }
    return data;
}

}  // namespace

Drawn draw_json(const Asked& asked, const View& view) {
    if (view.kind == View::Kind::wrong) {
        const auto response = http::problem({422, {"http.bad_fields"}, view.problems}, [&](const Text& text) { return asked.say(text); });
        return {422, response.text_body(), ""};
    }
    const auto data = view.table ? data_of(asked, *view.table) : in_words(asked, view.data);
    Drawn drawn{status_of(view.kind), write_json(data), ""};
    if (data.has("version") && data.has("id")) drawn.etag = "v" + data.text("version");
    return drawn;
}

http::Response response_of(const Drawn& drawn) {
    auto response = http::Response::bytes(drawn.body, drawn.status >= 400 ? "application/problem+json" : "application/json");
    response.status = drawn.status;
    if (!drawn.etag.empty()) response.etag(drawn.etag);
    return response;
}

Shell shell_of(const Asked& asked, const std::string& about) {
    Shell shell{.reader = {.language = asked.language}, .actor = asked.actor, .csrf = asked.csrf, .path = asked.http.target};
    const auto id = about.empty() ? asked.at("meeting") : about;
    if (!id.empty()) {
        try {
            const auto meeting = open_meeting(asked.house, *asked.house.database.read(), asked.actor, id);
            shell.reader.zone = meeting->time_zone;
            shell.meeting = asked.say(meeting->title);
            shell.meeting_href = "/m/" + id;
        } catch (const Refused&) {                 // the page says what is wrong; its surroundings need no meeting
        }
    }
    shell.navigation = navigation(asked.house.rights, asked.actor, shell.meeting.empty() ? "" : id, asked.http.path);
    return shell;
}

http::Response draw(const Asked& asked, const Route& route, const Renderer& renderer, const View& view) {
    if (view.download) return http::Response::bytes(view.download->bytes, view.download->media_type).download(view.download->name);
    const auto format = asked.query("format");
    if (view.table && !format.empty() && (format != "json" || !asked.json || asked.http.path.ends_with("/export"))) return draw_file(asked, *view.table, format, shell_of(asked).reader.zone);
    if (asked.json) return response_of(draw_json(asked, view));
    if (!view.location.empty() && view.kind != View::Kind::wrong) return http::Response::redirect(view.location);

    auto shell = shell_of(asked, view.data.text("meeting"));
    if (const auto done = done_on(asked, route); !done.code.empty() && view.kind != View::Kind::wrong) shell.flashes.push_back({"success", done});
    auto data = view.data;
    if (view.table) {
        data["table"] = table_data(*view.table, renderer.templates(), shell.reader, {.path = asked.http.path, .query = asked.http.query});
        data["title"] = as_data(view.table->title);
    }
    if (view.kind == View::Kind::wrong) data["problems"] = problems_data(view.problems, renderer.templates(), shell.reader, route.owner);
    const auto page = view.page.empty() ? std::string("table_page") : view.page;
    const auto name = route.owner == "core" || view.page.empty() ? page : route.owner + "/" + page;
    return http::Response::html(renderer.page(shell, name, std::move(data)), status_of(view.kind) == 201 ? 200 : status_of(view.kind));
}

}  // namespace convoke::web
