// The file of countries: looked at, put in the place of the one in force, written out to be changed.
#include "web/commands/countries.hpp"

#include <filesystem>
#include <iostream>
#include <mutex>

#include "core/acts/import_countries.hpp"
#include "core/store/country_files.hpp"
#include "core/store/database.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace fs = std::filesystem;

namespace {

// Where the facts in force come from, and which version of that it is.
struct Origin {
    std::string name, version;
    bool imported = false;
    std::string bytes(const store::Reading& reading) const { return imported ? store::content_of_country_file(reading, version) : content(name); }
};

Origin in_force(const Settings& settings, const store::Reading& reading) {
    fs::path file = settings.text("countries.file");
    if (file.empty()) {
        if (const auto id = store::country_file_in_force(reading); !id.empty()) return {"the imported file of countries", id, true};
        const auto own = data_folder(settings) / "countries.csv";              // where imports were kept before they were kept in the database
        if (!fs::exists(own)) return {};
        file = own;
    }
    std::error_code nothing;                       // of a file that is not there: reading it says so
    return {file.string(), file.string() + " " + std::to_string(fs::last_write_time(file, nothing).time_since_epoch().count())};
}

// What is wrong with it, each on a line; whether nothing is.
bool reported(const std::string& name, const CountriesRead& read) {
    for (const auto& problem : read.problems)
        std::cerr << name << ":" << problem.line << ": " << (problem.column.empty() ? "" : problem.column + ": ") << in_english(problem.message) << "\n";
    return read.problems.empty();
}

std::size_t countries_in(const CountriesRead& read) { return read.rows.size() - 2; }            // less the dates and the sources

int check(const std::string& file, const Settings& settings, bool import) {
    const auto bytes = content(file);
    const auto read = read_countries(bytes);
    if (!reported(file, read)) {
        std::cerr << "nothing was changed: correct these, and try again\n";
        return 1;
    }
    if (!import) {
        std::cout << file << " can be used: " << countries_in(read) << " countries\n";
        return 0;
    }
    if (const auto chosen = settings.text("countries.file"); !chosen.empty())
        throw Usage("countries import: the setting countries.file names " + chosen + "; change that file instead");
    const Opened opened(settings);
    import_countries(opened.house(), at_the_console(Role::secretariat), bytes, opened.house().clock());
    std::cout << "imported " << countries_in(read) << " countries; they count at once, on every host of this database\n";
    return 0;
}

}  // namespace

void use_countries(const Settings& settings, const store::Reading& reading) {
    static std::mutex one_at_a_time;
    static std::string held;
    const std::lock_guard guard(one_at_a_time);
    const auto origin = in_force(settings, reading);
    if (origin.version == held) return;
    held = origin.version;                         // what cannot be used is told of once
    if (origin.version.empty()) return replace_countries(built_in_countries());
    if (!origin.imported && settings.text("countries.file").empty())
        std::cerr << origin.name << " counts on this host alone: “convoke countries import” puts it in force on every host of the database, or take it away\n";
    auto read = read_countries(origin.bytes(reading));
    if (reported(origin.name, read)) return replace_countries(std::move(read.rows));
    if (!origin.imported) throw std::runtime_error("the countries of " + origin.name + " cannot be used: correct the file, or take it away");
    std::cerr << origin.name << " cannot be used by this version of Convoke; what counted before goes on counting. Import another one.\n";
}

int countries_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 3);
    const auto what = arguments.word(1, "countries: check, import, export or facts");
    if (what == "check" || what == "import") return check(arguments.word(2, "countries " + what + ": the file"), settings, what == "import");
    if (what != "export" && what != "facts") throw Usage("countries: there is “check”, “import”, “export” and “facts”");
    const Opened opened(settings);
    const auto reading = opened.house().database.read();
    const auto origin = in_force(settings, *reading);
    if (what == "export") std::cout << (origin.version.empty() ? write_countries(built_in_countries()) : origin.bytes(*reading));
    else {
        std::cout << (origin.version.empty() ? "built in" : origin.name) << "\n";
        for (const auto& fact : country_facts())
            if (!fact.as_of.empty()) std::cout << fact.column << "\t" << fact.as_of << "\t" << fact.source << "\n";
    }
    return 0;
}

}  // namespace convoke::web
