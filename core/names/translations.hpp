// Words of two languages that mean the same, learnt from organisations that a register knows under several names. Internal.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/names/vocabulary.hpp"

namespace convoke::names {

// Names of one organisation, each as the words that matter.
class Translations {
public:
    explicit Translations(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
    void add(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other);
    struct Taught { std::uint32_t from; Vocabulary::Link link; bool own = true; };
    // What the pairs have taught, put into the vocabulary; and what others were taught by theirs, where these say nothing of it.
    void teach(Vocabulary& vocabulary, std::vector<Taught> taught);

private:
    std::vector<Taught> learnt() const;
    struct Pair { std::uint32_t first, ours, theirs; };        // places in `words_`
    const Vocabulary& vocabulary_;
    std::vector<std::uint32_t> words_;
    std::vector<Pair> pairs_;
};

}  // namespace convoke::names
