// Who is this organisation? The question a register is asked, answered from memory, with reasons.
//
//     auto index = names::Index::build(entries);
//     names::Answer answer = names::decide(index, {.name = "Assoc. of Women Judges (AWJ)", .country = "KEN"});
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/domain/values.hpp"

namespace convoke::names {

// One organisation of a register. Two entries of one id are one organisation under two names.
struct Entry {
    std::string id;
    std::string name;
    std::vector<std::string> other_names = {};     // earlier, translated
    std::vector<std::string> acronyms = {};
    std::string country = {};                      // ISO 3166 alpha-2 or alpha-3, "" when the register does not say
    std::string website = {}, established = {};    // established: a year, or a date
    std::string status = {}, status_year = {};     // what it holds in the register, a word of the register's, and since when
};

// What an applicant, or a file, says of itself.
struct Query {
    std::string name;
    std::vector<std::string> other_names = {};
    std::string acronym = {};
    std::string country = {};                      // alpha-2 or alpha-3, or ""
    std::string website = {}, established = {};
    std::string status = {}, status_year = {};     // as claimed
    std::string except = {};                       // an entry that is passed over: the one that asks who else it is
};

// Why a candidate scores as it does: a code of the catalogue (locale/en.po), its arguments, and what it weighed: above
// nought for the candidate, below against it. Scores are made of all evidence; reasons name what a person can follow.
struct Reason {
    std::string code;
    Answers args = {};
    double weight = 0;
    bool operator==(const Reason&) const = default;
};

struct Candidate {
    std::string entry;
    double score = 0;                              // 0..1: how likely this is the organisation meant
    std::vector<Reason> reasons = {};              // heaviest first
    std::string matched_name = {};                 // the entry's name that was met, as the register writes it
    bool safe = false;                             // nothing speaks against it that only a person could settle
    bool near = false;                             // the names are much alike, whatever else speaks against it
};

enum class Verdict {
    match,                                         // safe without a person
    review,                                        // a person decides among the candidates
    none,                                          // nobody in the register comes near
};
std::string_view name_of(Verdict verdict);         // "match", "review", "none"

struct Answer {
    Verdict verdict = Verdict::none;
    std::string entry = {};                        // for a match, else ""
    double score = 0;                              // of the best candidate
    std::vector<Candidate> candidates = {};        // best first
};

// Entries held in memory. Never changes after it is built, so any number of threads may ask without locks; to take a new
// version in, build another and exchange the two. Copies share one.
class Index {
public:
    struct Held;                                   // internal

    Index();                                       // of nobody
    // Of `teachers` nobody is found; words that were learnt there to translate each other do so here as well.
    static Index build(const std::vector<Entry>& entries, const std::vector<Index>& teachers = {});

    // At most `most` entries, best first, each id once. Reads at most `longest_name` bytes of each name.
    std::vector<Candidate> search(const Query& query, std::size_t most = 5) const;

    bool teaches() const;                          // whether its own names taught words that translate each other
    bool was_taught() const;                       // whether others' did
    std::size_t entries() const;
    std::size_t names() const;                     // with other names and readings of brackets
    std::size_t bytes() const;                     // of memory, about

private:
    friend struct IndexProbe;                      // the measuring program reads the evidence behind a score
    std::shared_ptr<const Held> held_;
};

// The answer: what is safe, what a person must see, what is not there. The thresholds are in score.hpp.
Answer decide(const Index& index, const Query& query, std::size_t most = 5);

}  // namespace convoke::names
