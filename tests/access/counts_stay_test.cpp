// Counts below five are given to nobody but the Office of the President: how many objected to how many names, how many asked, and how
// many of a group stand on a list. A list with few names of few groups, to which two States objected, is walked by every role
// at every stage; whatever number of one to four is answered, by whatever route and in whatever format, is one of those named here.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "core/acts/settle.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "tests/access/routes.hpp"
#include "tests/host/host.hpp"
#include "tests/support/printed.hpp"
#include "web/commands/enclosures.hpp"
#include "web/mail/mailer.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// Every number of one to four in an answer, by the path of names that leads to it, without the places in lists.
void small_numbers(const Data& data, const std::string& path, std::set<std::string>& found) {
    if (data.is_list()) {
        for (const auto& one : data.list()) small_numbers(one, path, found);
    } else if (data.is_members()) {
        for (const auto& [name, value] : data.members()) small_numbers(value, path + "." + name, found);
    } else if (const auto said = data.is_null() ? std::string() : write_json(data); said.size() == 1 && said >= "1" && said <= "4") {
        found.insert(path + " " + said);
    } else if (said.size() == 3 && said.front() == '"' && said[1] >= '1' && said[1] <= '4') {
        found.insert(path + " " + said[1]);
    }
}

// What stands by itself between two tags, or alone in a cell.
std::set<std::string> small_in_text(const std::string& text, const std::regex& alone) {
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), alone), end; at != end; ++at) {
        const auto from = std::max<std::ptrdiff_t>(0, at->position() - 60);
        found.insert(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(at->position() - from + at->length())));
    }
    return found;
}

// The styles of cells that show a share: what says 100 per cent there is kept as 1.
std::set<std::string> styles_of_shares(const std::string& styles) {
    std::set<std::string> formats{"9", "10"}, found;               // those that every spreadsheet knows as per cent
    const std::regex format("<numFmt numFmtId=\"([0-9]+)\" formatCode=\"[^\"]*%[^\"]*\""), style("<xf numFmtId=\"([0-9]+)\"");
    for (std::sregex_iterator at(styles.begin(), styles.end(), format), end; at != end; ++at) formats.insert((*at)[1]);
    const auto cells = styles.substr(styles.find("<cellXfs"));
    int number = 0;
    for (std::sregex_iterator at(cells.begin(), cells.end(), style), end; at != end; ++at, ++number)
        if (formats.contains((*at)[1])) found.insert(" s=\"" + std::to_string(number) + "\"");
    return found;
}

// The cells and charts of a workbook, each number and word for itself; and the words of a document, column by column.
std::set<std::string> small_in_file(const std::string& bytes, const std::string& format) {
    const Folder folder;
    const auto file = folder.path / ("file." + format);
    std::ofstream(file, std::ios::binary) << bytes;
    if (format == "pdf") return small_in_text(printed_by("pdftotext -layout " + file.string() + " -"), std::regex("(^|\n|  )[1-4](?=  |\n|$)"));
    auto found = small_in_text(printed_by("unzip -p " + file.string() + " 'xl/worksheets/*.xml'"), std::regex("<c r=\"[A-Z]+[0-9]+\"( s=\"[0-9]+\")?><v>[1-4]</v>|<t[^>]*>\\s*[1-4]\\s*</t>"));
    for (const auto& share : styles_of_shares(printed_by("unzip -p " + file.string() + " xl/styles.xml")))
        std::erase_if(found, [&](const std::string& one) { return one.ends_with(share + "><v>1</v>"); });
    if (printed_by("unzip -Z1 " + file.string()).find("xl/charts/") != std::string::npos)
        found.merge(small_in_text(printed_by("unzip -p " + file.string() + " 'xl/charts/*.xml'"), std::regex("<c:v>[1-4]</c:v>")));
    return found;
}

// What is no count of anything that a few did: by its name, and by the address where the name alone does not say it.
bool no_count(const std::string& address, const std::string& path) {
    static const std::regex names(".*\\.(place|version|revision|sequence|from|to|minutes|officers|representatives)");
    static const std::regex one_s_own(".*/(meetings|checkpoints|lists|documents|basis-requests|objections|receipts)");       // how many there are on one's own page
    return std::regex_match(path, names) || (path == ".total" && std::regex_match(address, one_s_own));
}

class Walk {
public:
    explicit Walk(const std::string& kind) : host_(kind) {
        const auto owner = host_.account("owner", Role::applicant), secretariat = host_.account("secretariat", Role::secretariat);
        const auto amara = host_.account("amara", Role::opga), boris = host_.account("boris", Role::opga);
        const auto france = host_.account("france", Role::state, "FRA"), brazil = host_.account("brazil", Role::state, "BRA"),
                   kenya = host_.account("kenya", Role::state, "KEN");
        readers_ = {{"nobody", {}}, {"owner", owner}, {"secretariat", secretariat}, {"another State", kenya}, {"objector", france},
                    {"observer", host_.account("observer", Role::observer, "VAT")}, {"auditor", host_.account("auditor", Role::auditor)},
                    {"administrator", host_.account("admin", Role::admin)}};
        host_.meeting("m");
        for (int i = 0; i < 9; ++i) {              // two of them of a country of their own
            const auto id = applied(owner, "Bridges " + std::string(1, static_cast<char>('A' + i)), i < 7 ? "KEN" : "FRA");
            must(host_.post(owner, "/api/v1/applications/" + id + "/submit"));
            must(host_.post(amara, "/api/v1/applications/" + id + "/shortlist"));
            things_["id"] = things_["application"] = id;
        }
        const auto list = must(host_.post(amara, "/api/v1/meetings/m/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}})).text("id"),
                   at = "/api/v1/lists/" + list;
        things_.insert({{"meeting", "m"}, {"category", "ngo"}, {"list", list}});
        must(host_.post(boris, at + "/approve"));
        must(host_.post(amara, at + "/circulate", Data::Members{{"deadline", "2021-10-14T17:00:00-04:00"}}));
        must(host_.post(boris, at + "/release", Data::Members{{"seen", must(host_.get(boris, at + "/release")).text("seen")}}));
        const auto entries = must(host_.get(amara, at)).at("entries").list();
        things_["entry"] = entries.at(0).text("id");
        for (const auto* objector : {&france, &brazil})
            for (std::size_t i = 0; i < 2; ++i)
                must(host_.post(*objector, at + "/entries/" + entries.at(i).text("id") + "/objections", Data::Members{{"general_basis", "outside its field"}}));
        must(host_.post(kenya, at + "/entries/" + things_["entry"] + "/basis-requests"));
        opga_sees_ = !small(host_.get(amara, at + "/objections").json()).empty();
        walk("open");
        host_.now = *instant_of("2021-10-14T21:00:05.000Z");
        settle(host_.house(), host_.now);
        walk("closed");
        Data decision = Data::Members{{"symbol", "A/DEC/76/500"}, {"date", "2021-11-12"}, {"rest", "approved"}};
        for (std::size_t i = 0; i < 2; ++i) decision["dispositions"][entries.at(i).text("id")] = "not_approved";
        must(host_.post(amara, at + "/decision", decision));
        must(host_.post(boris, at + "/decision", decision));
        walk("decided");
        read_letters();
    }

    std::set<std::string> seen;                    // "role: address .path number"
    int documents = 0, workbooks = 0;              // that were looked into
    bool opga_sees() const { return opga_sees_; }

private:
    static Data must(const Answered& answered) {
        INFO(answered.body);
        REQUIRE(answered.status < 400);
        return answered.json();
    }
    std::string applied(const Caller& owner, const std::string& name, const std::string& country) {
        auto body = application_body(name);
        body["organisation"]["country"] = country;
        const auto id = must(host_.post(owner, "/api/v1/meetings/m/applications", body)).text("id");
        const auto meeting = find_meeting(host_.house(), *host_.read(), "m");
        for (const auto& document : meeting->category("ngo")->documents) must(host_.upload(owner, id, document.id, document.id + ".pdf", small_pdf()));
        return id;
    }
    static std::set<std::string> small(const Data& data) {
        std::set<std::string> found;
        small_numbers(data, "", found);
        return found;
    }

    void look(const std::string& role, const Caller& reader, const std::string& shown, const std::string& address) {
        const auto answered = host_.get(reader, address);
        if (answered.status != 200) return;
        std::set<std::string> found;
        if (answered.type.starts_with("application/json")) {
            found = small(answered.json());
            std::erase_if(found, [&](const std::string& one) { return no_count(address, one.substr(0, one.rfind(' '))); });
        }
        else if (answered.type.starts_with("text/html")) found = small_in_text(answered.body, std::regex(">\\s*[1-4]\\s*<"));
        else if (answered.type.starts_with("text/csv")) {
            // The same table as a workbook and as a document: once for all who are answered alike.
            if (const auto csv = address.find("format=csv"); csv != std::string::npos && drawn_.insert(shown + answered.body).second)
                for (const std::string format : {"xlsx", "pdf"}) look(role, reader, shown + " as " + format, std::string(address).replace(csv, 10, "format=" + format));
            found = small_in_text(answered.body, std::regex("(^|[,\\n])\"?[1-4]\"?(?=[,\\r\\n])"));
        }
        else if (answered.type.starts_with("image/svg")) found = small_in_text(answered.body, std::regex(">\\s*[1-4]\\s*<"));
        else if (answered.type.starts_with("application/pdf")) found = small_in_file(answered.body, "pdf"), ++documents;
        else if (answered.type.find("spreadsheetml") != std::string::npos) found = small_in_file(answered.body, "xlsx"), ++workbooks;
        std::erase_if(found, [](const std::string& one) { return one.find("Version") != std::string::npos; });
        std::erase_if(found, [](const std::string& one) { return one.find("data-label=\"Version\"") != std::string::npos; });
        for (const auto& one : found) seen.insert(role + ": " + shown + " " + one);
    }

    void walk(const std::string& stage) {
        host_.now += std::chrono::minutes(1);
        auto rows = core_rows();
        for (auto& row : plugin_rows()) rows.push_back(std::move(row));
        std::set<std::string> addresses;
        for (const auto& row : rows)
            if (row.method == "GET") addresses.insert(row.address.empty() ? row.path : row.address);
        // What the program or the meeting is, and the places of the record's lines.
        for (const auto* about : {"/api/v1/openapi.json", "/meeting.schema.json", "/admin/meetings/{meeting}/file", "/record"}) addresses.erase(about);
        for (const std::string view : {"proposed", "final", "both"})
            for (const std::string format : {"csv", "json"}) addresses.insert("/api/v1/lists/{list}/export?format=" + format + "&view=" + view);
        for (const std::string report : {"region", "gender", "type", "m49", "development"})
            for (const std::string format : {"csv", "json", "svg"}) addresses.insert("/api/v1/lists/{list}/figures?report=balance." + report + "&format=" + format);
        for (const auto& report : Contributors::of_the_build().plugins.reports())
            for (const std::string format : {"csv", "json"})
                for (const std::string of : {"", "&of=list&list={list}", "&of=list&list={list}&view=final&public=yes"})
                    if (const std::string id(report.behaviour->id()); id != "applications" || format == "json")        // its last column: representatives
                        addresses.insert("/m/{meeting}/reports/" + id + "?format=" + format + of);
        for (const auto& [role, reader] : readers_)
            for (const auto& address : addresses) {
                auto filled = address;
                for (const auto& [name, value] : things_)
                    for (auto at = filled.find("{" + name + "}"); at != std::string::npos; at = filled.find("{" + name + "}")) filled.replace(at, name.size() + 2, value);
                if (filled.find('{') == std::string::npos) look(role, reader, stage + " " + address, filled);
            }
    }

    void read_letters() {
        const auto folder = host_.house().documents.parent_path() / "mail";
        web::Mailer mailer(host_.house(), {.host = {}, .from = "convoke@host.test", .site = "https://host.test", .folder = folder, .enclose = web::enclosures(host_.house())});
        while (mailer.send_waiting(host_.now) > 0) {
        }
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            std::ifstream in(file.path(), std::ios::binary);
            const std::string letter(std::istreambuf_iterator<char>(in), {});
            if (letter.find("@host.test") == std::string::npos) continue;
            const auto body = letter.substr(letter.find("\r\n\r\n"));
            for (const auto& one : small_in_text(body, std::regex("[ \\n(][1-4] (names?|States?|objections?|organi[sz]ations?)"))) seen.insert("letter: " + one);
        }
    }

    Host host_;
    std::vector<std::pair<std::string, Caller>> readers_;
    Answers things_;
    std::set<std::string> drawn_;
    bool opga_sees_ = false;
};

}  // namespace

TEST_CASE("Counts below five leave the Office of the President by no route, in no format, at no stage, and by no letter") {
    for (const auto& kind : kinds_of_database()) {
        const Walk walk(kind);
        CHECK(walk.opga_sees());
        CHECK(walk.documents > 20);
        CHECK(walk.workbooks > 20);
        std::string all;
        for (const auto& one : walk.seen) all += one + "\n";
        CHECK(all == "");
    }
}
