#include "tests/bench/host/stage.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/acts/account.hpp"
#include "core/acts/apply.hpp"
#include "core/acts/check.hpp"
#include "core/acts/define_meeting.hpp"
#include "core/acts/import_register.hpp"
#include "core/acts/meeting.hpp"
#include "core/json/json.hpp"
#include "core/store/database.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/host/invented.hpp"
#include "tests/bench/host/raw.hpp"

namespace convoke::bench {

namespace fs = std::filesystem;

namespace {

std::string server() {
    const char* url = std::getenv("CONVOKE_TEST_PG");
    return url ? url : "";
}

std::string unique_name() {
    static int count = 0;
    return "convoke_bench_" + std::to_string(getpid()) + "_" + std::to_string(count++);
}

std::string url_of(const std::string& database) {
    auto url = server();
    return url.replace(url.rfind('/') + 1, std::string::npos, database);
}

void on_server(const std::string& statement) { Raw::open(server())->ask(statement); }

// The worked example without its windows, so that applications are open whenever this runs, and without the documents it asks for.
std::string open_meeting_file() {
    std::ifstream in(web::share_folder() / "meetings" / "trafficking-2021.json");
    std::ostringstream text;
    text << in.rdbuf();
    const auto file = read_json(text.str());
    auto members = file.members();
    auto categories = file.at("categories").list();
    for (auto& category : categories) {
        auto parts = category.members();
        for (const auto* part : {"applications", "registration", "documents"}) parts.erase(part);
        category = parts;
    }
    members["categories"] = categories;
    return write_json(members);
}

Actor account(const House& house, const std::string& name, Role role) {
    const auto made = make_account(house, web::at_the_console(Role::admin), {.email = name + "@example.org", .name = name, .password = "a long password", .role = role}, house.clock());
    return {.account = made.id, .role = role, .name = name, .language = "en"};
}

}  // namespace

std::vector<std::string> kinds_of_database() {
    if (!server().empty()) return {"sqlite", "postgresql"};
    tell("skipped: the figures of PostgreSQL (CONVOKE_TEST_PG names no server)");
    return {"sqlite"};
}

Stage::Stage(const std::string& kind, std::size_t register_entries) : folder(fs::canonical("/proc/self/exe").parent_path() / unique_name()) {
    fs::create_directories(folder);
    location = (folder / "convoke.db").string();
    if (kind == "postgresql") {
        made_.push_back(unique_name());
        on_server("CREATE DATABASE " + made_.back());
        location = url_of(made_.back());
    }
    const auto opened = open();
    const auto& house = opened.house();
    const auto secretariat = web::at_the_console(Role::secretariat);
    const auto imported = import_meeting(house, web::at_the_console(Role::admin), open_meeting_file(), house.clock());
    if (!imported.problems.empty()) throw std::runtime_error("the worked example was refused: " + imported.problems.front().message.code);
    meeting = imported.id;
    import_register(house, secretariat, {.register_id = "ecosoc", .sheet = "", .file = invented_ecosoc(register_entries), .as_of = "2021-10-01", .map = {}}, house.clock());
    import_register(house, secretariat, {.register_id = "nhri", .sheet = "", .file = invented_nhri(register_entries / 50), .as_of = "2021-10-01", .map = {}}, house.clock());
    applicant = account(house, "applicant", Role::applicant);
    officer = account(house, "officer", Role::opga);
    applicant_token = make_token(house, web::at_the_console(Role::admin), "applicant@example.org", house.clock());
    officer_token = make_token(house, web::at_the_console(Role::admin), "officer@example.org", house.clock());
}

Stage::~Stage() {
    try {
        for (const auto& database : made_) on_server("DROP DATABASE " + database + " WITH (FORCE)");
    } catch (const std::exception& failure) {
        tell(failure.what());
    }
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

web::Settings Stage::settings() const {
    std::vector<std::string> words{"bench", "--data", folder.string()};
    if (!made_.empty()) words.insert(words.end(), {"--database", location});
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    return web::Settings(web::Arguments(static_cast<int>(pointers.size()), pointers.data(), {}));
}

std::string Stage::copied() {
    if (made_.empty()) {
        const auto file = (folder / (unique_name() + ".db")).string();
        Raw::open(location)->ask("PRAGMA wal_checkpoint(TRUNCATE)");
        fs::copy_file(location, file);
        return file;
    }
    const auto original = made_.front();
    made_.push_back(unique_name());
    on_server("CREATE DATABASE " + made_.back() + " TEMPLATE " + original);
    return url_of(made_.back());
}

std::vector<std::string> add_drafts(const House& house, const Stage& stage, std::size_t number, std::size_t first) {
    const auto meeting = find_meeting(house, *house.database.read(), stage.meeting);
    std::vector<std::string> ids;
    while (ids.size() < number) {
        const auto some = std::min<std::size_t>(500, number - ids.size());
        const auto made = house.database.write([&](store::Unit& unit) {
            std::vector<std::string> kept;
            for (std::size_t i = 0; i < some; ++i)
                kept.push_back(begin(house, unit, *meeting, stage.applicant, house.clock(), invented_application(first + ids.size() + i)).id);
            return kept;
        });
        ids.insert(ids.end(), made.begin(), made.end());
    }
    return ids;
}

void submit(const House& house, const Stage& stage, const std::string& id) {
    const auto now = house.clock();
    std::shared_ptr<const Meeting> meeting;
    Application application;
    std::vector<Finding> findings;
    {
        const auto reading = house.database.read();
        application = own_application(house, *reading, stage.applicant, id);
        meeting = open_meeting(house, *reading, stage.applicant, application.meeting);
        if (!submission_problems(house, *reading, *meeting, application, now).empty()) throw std::runtime_error("an invented application is not complete");
        findings = examine(house, *reading, *meeting, now, {&application, 1}).front();
    }
    house.database.write([&](store::Unit& unit) { return submit(house, unit, *meeting, stage.applicant, now, application, findings); });
}

}  // namespace convoke::bench
