// Chance that repeats itself: while one lives, ids, seals and secrets are drawn from a seed, so that two runs of the same story
// can be compared byte for byte.
#pragma once

#include <cstdint>
#include <string>

namespace convoke::tests {

class Seeded {
public:
    Seeded();
    ~Seeded();                                     // chance again
    Seeded(const Seeded&) = delete;
    // What is drawn from now on depends on this alone, however much was drawn before.
    void begin(const std::string& chapter);
};

}  // namespace convoke::tests
