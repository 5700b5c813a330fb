// Names of the country a question is about, each looked at: what stands out among the few of one country is lost among those of all. Internal.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/names/best.hpp"
#include "core/names/lookups.hpp"

namespace convoke::names {

// The countries (country_number) whose bodies write their names in such letters: Thai is of Thailand. None for Latin letters.
std::vector<std::uint16_t> homes_of_letters(std::string_view written);

// The names of the question's homes that are most like it, words compared by what its lookups lead to, and those that lead nowhere by
// sound and spelling. None where the homes have more names than can be looked at.
class AtHome {
public:
    AtHome(const Asked& asked, const Index::Held& held);
    // What a reading of the question leads to; the readings that are not of a part, in their order.
    void add(const AskedReading& reading, std::span<const Lookup> lookups);
    // The likest names, after the last reading.
    std::vector<Best::One> likest();

private:
    // A word of the question that leads nowhere, or two neighbours that may be one word.
    struct Strange {
        std::uint32_t asked;
        const AskedWord* word;
        bool heard;                      // rather than spelt
        std::string latin;
        Consonants consonants;
    };
    struct Mark;
    static std::vector<Mark>& marks();
    Mark mark_of(const Home::Word& word) const;
    void add_strange(const AskedReading& reading, std::uint32_t place, std::uint32_t asked);
    void look_at(const Home& home, Best& best);

    const Index::Held& held_;
    const Vocabulary& words_;
    std::vector<const Home*> homes_;
    std::vector<Strange> strange_;
    std::uint32_t question_ = 0, asked_ = 0;         // asked_: words of the readings added so far
    float weight_ = 0;
};

}  // namespace convoke::names
