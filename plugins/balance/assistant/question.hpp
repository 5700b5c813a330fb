// What the assistant is asked: who may be chosen, how many, within which limits, near to what. Pure.
#pragma once

#include <string>
#include <vector>

#include "plugins/balance/shares.hpp"

namespace convoke::balance {

// A group of one dimension, or of two at once: women from African States.
struct Part {
    std::string dimension = {}, group = {}, with_dimension = {}, with_group = {};
    auto operator<=>(const Part&) const = default;
};
bool belongs(const Facts& facts, const Part& part);
std::string other_fact(std::string_view dimension, std::string_view group);    // as Facts::others holds it

struct Candidate {
    std::string id = {}, organisation = {};        // of a person: whom the person represents; else the same
    Facts facts = {};
    bool own = false;                              // on the officer's own list
    bool in = false, out = false;                  // fixed by the officer
    std::string lot = {};                          // 64 hexadecimal digits: SHA-256 of the seed and the id
};

struct Limit {
    bool at_least = true;                          // else at most
    Part part = {};
    int number = 0;
};

// As near as possible to so many places; of a reference, its share of the size.
struct Wish {
    Part part = {};
    double places = 0;
};

struct Question {
    std::vector<Candidate> candidates = {};
    int size = 0;
    bool one_per_organisation = false;
    bool lottery = false;                          // each name's chance is asked for; then the officer's own list counts for nothing
    std::vector<Limit> limits = {};
    std::vector<Wish> wishes = {};
    double draw = 0;                               // 0 to 1, of the seed: which of a lottery's selections it is
    double seconds = 10;
};

}  // namespace convoke::balance
