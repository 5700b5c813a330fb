// convoke register match: who are these organisations? A file of names in, a file of answers out, on all cores.
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <iostream>
#include <thread>

#include "core/acts/register_shelf.hpp"
#include "core/csv/csv.hpp"
#include "core/domain/registers.hpp"
#include "core/domain/time.hpp"
#include "core/names/countries.hpp"
#include "core/store/database.hpp"
#include "core/store/registers.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace {

std::string score_text(double score) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%.4f", score);
    return buffer;
}

std::string csv_cell(const std::string& text) {
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

struct Questions { CsvFile file; std::size_t id, query, country; };

Questions questions_in(const std::string& name) {
    Questions asked{read_csv(content(name)), 0, 0, 0};
    const auto place = [&](std::string_view column) {
        return static_cast<std::size_t>(std::ranges::find(asked.file.header, column) - asked.file.header.begin());
    };
    asked.id = place("id"), asked.query = place("query"), asked.country = place("country_iso3");
    if (asked.id == asked.file.header.size() || asked.query == asked.file.header.size()) throw Refused(Refused::Kind::invalid, {"match.columns", {{"file", name}}});
    for (const auto& [line, message] : asked.file.problems) std::cerr << name << ":" << line << ": " << in_english(message) << "\n";
    if (!asked.file.problems.empty()) throw Refused(Refused::Kind::invalid, {"match.bad_rows", {{"count", std::to_string(asked.file.problems.size())}}});
    return asked;
}

// Said and no obstacle: the name is compared all the same.
void say_where_no_country(const Questions& asked, const std::string& name) {
    constexpr std::size_t most_said = 10;
    std::size_t found = 0;
    for (const auto& row : asked.file.rows) {
        const auto country = asked.country < row.cells.size() ? trimmed(row.cells[asked.country]) : "";
        if (country.empty() || !names::iso3_of(country).empty() || ++found > most_said) continue;
        std::cerr << name << ":" << row.line << ": " << in_english({"match.no_country", {{"country", country}}}) << "\n";
    }
    if (found > most_said) std::cerr << in_english({"match.no_country_more", {{"count", std::to_string(found - most_said)}}}) << "\n";
}

// The version in force, or that of the date; Refused where nothing was imported by then.
void load_version(const House& house, const std::string& register_id, const std::string& as_of) {
    auto& shelf = house.registers;
    shelf.version(register_id);                    // refused at once where there is no such register
    const auto reading = house.database.read();
    if (!as_of.empty()) shelf.load(*reading, register_id, as_of);
    if (!shelf.version(register_id).first.empty()) return;
    const auto versions = store::register_versions(*reading, register_id);
    if (versions.empty()) throw Refused(Refused::Kind::unavailable, {"match.empty", {{"register", register_id}}});
    throw Refused(Refused::Kind::unavailable, {"match.none_by_then", {{"register", register_id}, {"date", as_of}, {"first", versions.back().as_of}}});
}

}  // namespace

int match_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"in", "out", "as-of"}, 3);
    const auto register_id = arguments.word(2, "register match: the register");
    const auto in = arguments.option("in"), out = arguments.option("out"), as_of = arguments.option("as-of");
    if (in.empty() || out.empty()) throw Usage("register match: --in FILE.csv and --out FILE.csv are needed");
    if (!as_of.empty() && !date_of(as_of)) throw Usage("register match: --as-of takes a date as YYYY-MM-DD, not “" + as_of + "”");
    const auto asked = questions_in(in);
    say_where_no_country(asked, in);
    demand_writable(out);
    const Opened opened(settings);
    load_version(opened.house(), register_id, as_of);
    const auto& shelf = opened.house().registers;
    const auto& rows = asked.file.rows;

    std::vector<std::string> lines(rows.size());
    std::atomic<std::size_t> next{0}, verdicts[3]{};
    const bool terminal = isatty(2) != 0;
    std::exception_ptr failure;
    std::atomic_flag failed;
    const auto work = [&] {
        try {
            for (std::size_t i; (i = next++) < rows.size();) {
                const auto& cells = rows[i].cells;
                const auto found = shelf.ask(register_id, {.name = cells[asked.query], .country = asked.country < cells.size() ? trimmed(cells[asked.country]) : ""});
                std::string candidates;
                for (const auto& one : found.candidates) candidates += (candidates.empty() ? "" : "|") + one.entry.id + ":" + score_text(one.score);
                const bool safe = found.verdict == RegisterAnswer::Verdict::match;
                ++verdicts[static_cast<int>(found.verdict)];
                lines[i] = csv_cell(cells[asked.id]) + "," + std::string(name_of(found.verdict)) + "," + csv_cell(safe ? found.candidates.front().entry.id : "") + "," +
                           score_text(found.candidates.empty() ? 0 : found.candidates.front().score) + "," + csv_cell(candidates) + "\r\n";
                if (terminal && i % 500 == 0) std::cerr << "\r" + std::to_string(i) + " of " + std::to_string(rows.size()) << std::flush;
            }
        } catch (...) {
            if (!failed.test_and_set()) failure = std::current_exception();
            next = rows.size();
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
    for (auto& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
    if (terminal) std::cerr << "\r" << rows.size() << " of " << rows.size() << "\n";

    std::string text = "id,verdict,entry,score,candidates\r\n";
    for (const auto& line : lines) text += line;
    write_content(out, text);
    std::cout << rows.size() << " asked of " << register_id << " as of " << shelf.version(register_id).second << ":";
    for (const auto verdict : {RegisterAnswer::Verdict::match, RegisterAnswer::Verdict::review, RegisterAnswer::Verdict::none})
        std::cout << " " << verdicts[static_cast<int>(verdict)] << " " << name_of(verdict);
    std::cout << "\n";
    return 0;
}

}  // namespace convoke::web
