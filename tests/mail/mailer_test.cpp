// Letters: handed to a real mail server once, tried again after a failure, safe in their headers, right in every script.
#include "web/mail/mailer.hpp"

#include <Poco/PipeStream.h>
#include <Poco/Process.h>

#include "core/store/outbox.hpp"
#include "tests/acts/house.hpp"
#include "web/mail/kept.hpp"
#include "web/mail/message.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// Debian's aiosmtpd on a port of its own, until the test ends.
class Sink {
public:
    explicit Sink(const std::filesystem::path& folder, int refuse = 0)
        : folder_(folder), process_(Poco::Process::launch("/usr/bin/python3", {std::string(SOURCE_DIR) + "/tests/mail/sink.py", folder.string(), std::to_string(refuse)}, &in_, &out_, nullptr)) {
        Poco::PipeInputStream said(out_);
        said >> port;
    }
    ~Sink() {
        in_.close();
        process_.wait();
    }
    std::vector<Data> letters() const {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) files.push_back(entry.path());
        std::ranges::sort(files);
        std::vector<Data> read;
        for (const auto& file : files) {
            std::ifstream in(file);
            read.push_back(read_json(std::string(std::istreambuf_iterator<char>(in), {})));
        }
        return read;
    }
    int port = 0;

private:
    std::filesystem::path folder_;
    Poco::Pipe in_, out_;
    Poco::ProcessHandle process_;
};

void post(TestHouse& at, const Actor& to, const std::string& code, const Answers& args, const std::string& meeting = "") {
    at.database.write([&](store::Unit& unit) { store::post_letter(unit, meeting, {to.account, code, args}, at.now); });
}

web::MailOptions options(const TestHouse& at, int port) {
    return {.host = port ? "127.0.0.1" : "", .port = port, .from = "convoke@un.example", .site = "https://convoke.example", .folder = at.folder.path / "mail"};
}

}  // namespace

TEST_CASE("A letter reaches the mail server once, from and to whom it should, with its times told in the meeting's zone") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        Folder folder;
        Sink sink(folder.path);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana");
        post(at, ana, "letter.received", {{"reference", "TRA-1"}, {"organisation", "Société d’Entraide"}, {"id", "app_1"}, {"at", "2021-10-01T12:00:00.000Z"}}, meeting);
        web::Mailer mailer(at.house, options(at, sink.port));
        CHECK(mailer.send_waiting(at.now) == 1);
        CHECK(mailer.send_waiting(at.now) == 0);
        CHECK(mailer.send_waiting(at.now + std::chrono::hours(100)) == 0);
        const auto letters = sink.letters();
        REQUIRE(letters.size() == 1);
        const auto& letter = letters.front();
        CHECK(letter.text("from") == "convoke@un.example");
        CHECK(letter.at("to") == Data(Data::List{"ana@example.org"}));
        CHECK(letter.text("subject") == "TRA-1: your application was received");
        CHECK(letter.text("version") == "1.0");
        CHECK(letter.text("id").ends_with("@un.example>"));
        CHECK(letter.at("defects").number() == 0);
        CHECK(letter.text("body").find("Société d’Entraide was received on 1 October 2021, 08:00 (New York)") != std::string::npos);
        CHECK(letter.text("body").find("https://convoke.example/applications/app_1/receipt") != std::string::npos);
    }
}

TEST_CASE("A letter that the mail server puts off is tried again in its time, and then goes out once") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        Folder folder;
        Sink sink(folder.path, 1);
        const auto ana = at.account("ana");
        post(at, ana, "letter.new_password", {{"link", "/new-password/secret"}});
        web::Mailer mailer(at.house, options(at, sink.port));
        CHECK(mailer.send_waiting(at.now) == 0);
        CHECK(store::letters_to(*at.database.read(), ana.account, 1).front().attempts == 1);
        CHECK(mailer.send_waiting(at.now + std::chrono::seconds(29)) == 0);
        CHECK(store::letters_to(*at.database.read(), ana.account, 1).front().attempts == 1);
        CHECK(mailer.send_waiting(at.now + std::chrono::seconds(30)) == 1);
        CHECK(sink.letters().size() == 1);
        CHECK(sink.letters().front().text("body").find("https://convoke.example/new-password/secret") != std::string::npos);
        CHECK(store::letters_to(*at.database.read(), ana.account, 1).front().args.empty());
    }
}

TEST_CASE("Without a mail server at the address, letters wait; after two days of trying they are given up, and what they said is forgotten") {
    TestHouse at("sqlite");
    const auto ana = at.account("ana");
    post(at, ana, "letter.new_password", {{"link", "/new-password/secret"}});
    web::Mailer mailer(at.house, options(at, 1));   // nobody listens there
    auto when = at.now;
    int tries = 0;
    while (const auto next = store::next_letter_at(*at.database.read())) {
        when = *next;
        CHECK(mailer.send_waiting(when) == 0);
        REQUIRE(++tries < 20);
    }
    CHECK(tries == 8);
    CHECK(when - at.now > std::chrono::hours(24));
    const auto letter = store::letters_to(*at.database.read(), ana.account, 1).front();
    CHECK(letter.args.empty());
    CHECK(letter.failure.find("ana@") == std::string::npos);
}

TEST_CASE("Whatever an organisation calls itself, no text of it begins another header or another addressee") {
    TestHouse at("sqlite");
    Folder folder;
    Sink sink(folder.path);
    const auto ana = at.account("ana");
    post(at, ana, "letter.received", {{"reference", "TRA-1\r\nBcc: victim@example.org\r\n\r\nbody"}, {"organisation", "X\r\n.\r\nRCPT TO:<victim@example.org>"}, {"id", "a"}, {"at", "2021-10-01T12:00:00.000Z"}});
    CHECK(web::Mailer(at.house, options(at, sink.port)).send_waiting(at.now) == 1);
    const auto letters = sink.letters();
    REQUIRE(letters.size() == 1);
    CHECK(letters.front().at("to") == Data(Data::List{"ana@example.org"}));
    for (const auto& name : letters.front().at("headers").list()) CHECK(name.text() != "Bcc");
    CHECK(letters.front().text("body").find("RCPT TO:<victim@example.org>") != std::string::npos);
}

TEST_CASE("A subject in Arabic, Chinese or of great length arrives letter for letter, in words that hold whole letters") {
    TestHouse at("sqlite");
    Folder folder;
    Sink sink(folder.path);
    const auto ana = at.account("ana");
    const std::vector<std::string> names{"جمعية الأمل لحماية العمال المهاجرين وأفراد أسرهم في جميع أنحاء العالم", "守护儿童协会", std::string(300, 'x') + "é"};
    for (const auto& name : names) post(at, ana, "letter.received", {{"reference", name}, {"organisation", name}, {"id", "a"}, {"at", "2021-10-01T12:00:00.000Z"}});
    CHECK(web::Mailer(at.house, options(at, sink.port)).send_waiting(at.now) == 3);
    const auto letters = sink.letters();
    REQUIRE(letters.size() == 3);
    for (const auto& letter : letters) {
        CHECK(letter.at("strict").flag());
        CHECK(std::ranges::any_of(names, [&](const auto& name) { return letter.text("subject") == name + ": your application was received"; }));
    }
}

TEST_CASE("Where there is no mail server, a letter is a file that mail programs read, for the demonstration to show") {
    TestHouse at("sqlite");
    const auto ana = at.account("ana");
    post(at, ana, "letter.received", {{"reference", "守护"}, {"organisation", "守护儿童协会"}, {"id", "app_1"}, {"at", "2021-10-01T12:00:00.000Z"}});
    CHECK(web::Mailer(at.house, options(at, 0)).send_waiting(at.now) == 1);
    const auto letters = web::kept_letters(at.folder.path / "mail", 10);
    REQUIRE(letters.size() == 1);
    CHECK(letters.front().subject == "守护: your application was received");
    CHECK(letters.front().to.find("ana@example.org") != std::string::npos);
    CHECK(letters.front().body.find("守护儿童协会 was received on 1 October 2021, 12:00 (UTC).") != std::string::npos);
}

TEST_CASE("What a letter encloses goes along as a file, and a letter does not leave without it") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        Folder folder;
        Sink sink(folder.path);
        const auto ana = at.account("ana");
        at.database.write([&](store::Unit& unit) {
            store::post_letter(unit, "", {.to = ana.account, .code = "letter.new_password", .args = {{"link", "/new-password/secret"}}, .enclosure = "some.report", .enclosure_options = {{"list", "l1"}}}, at.now);
        });
        auto mail = options(at, sink.port);
        bool fails = true;
        const std::string pdf("%PDF-1.5\0\r\n\xff", 12);
        mail.enclose = [&](const store::WaitingLetter& letter, const store::Account& account, Time) {
            if (fails) throw Refused(Refused::Kind::unknown, {"list.unknown"});
            CHECK(letter.enclosure == "some.report");
            CHECK(letter.enclosure_options.at("list") == "l1");
            CHECK(account.email == "ana@example.org");
            return web::Enclosed{"list.pdf", "application/pdf", pdf};
        };
        web::Mailer mailer(at.house, mail);
        CHECK(mailer.send_waiting(at.now) == 0);
        CHECK(sink.letters().empty());
        fails = false;
        CHECK(mailer.send_waiting(at.now + std::chrono::seconds(30)) == 1);
        const auto letters = sink.letters();
        REQUIRE(letters.size() == 1);
        CHECK(letters.front().at("files") == Data(Data::List{Data::Members{{"name", "list.pdf"}, {"type", "application/pdf"}, {"size", pdf.size()}}}));
        CHECK(letters.front().text("body").find("https://convoke.example/new-password/secret") != std::string::npos);
        CHECK(letters.front().at("defects").number() == 0);
    }
}

TEST_CASE("A letter as a file holds what it encloses, byte by byte") {
    TestHouse at("sqlite");
    const auto ana = at.account("ana");
    at.database.write([&](store::Unit& unit) { store::post_letter(unit, "", {.to = ana.account, .code = "letter.new_password", .args = {{"link", "/x"}}, .enclosure = "some.report"}, at.now); });
    auto mail = options(at, 0);
    const std::string pdf("%PDF-1.5\0\r\n\xff", 12);
    mail.enclose = [&](const store::WaitingLetter&, const store::Account&, Time) { return web::Enclosed{"list.pdf", "application/pdf", pdf}; };
    CHECK(web::Mailer(at.house, mail).send_waiting(at.now) == 1);
    const auto letters = web::kept_letters(at.folder.path / "mail", 10);
    REQUIRE(letters.size() == 1);
    REQUIRE(letters.front().enclosed);
    CHECK(letters.front().enclosed->name == "list.pdf");
    CHECK(letters.front().enclosed->bytes == pdf);
    CHECK(letters.front().body.find("https://convoke.example/x") != std::string::npos);
}

TEST_CASE("A letter that the mail server refuses for good bounces at once; the others go out") {
    TestHouse at("sqlite");
    Folder folder;
    Sink sink(folder.path);
    for (const std::string name : {"nobody", "ana"}) post(at, at.account(name), "letter.new_password", {{"link", "/new-password/secret"}});
    web::Mailer mailer(at.house, options(at, sink.port));
    CHECK(mailer.send_waiting(at.now) == 1);
    CHECK(store::outbox_counts(*at.database.read()).failed == 1);
    CHECK(store::outbox_counts(*at.database.read()).waiting == 0);
    CHECK(sink.letters().size() == 1);
}
