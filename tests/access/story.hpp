// One and the same procedure, from the shortlist to the decision, in which a mission objects, says that it has no objection, or
// says nothing; and all that anybody sees of it on the way.
#pragma once

#include "tests/access/seeded.hpp"
#include "tests/host/host.hpp"

namespace convoke::tests {

// What is random by nature (signatures, digests, seals) replaced by its kind and, where it is sealed, its length.
std::string by_kind(std::string_view text);

enum class Ending { objects, none, silent };

struct Story {
    explicit Story(const std::string& kind, Ending ending);

    // What each role saw, stage by stage: every address that answers to a GET, with all that was answered, by_kind().
    std::map<std::string, std::map<std::string, std::string>> seen;        // role -> stage and address -> answer
    // Every row of every table, as a dump of the database has it, and what the letters and the logs said.
    std::vector<std::string> dump, letters;
    std::string log;
    std::vector<std::string> secrets;              // what must not be found in any of them

private:
    void walk(const std::string& stage);
    void take_dump();

    Seeded chance_;
    Host host_;
    std::vector<std::pair<std::string, Caller>> readers_;
    Answers things_;
};

}  // namespace convoke::tests
