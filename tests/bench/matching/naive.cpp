#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "tests/bench/matching/rivals.hpp"

namespace bench {

namespace {

std::vector<std::uint32_t> trigrams(const std::string& name) {
    std::string text = "  ";
    for (char c : name) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
    text += ' ';
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    std::vector<std::uint32_t> all;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) all.push_back(byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

class Cosine : public Rival {
public:
    explicit Cosine(const std::vector<Entry>& entries) {
        for (std::size_t e = 0; e < entries.size(); ++e) {
            add(e, entries[e].name);
            for (const std::string& other : entries[e].other_names) add(e, other);
        }
        shared_.resize(names_.size());
    }

    std::vector<Found> five(const std::string& name) override {
        std::fill(shared_.begin(), shared_.end(), 0.0f);
        const auto all = trigrams(name);
        for (std::uint32_t t : all)
            if (const auto found = postings_.find(t); found != postings_.end())
                for (std::uint32_t n : found->second) ++shared_[n];
        std::vector<Found> best;
        for (std::size_t n = 0; n < shared_.size(); ++n)
            if (shared_[n] > 0) best.push_back({names_[n].entry, shared_[n] / names_[n].size / std::sqrt(static_cast<double>(all.size()))});
        std::sort(best.begin(), best.end(), [](const Found& a, const Found& b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; });
        std::vector<Found> out;
        for (const Found& f : best)
            if (out.size() < 5 && std::none_of(out.begin(), out.end(), [&](const Found& o) { return o.entry == f.entry; })) out.push_back(f);
        return out;
    }

private:
    void add(std::size_t entry, const std::string& name) {
        const auto all = trigrams(name);
        for (std::uint32_t t : all) postings_[t].push_back(static_cast<std::uint32_t>(names_.size()));
        names_.push_back({entry, std::sqrt(static_cast<double>(all.size()))});
    }
    struct Name { std::size_t entry; double size; };
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> postings_;
    std::vector<Name> names_;
    std::vector<float> shared_;
};

}  // namespace

std::unique_ptr<Rival> trigram_cosine(const std::vector<Entry>& entries) { return std::make_unique<Cosine>(entries); }

}  // namespace bench
