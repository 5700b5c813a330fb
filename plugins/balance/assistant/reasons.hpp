// Why a name is suggested, in words: what the list lacks, and how many are there. Of groups alone: nothing is said of a person that
// is not said of everybody of that group, and nobody is ranked.
#pragma once

#include "plugins/balance/assistant/runs.hpp"

namespace convoke::balance {

std::string label_of_part(const Part& part, const Context& context);

// One aim as a table says it: what it is about, how many places it is to have, in words.
struct Aim {
    Part part = {};
    double places = 0;
    bool at_least = true, at_most = true;          // both: as near as possible
};
std::vector<Aim> aims_of(const Question& question);
std::string wanted_words(const Aim& aim, const Context& context);

class Reasons {
public:
    Reasons(const Run& run, const Context& context);

    std::string suggested(std::size_t candidate) const;        // of a name that is chosen
    std::string left_out(std::size_t candidate) const;         // of one of the officer's own list that is not
    std::string chance(std::size_t of_class, int chosen) const;           // where the lot decided among names alike; or ""
    std::string groups_of(std::size_t of_class) const;         // what a class is, of what was asked for
    std::size_t class_of(std::size_t candidate) const { return class_of_[candidate]; }

private:
    std::string said(const std::string& code, std::size_t aim) const;

    const Run& run_;
    const Context& context_;
    std::vector<Aim> aims_;
    std::vector<int> own_, pool_;
    int own_size_ = 0;
    std::vector<std::size_t> class_of_;
};

// "11.2", "11"
std::string decimal(double number);

}  // namespace convoke::balance
