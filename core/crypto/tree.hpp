// A Merkle tree over an append-only list, as RFC 6962 section 2.1 and RFC 9162 define it: its root says in 32 bytes what
// stands in the list, a path shows that one leaf is in it, another that a longer list begins with a shorter one. Whoever
// holds an old root can so check that nothing before it was removed, changed, moved or slipped in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace convoke {

using TreeHash = std::array<unsigned char, 32>;
using TreePath = std::vector<TreeHash>;

TreeHash leaf_hash(std::string_view entry);                    // SHA-256 of 0x00 and the entry
TreeHash node_hash(const TreeHash& left, const TreeHash& right);        // SHA-256 of 0x01 and both

std::optional<TreeHash> tree_hash_of(std::string_view hex);    // 64 lower-case digits
std::optional<TreePath> tree_path_of(const std::vector<std::string>& hex);

// The root of the tree over these leaves; of none: SHA-256 of nothing.
TreeHash tree_root(std::span<const TreeHash> leaves);

// What has to be kept to go on appending: the roots of the full subtrees, largest first. A few hundred bytes.
class TreePeaks {
public:
    TreePeaks() = default;
    // As text() wrote it; nothing where that is not what a tree of that size has.
    static std::optional<TreePeaks> from_text(std::int64_t size, std::string_view text);
    std::string text() const;                      // the hashes in hexadecimal, one after the other

    void append(const TreeHash& leaf);
    std::int64_t size() const { return size_; }
    TreeHash root() const;

private:
    std::int64_t size_ = 0;
    std::vector<TreeHash> peaks_;
};

// The path from the leaf (from 0) to the root of the tree over `leaves`. std::out_of_range where there is no such leaf.
TreePath inclusion_path(std::size_t leaf, std::span<const TreeHash> leaves);
// The proof that the tree over the first `old_size` leaves is the beginning of the tree over all of them.
TreePath consistency_path(std::size_t old_size, std::span<const TreeHash> leaves);

// RFC 9162 sections 2.1.3.2 and 2.1.4.2.
bool includes(const TreeHash& root, std::int64_t size, const TreeHash& leaf, std::int64_t place, std::span<const TreeHash> path);
bool extends(const TreeHash& old_root, std::int64_t old_size, const TreeHash& new_root, std::int64_t new_size, std::span<const TreeHash> path);

}  // namespace convoke
