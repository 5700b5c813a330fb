// A register of organisations (those in consultative status, accredited human rights institutions), at one version,
// and what it answers when asked who an organisation is.
#pragma once

#include "core/domain/application.hpp"

namespace convoke {

struct RegisterEntry {
    std::string id, name;
    std::vector<std::string> other_names = {}, acronyms = {};
    std::string country = {};                      // ISO 3166-1 alpha-3, or ""
    // What the register says beside the name: status, standing, ... Of these, website, established, status and status_year are
    // compared with what the question says of them.
    Answers facts = {};
    bool operator==(const RegisterEntry&) const = default;
};

// One line of an imported file, already under our column names.
struct RegisterRow { std::size_t line = 0; Answers cells; };
struct RowProblem { std::size_t line = 0; Text message; };

// One kind of file a register is made from. The first of a register ("") replaces its entries; the others amend them.
struct RegisterSheet {
    std::string id;
    std::vector<std::string> required, optional;   // column names
};

struct RegisterQuestion {
    std::string name;
    std::vector<std::string> other_names = {}, acronyms = {};
    std::string country = {};
    std::string website = {}, established = {};    // established: a year
    std::string status = {}, status_year = {};     // what it claims to hold in the register, and since when
};
// All that an applicant says of who it is; of its claims those it makes to one plugin's register.
RegisterQuestion question_about(const Application& application, std::string_view plugin);

// What a cell of a file holds, without blanks around it.
std::string trimmed(std::string_view cell);

// The answer: match is safe without a person, review wants one, none found nothing near.
struct RegisterAnswer {
    enum class Verdict { match, review, none };
    struct Candidate {
        RegisterEntry entry;
        double score = 0;                          // 0..1
        std::vector<Text> reasons = {};            // words that agreed, words that differed
    };
    Verdict verdict = Verdict::none;
    std::vector<Candidate> candidates = {};        // best first, at most 5
    std::string version, as_of;                    // of the register; both "" while nothing was ever imported
};
std::string_view name_of(RegisterAnswer::Verdict verdict);     // "match", "review", "none"

}  // namespace convoke
