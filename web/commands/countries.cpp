// The file of countries: looked at, put in the place of the one in force, written out to be changed.
#include "web/commands/countries.hpp"

#include <filesystem>
#include <iostream>

#include "core/acts/countries_file.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace fs = std::filesystem;

namespace {

fs::path file_in_force(const Settings& settings) {
    if (const auto chosen = settings.text("countries.file"); !chosen.empty()) return chosen;
    const auto own = data_folder(settings) / "countries.csv";
    return fs::exists(own) ? own : fs::path();
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
    const auto own = data_folder(settings) / "countries.csv";
    auto part = own;
    part += ".part";
    write_content(part.string(), bytes);           // there as a whole, or not at all
    fs::rename(part, own);
    std::cout << "imported " << countries_in(read) << " countries; they count from the next start of the server on\n";
    return 0;
}

}  // namespace

void use_countries(const Settings& settings) {
    const auto file = file_in_force(settings);
    if (file.empty()) return;
    auto read = read_countries(content(file));
    if (!reported(file.string(), read)) throw std::runtime_error("the countries of " + file.string() + " cannot be used: correct the file, or take it away");
    replace_countries(std::move(read.rows));
}

int countries_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 3);
    const auto what = arguments.word(1, "countries: check, import, export or facts");
    if (what == "check" || what == "import") return check(arguments.word(2, "countries " + what + ": the file"), settings, what == "import");
    const auto file = file_in_force(settings);
    if (what == "export") {
        std::cout << (file.empty() ? write_countries(built_in_countries()) : content(file));
        return 0;
    }
    if (what == "facts") {
        use_countries(settings);
        std::cout << (file.empty() ? "built in" : file.string()) << "\n";
        for (const auto& fact : country_facts())
            if (!fact.as_of.empty()) std::cout << fact.column << "\t" << fact.as_of << "\t" << fact.source << "\n";
        return 0;
    }
    throw Usage("countries: there is “check”, “import”, “export” and “facts”");
}

}  // namespace convoke::web
