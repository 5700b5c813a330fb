// The Merkle tree of RFC 6962 and RFC 9162: known roots, and every path there is for small trees.
#include "core/crypto/tree.hpp"

#include <catch2/catch.hpp>

#include "core/crypto/digest.hpp"

using namespace convoke;

namespace {

std::vector<TreeHash> leaves(std::size_t count) {
    std::vector<TreeHash> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(leaf_hash("entry " + std::to_string(i)));
    return made;
}

std::span<const TreeHash> first(const std::vector<TreeHash>& all, std::size_t count) { return std::span(all).first(count); }

// Section 2.1 of RFC 6962 as it is written, without anything kept between calls.
TreeHash as_written(std::span<const TreeHash> all) {
    if (all.empty()) return sha256_raw("");
    if (all.size() == 1) return all[0];
    std::size_t k = 1;
    while (k * 2 < all.size()) k *= 2;
    return node_hash(as_written(all.first(k)), as_written(all.subspan(k)));
}

}  // namespace

TEST_CASE("The tree's roots are those of the published test vectors of Certificate Transparency") {
    using namespace std::string_literals;
    const std::string inputs[] = {"", "\0"s, "\x10", "\x20\x21", "\x30\x31", "\x40\x41\x42\x43", "\x50\x51\x52\x53\x54\x55\x56\x57",
                                  "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
    std::vector<TreeHash> all;
    for (const auto& input : inputs) all.push_back(leaf_hash(input));
    CHECK(hex_text(tree_root({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex_text(tree_root(first(all, 1))) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    CHECK(hex_text(tree_root(first(all, 2))) == "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    CHECK(hex_text(tree_root(first(all, 3))) == "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    CHECK(hex_text(tree_root(first(all, 8))) == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

TEST_CASE("Peaks kept while appending give the root of the whole tree, and survive being written down") {
    const auto all = leaves(70);
    TreePeaks peaks;
    for (std::size_t count = 0; count <= all.size(); ++count) {
        CHECK(peaks.root() == as_written(first(all, count)));
        const auto again = TreePeaks::from_text(peaks.size(), peaks.text());
        REQUIRE(again);
        CHECK(again->root() == peaks.root());
        if (count < all.size()) peaks.append(all[count]);
    }
    CHECK_FALSE(TreePeaks::from_text(3, std::string(64, 'a')));
    CHECK_FALSE(TreePeaks::from_text(1, std::string(64, 'x')));
}

TEST_CASE("Every leaf of every small tree is shown to be in it, and in no other place and no other tree") {
    const auto all = leaves(20);
    for (std::size_t size = 1; size <= all.size(); ++size) {
        const auto root = tree_root(first(all, size));
        for (std::size_t leaf = 0; leaf < size; ++leaf) {
            auto path = inclusion_path(leaf, first(all, size));
            const auto place = static_cast<std::int64_t>(leaf), whole = static_cast<std::int64_t>(size);
            REQUIRE(includes(root, whole, all[leaf], place, path));
            for (std::int64_t other = 0; other < whole; ++other)
                if (other != place) REQUIRE_FALSE(includes(root, whole, all[leaf], other, path));
            REQUIRE_FALSE(includes(root, whole, leaf_hash("another entry"), place, path));
            REQUIRE_FALSE(includes(root, place, all[leaf], place, path));
            if (path.empty()) continue;
            path.front()[7] ^= 1;
            REQUIRE_FALSE(includes(root, whole, all[leaf], place, path));
            path.pop_back();
            REQUIRE_FALSE(includes(root, whole, all[leaf], place, path));
        }
    }
}

TEST_CASE("Every small tree is shown to begin as the smaller ones did, and not as one with an altered entry") {
    const auto all = leaves(20);
    for (std::size_t size = 1; size <= all.size(); ++size) {
        const auto root = tree_root(first(all, size));
        for (std::size_t old = 0; old <= size; ++old) {
            const auto path = consistency_path(old, first(all, size));
            const auto before = static_cast<std::int64_t>(old), after = static_cast<std::int64_t>(size);
            REQUIRE(extends(tree_root(first(all, old)), before, root, after, path));
            if (old == 0) continue;
            auto altered = std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(old));
            altered[old / 2] = leaf_hash("altered");
            REQUIRE_FALSE(extends(tree_root(altered), before, root, after, path));
            if (old < size) REQUIRE_FALSE(extends(tree_root(first(all, old)), before, tree_root(leaves(size - 1)), after, path));
        }
    }
}
