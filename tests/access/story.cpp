#include "tests/access/story.hpp"

#include <Poco/Logger.h>
#include <Poco/StreamChannel.h>
#include <soci/soci.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <regex>
#include <sstream>

#include "core/domain/time.hpp"
#include "core/store/whole.hpp"
#include "tests/access/routes.hpp"
#include "web/commands/enclosures.hpp"
#include "web/mail/mailer.hpp"

namespace convoke::tests {

namespace {

void replace_all(std::string& text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

std::string cell(const soci::row& row, std::size_t i) {
    if (row.get_indicator(i) == soci::i_null) return "null";
    switch (row.get_properties(i).get_data_type()) {
        case soci::dt_integer: return std::to_string(row.get<int>(i));
        case soci::dt_long_long: return std::to_string(row.get<long long>(i));
        default: return row.get<std::string>(i);
    }
}

struct Logged {
    std::ostringstream text;
    Logged() { Poco::Logger::setChannel("", new Poco::StreamChannel(text)); }
    ~Logged() { Poco::Logger::setChannel("", nullptr); }
};

// One run of letters, digits, + and /: what it is where it is random by nature, else itself.
std::string kind_of(std::string_view run) {
    const bool hex = std::ranges::all_of(run, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (hex && (run.size() % 64 == 0 || run.size() == 40 || run.size() == 16)) return "(" + std::to_string(run.size()) + " digits of digests)";
    if (run.size() == 65 && run.front() == 'n') return "n" + kind_of(run.substr(1));       // behind a line's end written as \\n
    if (run.size() > 90 && run.front() == 'M') return "(signature)";       // DER in base64
    if (run.size() > 60 && run.front() == 'A') return "(" + std::to_string(run.size()) + " characters under seal)";
    return std::string(run);
}

}  // namespace

std::string by_kind(std::string_view text) {
    std::string said;
    while (!text.empty()) {
        const auto in_a_run = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '/'; };
        const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, in_a_run) - text.begin());
        if (end > 0) said += kind_of(text.substr(0, end));
        text.remove_prefix(end);
        if (text.empty()) break;
        if (text.front() != '=') said += text.front();         // base64 is filled up to four
        text.remove_prefix(1);
    }
    return said;
}

Story::Story(const std::string& kind, Ending ending) : host_(kind) {
    Logged logged;
    const auto must = [&](const Answered& answered) {
        INFO(answered.body);
        REQUIRE(answered.status < 400);
        return answered.json();
    };
    // Where PostgreSQL has cleaned up meanwhile, it puts rows into gaps: when it does is a matter of its own clock and of what the server
    // does for other databases. Nothing is cleaned up as long as somebody may still see what was there before.
    std::optional<store::Snapshot> before;
    if (kind == "postgresql") {
        host_.house().database.write([](store::Unit& unit) {
            unit.sql() << "DO $$ DECLARE one text; BEGIN FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP "
                          "EXECUTE format('ALTER TABLE %I SET (autovacuum_enabled = false)', one); END LOOP; END $$";
        });
        before.emplace(host_.house().database);
        long long lines = 0;
        (**before).sql() << "SELECT count(*) FROM record", soci::into(lines);
    }
    chance_.begin("begun");                        // whatever building the host drew: the first one loads the plugins
    const auto owner = host_.account("listed", Role::applicant), other = host_.account("other", Role::applicant);
    const auto amara = host_.account("amara", Role::opga), boris = host_.account("boris", Role::opga);
    const auto france = host_.account("france", Role::state, "FRA"), kenya = host_.account("kenya", Role::state, "KEN");
    readers_ = {{"nobody", {}}, {"listed", owner}, {"other applicant", other}, {"secretariat", host_.account("secretariat", Role::secretariat)},
                {"another State", kenya}, {"observer", host_.account("observer", Role::observer, "VAT")}, {"auditor", host_.account("auditor", Role::auditor)},
                {"administrator", host_.account("admin", Role::admin)}, {"OPGA", amara}, {"objector", france}};
    host_.meeting("m");
    things_ = {{"meeting", "m"}, {"category", "ngo"}, {"check", "ecosoc.unneeded"}, {"report", "nonobjection.list"}, {"link", "used-up"}, {"size", "64"}};
    for (const std::string name : {"Bridges", "Lanterns"}) {
        const auto id = host_.application(name == "Bridges" ? owner : other, "m", name);
        must(host_.post(name == "Bridges" ? owner : other, "/api/v1/applications/" + id + "/submit"));
        must(host_.post(amara, "/api/v1/applications/" + id + "/shortlist"));
        things_["id"] = things_["application"] = id;
    }
    const auto list_id = must(host_.post(amara, "/api/v1/meetings/m/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}})).text("id");
    const auto list = "/api/v1/lists/" + list_id, page = "/m/m/lists/" + list_id;
    things_["list"] = things_["approved"] = list_id;
    must(host_.post(boris, list + "/approve"));
    walk("approved");

    must(host_.post(amara, list + "/circulate", Data::Members{{"deadline", "2021-10-14T17:00:00-04:00"}}));
    must(host_.post(boris, list + "/release", Data::Members{{"seen", must(host_.get(boris, list + "/release")).text("seen")}}));
    things_["entry"] = must(host_.get(amara, list)).at("entries").list().at(0).text("id");
    must(host_.get(kenya, list));
    walk("circulated");

    // What the mission says, in two acts of its own: through the API, with a key against repeats, and by its page.
    host_.now += std::chrono::hours(49);
    chance_.begin("signed in");
    const auto browser = host_.browser(france);
    host_.now += std::chrono::minutes(3);          // of which no session is to be noted
    secrets = {text_of(host_.now).substr(0, 16), "the organization’s seat", "outside its field", "BEL", "LUX"};
    chance_.begin("said");
    if (ending == Ending::objects) {
        const auto made = must(host_.post(france, list + "/entries/" + things_["entry"] + "/objections",
                                          Data::Members{{"basis", "the organization’s seat"}, {"general_basis", "outside its field"}, {"on_behalf_of", Data::List{"BEL", "LUX"}}},
                                          {{"Idempotency-Key", "one"}}));
        secrets.push_back(made.text("id"));
        host_.now += std::chrono::minutes(1);
        must(host_.ask(browser, "POST", page + "/objections", "entries%5B%5D=" + things_["entry"] + "&basis=the+organization%E2%80%99s+seat&csrf=" + browser.csrf,
                       "application/x-www-form-urlencoded"));
    } else {
        if (ending == Ending::none) must(host_.post(france, list + "/no-objection", Data::Members{}, {{"Idempotency-Key", "one"}}));
        host_.now += std::chrono::minutes(1);
        if (ending == Ending::none)
            must(host_.ask(browser, "POST", page + "/no-objection", "csrf=" + browser.csrf, "application/x-www-form-urlencoded"));
    }
    // OPGA asks the objector, who answers, and writes a note; or it writes two, and the mission acknowledges the list once more.
    chance_.begin("consulted");
    const Data question = Data::Members{{"text", "which of its bodies is meant"}}, note = Data::Members{{"entry", things_["entry"]}, {"text", "spoke on the telephone"}};
    if (ending == Ending::objects) {
        secrets.insert(secrets.end(), {"which of its bodies is meant", "all of its bodies", "spoke on the telephone"});
        const auto asked = must(host_.post(amara, "/api/v1/objections/" + secrets[secrets.size() - 4] + "/clarification", question));
        must(host_.post(france, list + "/clarifications/" + asked.text("id") + "/answer", Data::Members{{"text", "all of its bodies"}}));
        must(host_.post(amara, list + "/notes", note));
    } else if (ending == Ending::none) {
        must(host_.post(amara, list + "/notes", note));
        must(host_.post(france, list + "/received"));
        must(host_.post(amara, list + "/notes", note));
    }
    chance_.begin("asked");
    must(host_.post(kenya, list + "/entries/" + things_["entry"] + "/basis-requests"));
    for (const std::string address : {"", "/objections", "/basis-requests"}) must(host_.get(amara, list + address));
    walk("objected or not");

    // The days until then are covered with as many lines as it takes: what is drawn afterwards does not depend on their number.
    host_.now = *instant_of("2021-10-14T12:00:00.000Z");
    chance_.begin("waited");
    settle(host_.house(), host_.now);
    host_.now = *instant_of("2021-10-14T21:00:05.000Z");
    chance_.begin("closed");
    settle(host_.house(), host_.now);
    walk("closed");

    const Data decision = Data::Members{{"symbol", "A/DEC/76/500"}, {"date", "2021-11-12"}, {"rest", "approved"}};
    must(host_.post(amara, list + "/decision", decision));
    walk("decision put forward");
    must(host_.post(boris, list + "/decision", decision));
    walk("decided");

    web::Mailer mailer(host_.house(), {.host = {}, .from = "convoke@host.test", .site = "https://host.test", .folder = host_.house().documents.parent_path() / "mail",
                                            .enclose = web::enclosures(host_.house())});
    while (mailer.send_waiting(host_.now) > 0) {
    }
    for (const auto& file : std::filesystem::directory_iterator(host_.house().documents.parent_path() / "mail")) {
        std::ifstream in(file.path(), std::ios::binary);
        static const std::regex boundary("MIME_boundary_[0-9A-F]+");   // between the parts of a letter, drawn by the library
        letters.push_back(std::regex_replace(std::string(std::istreambuf_iterator<char>(in), {}), boundary, "(boundary)"));
    }
    std::ranges::sort(letters);
    take_dump();
    log = logged.text.str();
}

void Story::walk(const std::string& stage) {
    host_.now += std::chrono::minutes(1);
    chance_.begin(stage);
    auto rows = core_rows();
    for (auto& row : plugin_rows()) rows.push_back(std::move(row));
    std::set<std::string> addresses{"/m/m/lists/{list}?q=bri", "/api/v1/audit?limit=500"};
    for (const std::string format : {"csv", "json", "pdf", "xlsx"})
        for (const std::string view : {"proposed", "final", "both"}) addresses.insert("/api/v1/lists/{list}/export?format=" + format + "&view=" + view);
    for (const auto& row : rows)
        if (row.method == "GET") addresses.insert(row.address.empty() ? row.path : row.address);
    addresses.erase("/certificate.pem");           // each host's own, by OpenSSL's chance and not ours
    for (const auto& [role, reader] : readers_)
        for (auto address : addresses) {
            for (const auto& [name, value] : things_) replace_all(address, "{" + name + "}", value);
            replace_all(address, "{", "(");        // a thing that this story does not have
            replace_all(address, "}", ")");
            const auto answered = host_.get(reader, address);
            auto& said = seen[role][stage + " " + address];
            said = std::to_string(answered.status) + "\n";
            for (const auto& [name, value] : answered.headers) said += name + ": " + value + "\n";
            for (const auto& cookie : answered.cookies) said += cookie + "\n";
            static const std::regex room("[0-9,]+ of [0-9,]+ MB");         // on a disk that others write to as well
            said = by_kind(said + std::regex_replace(answered.body, room, "(room)"));
        }
}

void Story::take_dump() {
    const auto reading = host_.read();
    auto& sql = reading->sql();
    const std::string tables = reading->sqlite() ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
                                                 : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
    std::vector<std::string> names;
    soci::rowset<std::string> all = sql.prepare << tables;
    for (const auto& name : all) names.push_back(name);
    for (const auto& name : names) {               // in the order in which they lie there
        soci::rowset<soci::row> rows = sql.prepare << "SELECT * FROM " + name + (reading->sqlite() ? "" : " ORDER BY ctid");
        for (const auto& row : rows) {
            std::string line = name;
            for (std::size_t i = 0; i < row.size(); ++i) line += " | " + cell(row, i);
            dump.push_back(std::move(line));
        }
    }
}

}  // namespace convoke::tests
