#include "tests/host/host.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/acts/define_meeting.hpp"
#include "core/builtin/builtin.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/accounts.hpp"
#include "core/store/migrate.hpp"
#include "tests/support/applications.hpp"
#include "tests/support/http_client.hpp"
#include "web/http/head.hpp"
#include "web/router/identity.hpp"

namespace convoke::tests {

namespace {

const std::string forms_key = "the key of the tests' forms", visit = "a-visit-of-the-tests";

const Catalogue& words() {
    static const auto* const catalogue = [] {
        auto* made = new Catalogue;
        made->add_all(BINARY_DIR "/share/locale");
        for (const auto& plugin : std::filesystem::directory_iterator(BINARY_DIR "/plugins"))
            if (std::filesystem::is_directory(plugin.path() / "locale")) made->add(plugin.path().filename().string(), plugin.path() / "locale");
        return made;
    }();
    return *catalogue;
}

void migrate_plugins(store::Database& database, const Plugins& plugins) {
    std::vector<store::MigrationFolder> folders{{"core", SOURCE_DIR "/sql"}};
    for (const auto& plugin : plugins.loaded())
        if (const auto beside = plugin.beside("sql"); !beside.empty()) folders.push_back({plugin.id, beside});
    store::migrate(database, folders, Time{});
}

std::string header_of(const http::Response& response, std::string_view name) { return std::string(response.headers().get(name)); }

// What a sender would have read from the network.
std::string bytes_of(const http::Response& response) {
    struct Kept final : http::Sink {
        void write(std::string_view bytes) override { all += bytes; }
        std::string all;
    } kept;
    if (const auto* produce = std::get_if<http::Producer>(&response.body())) {
        (*produce)(kept);
        return kept.all;
    }
    if (const auto* file = std::get_if<http::FileBody>(&response.body())) {
        std::ifstream in(file->path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    return response.text_body();
}

}  // namespace

Contributors::Contributors(void (*core)(Registry&), const std::filesystem::path& folder) : plugins(rights, core) {
    if (!folder.empty()) plugins.load(folder, {.program = BINARY_DIR "/convoke", .timeout = std::chrono::seconds(60)});
}

const Contributors& Contributors::of_the_build() {
    static const auto* const all = new Contributors(contribute_core, BINARY_DIR "/plugins");
    return *all;
}

Data Answered::json() const {
    JsonError ignored;
    return parse_json(body, ignored).value_or(Data());
}

std::vector<std::string> Answered::problems() const {
    const auto answer = json();
    std::vector<std::string> all;
    for (const auto& one : answer.at("errors").list()) all.push_back(one.text("field") + ": " + one.text("message"));
    if (all.empty()) all.push_back(answer.text("code"));
    return all;
}

Host::Host(const std::string& kind, const Contributors& contributors, std::size_t hashing, std::size_t waiting)
    : now(*instant_of("2021-09-01T12:00:00Z")), database_(kind, false), contributors_(contributors), vault_(random_bytes(32)),
      signer_(database_.folder.path / "keys", "Convoke", now), passwords_({.passes = 1, .memory = 8u << 10}, hashing, waiting),
      house_{.database = *database_, .plugins = contributors_.plugins, .rights = contributors_.rights, .meetings = meetings_,
             .registers = registers_, .likenesses = likenesses_, .vault = vault_, .signer = signer_, .passwords = passwords_, .deadlines = deadlines_,
             .tallies = tallies_,
             .documents = database_.folder.path / "documents",
             .say = [](const Text& text, std::string_view language, std::string_view zone) { return words().say(text, language, zone); }, .clock = [this] { return now; }},
      site_(house_, words(), {.router = {.csrf_key = forms_key, .token_rate = 1e9}, .share = BINARY_DIR "/share", .letters = {}, .address = {}, .metrics = [] { return http::Metrics(); }}) {
    migrate_plugins(*database_, contributors_.plugins);
    registers_.load(*database_->read(), contributors_.plugins);
    std::filesystem::create_directories(house_.documents);
}

Caller Host::account(const std::string& id, Role role, const std::string& state) {
    Caller caller{.token = random_token()};
    database_->write([&](store::Unit& unit) {
        caller.actor = add_account(unit, id, role, state);
        store::insert_token(unit, sha256_hex(caller.token), id, now);
    });
    return caller;
}

Caller Host::browser(const Caller& caller) const {
    Caller signed_in{.actor = caller.actor, .session = random_token()};
    const auto digest = sha256_hex(signed_in.session);
    signed_in.csrf = web::csrf_token(forms_key, digest, visit);
    database().write([&](store::Unit& unit) { store::insert_session(unit, {digest, caller.actor.account, now, now, now + std::chrono::hours(1)}); });
    return signed_in;
}

void Host::meeting(const std::string& id, const std::function<void(Data&)>& edit) {
    auto file = worked_example();
    file["id"] = id;
    if (edit) edit(file);
    const auto imported = import_meeting(house_, {.account = "console", .role = Role::admin}, write_json(file), now);
    for (const auto& problem : imported.problems) UNSCOPED_INFO(problem.field << " " << problem.message.code);
    REQUIRE(imported.problems.empty());
}

std::string Host::application(const Caller& caller, const std::string& meeting, const std::string& name, const std::string& category) {
    const auto made = post(caller, "/api/v1/meetings/" + meeting + "/applications", application_body(name, category));
    INFO(made.body);
    REQUIRE(made.status == 201);
    const auto id = made.json().text("id");
    const auto held = find_meeting(house_, *read(), meeting);
    for (const auto& document : held->category(category)->documents) REQUIRE(upload(caller, id, document.id, document.id + ".pdf", small_pdf()).status == 201);
    return id;
}

Answered Host::ask(const Caller& caller, const std::string& method, const std::string& target, const std::string& body,
                   const std::string& type, Headers headers) const {
    http::Request request;
    http::Response response(500);
    try {
        http::Head head{.method = method, .target = target, .headers = {}};
        head.headers.add("Host", "host.test");
        if (!body.empty()) head.headers.add("Content-Type", type);
        auto cookie = std::string(web::visit_cookie) + "=" + visit;
        if (!caller.token.empty()) head.headers.add("Authorization", "Bearer " + caller.token);
        if (!caller.session.empty()) cookie += "; " + std::string(web::session_cookie) + "=" + caller.session;
        head.headers.add("Cookie", cookie);
        for (const auto& [name, value] : headers)
            if (!value.empty()) head.headers.add(name, value);
        const bool brought = std::ranges::any_of(headers, [](const auto& one) { return one.first == "X-CSRF-Token"; });
        if (caller.token.empty() && !brought) head.headers.add("X-CSRF-Token", caller.session.empty() ? web::csrf_token(forms_key, "", visit) : caller.csrf);
        request.remote = "192.0.2." + std::to_string(++asked_);        // nobody shares another's limit
        http::read_head(std::move(head), request);
        http::ServerOptions limits;
        site_.stand_behind(limits);
        const auto rule = limits.body_rule(request);
        if (static_cast<std::int64_t>(body.size()) > rule.most) throw http::Error(413, {"http.body_too_large", {{"limit", std::to_string(rule.most)}}});
        if (!body.empty()) {
            const auto sink = http::body_sink(request, rule, (database_.folder.path / "uploads").string());
            sink->feed(body);
            sink->finish();
        }
        response = site_.answer(request);
    } catch (const http::Error& error) {
        response = site_.router().refusal(request, error);
    }
    Headers all;
    for (const auto& [name, value] : response.headers()) all.emplace_back(name, value);
    return {response.status, bytes_of(response), header_of(response, "Location"), header_of(response, "Content-Type"),
            header_of(response, "ETag"), response.cookies(), std::move(all)};
}

Answered Host::post(const Caller& caller, const std::string& target, const Data& body, Headers headers) const {
    return ask(caller, "POST", target, write_json(body), "application/json", std::move(headers));
}

Answered Host::upload(const Caller& caller, const std::string& application, const std::string& kind, const std::string& name, const std::string& bytes) const {
    const auto [body, type] = testing::multipart({{"kind", kind}}, {{"file", name, "application/octet-stream", bytes}});
    return ask(caller, "POST", "/api/v1/applications/" + application + "/documents", body, type);
}

std::string small_pdf() { return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"; }

Data application_body(const std::string& name, const std::string& category) {
    Data body;
    body["category"] = category;
    auto& organisation = body["organisation"];
    organisation["name"] = name;
    organisation["type"] = "ngo";
    organisation["country"] = "KEN";
    organisation["website"] = "https://example.org";
    organisation["established"] = "1999";
    organisation["mission"] = "Protects people.";
    organisation["relevance"] = "Works on the theme of the meeting.";
    Data person;
    for (const auto& [name_of_field, value] : std::initializer_list<std::pair<const char*, const char*>>{
             {"title", "Ms"}, {"given_name", "Ana"}, {"family_name", "Diaz"}, {"gender", "female"}, {"nationality", "KEN"},
             {"function", "Director"}, {"email", "ana@example.org"}, {"participation", "in_person"}})
        person[name_of_field] = value;
    body["representatives"] = Data::List{person};
    return body;
}

Data worked_example() {
    std::ifstream in(SOURCE_DIR "/core/meetings/trafficking-2021.json", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    JsonError error;
    auto file = parse_json(text.str(), error);
    REQUIRE(file);
    auto categories = file->at("categories").list();
    for (auto& category : categories) {
        auto members = category.members();
        members.erase("applications");
        members.erase("registration");
        category = std::move(members);
    }
    (*file)["categories"] = std::move(categories);
    return *file;
}

}  // namespace convoke::tests
