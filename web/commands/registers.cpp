#include <fstream>
#include <iostream>
#include <thread>
#include <atomic>
#include <unistd.h>

#include "core/acts/import_register.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/csv/csv.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace {

int import(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"as-of", "sheet", "map", "skip-bad", "dry-run"});
    RegisterImport asked{.register_id = arguments.word(2, "register import: the register"), .sheet = arguments.option("sheet"),
                         .file = {}, .as_of = arguments.option("as-of"), .map = {}, .skip_bad = arguments.has("skip-bad"), .dry_run = arguments.has("dry-run")};
    const auto file = arguments.word(3, "register import: the file");
    if (asked.as_of.empty()) throw Usage("register import: --as-of YYYY-MM-DD is missing");
    for (const auto& pair : arguments.all("map")) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos) throw Usage("--map takes their_column=our_column");
        asked.map.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    }
    asked.file = content(file);
    const Opened opened(settings);
    const auto result = import_register(opened.house(), at_the_console(Role::secretariat), asked, opened.house().clock());
    for (const auto& [line, message] : result.problems) std::cerr << file << ":" << line << ": " << in_english(message) << "\n";
    if (!result.imported && !asked.dry_run) {
        std::cerr << "nothing was imported: " << result.problems.size() << " of " << result.rows << " rows are bad; correct them, or leave them out with --skip-bad\n";
        return 1;
    }
    std::cout << (asked.dry_run ? "would import " : "imported ") << result.entries << " entries (" << result.added << " new, " << result.changed
              << " changed, " << result.removed << " gone), " << result.problems.size() << " rows left out; " << result.findings_changed << " findings changed\n";
    return result.problems.empty() || asked.skip_bad ? 0 : 1;
}

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

int match(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"in", "out", "as-of"});
    const auto register_id = arguments.word(2, "register match: the register");
    const auto in = arguments.option("in"), out = arguments.option("out");
    if (in.empty() || out.empty()) throw Usage("register match: --in FILE.csv and --out FILE.csv are needed");
    const auto file = read_csv(content(in));
    const auto place = [&](const std::string& name) {
        for (std::size_t i = 0; i < file.header.size(); ++i)
            if (file.header[i] == name) return i;
        return file.header.size();
    };
    const auto id = place("id"), query = place("query"), country = place("country_iso3");
    if (id == file.header.size() || query == file.header.size()) throw Usage("register match: the file needs the columns id, query and may have country_iso3");

    const Opened opened(settings);
    const auto& shelf = opened.house().registers;
    shelf.version(register_id);                    // refused at once where there is no such register
    std::vector<std::string> lines(file.rows.size());
    std::atomic<std::size_t> next{0};
    const bool terminal = isatty(2) != 0;
    const auto work = [&] {
        for (std::size_t i; (i = next++) < file.rows.size();) {
            const auto& cells = file.rows[i].cells;
            const auto found = shelf.ask(register_id, {.name = cells[query], .country = country < cells.size() ? cells[country] : ""});
            std::string candidates;
            for (const auto& one : found.candidates) candidates += (candidates.empty() ? "" : "|") + one.entry.id + ":" + score_text(one.score);
            const bool safe = found.verdict == RegisterAnswer::Verdict::match;
            lines[i] = csv_cell(cells[id]) + "," + std::string(name_of(found.verdict)) + "," + csv_cell(safe ? found.candidates.front().entry.id : "") + "," +
                       score_text(found.candidates.empty() ? 0 : found.candidates.front().score) + "," + csv_cell(candidates) + "\r\n";
            if (terminal && i % 500 == 0) std::cerr << "\r" << i << " of " << file.rows.size() << std::flush;
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
    for (auto& thread : threads) thread.join();
    if (terminal) std::cerr << "\r" << file.rows.size() << " of " << file.rows.size() << "\n";
    std::ofstream to(out, std::ios::binary);
    to << "id,verdict,entry,score,candidates\r\n";
    for (const auto& line : lines) to << line;
    to.close();
    if (!to) throw Refused(Refused::Kind::unavailable, {"file.unwritable", {{"file", out}}});
    return 0;
}

}  // namespace

int register_command(const Arguments& arguments, const Settings& settings) {
    const auto what = arguments.word(1, "register: import or match");
    if (what == "import") return import(arguments, settings);
    if (what == "match") return match(arguments, settings);
    throw Usage("register: there is “import” and “match”");
}

}  // namespace convoke::web
