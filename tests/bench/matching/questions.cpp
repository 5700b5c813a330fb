#include "tests/bench/matching/questions.hpp"

#include <fstream>
#include <sstream>

#include "core/csv/csv.hpp"
#include "core/names/fold.hpp"
#include "core/names/structure.hpp"

namespace bench {

namespace {

std::uint64_t hash(const std::string& text) {
    std::uint64_t sum = 14695981039346656037ull;
    for (char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return Dice(sum).roll();
}

// Names that differ in nothing but capitals, punctuation, function words and legal form are one.
std::string key_of(const std::string& name) {
    const std::string key = convoke::names::structure_of(name).key;
    return key.empty() ? convoke::names::folded(name) : key;
}

}  // namespace

void Asker::about(const std::string& organisation) { tuning_ = hash(organisation) % 2 == 0; }

void Asker::ask(const std::string& kind, const std::string& name, const std::string& country, const std::string& truth) {
    if (!name.empty()) set_.questions.push_back({kind, {.name = name, .country = country}, truth, tuning_});
}

void Asker::ask_other(const std::string& kind, const std::string& name, const std::string& country) {
    if (!name.empty() && !is_taken(name)) ask(kind, name, country, "");
}

void Asker::taken(const std::string& name) { ++taken_[key_of(name)]; }
bool Asker::is_taken(const std::string& name) const { return taken_.contains(key_of(name)); }

std::vector<std::string> parted(const std::string& text, const std::string& mark) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(mark, from), text.size());
        if (to > from) parts.push_back(text.substr(from, to - from));
        from = to + mark.size();
    }
    return parts;
}

std::vector<Row> read_table(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return {};
    std::stringstream all;
    all << in.rdbuf();
    const convoke::CsvFile file = convoke::read_csv(all.str());
    std::vector<Row> table;
    for (const convoke::CsvRow& row : file.rows) {
        Row& made = table.emplace_back();
        for (std::size_t c = 0; c < file.header.size(); ++c) made[file.header[c]] = row.cells[c];
    }
    return table;
}

}  // namespace bench
