#include "core/crypto/tree.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "core/crypto/digest.hpp"

namespace convoke {

namespace {

// The largest power of two smaller than n: where RFC 6962 divides a tree of n leaves.
std::size_t split(std::size_t n) { return std::bit_floor(n - 1); }

void path_to(std::size_t leaf, std::span<const TreeHash> leaves, TreePath& path) {
    if (leaves.size() == 1) return;
    const auto k = split(leaves.size());
    if (leaf < k) {
        path_to(leaf, leaves.first(k), path);
        path.push_back(tree_root(leaves.subspan(k)));
    } else {
        path_to(leaf - k, leaves.subspan(k), path);
        path.push_back(tree_root(leaves.first(k)));
    }
}

void path_from(std::size_t old_size, std::span<const TreeHash> leaves, bool whole, TreePath& path) {
    if (old_size == leaves.size()) {
        if (!whole) path.push_back(tree_root(leaves));
        return;
    }
    const auto k = split(leaves.size());
    if (old_size <= k) {
        path_from(old_size, leaves.first(k), whole, path);
        path.push_back(tree_root(leaves.subspan(k)));
    } else {
        path_from(old_size - k, leaves.subspan(k), false, path);
        path.push_back(tree_root(leaves.first(k)));
    }
}

int digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

}  // namespace

TreeHash leaf_hash(std::string_view entry) { return sha256_raw(std::string(1, '\0').append(entry)); }

TreeHash node_hash(const TreeHash& left, const TreeHash& right) {
    std::array<char, 65> both{'\1'};
    std::ranges::copy(left, both.begin() + 1);
    std::ranges::copy(right, both.begin() + 33);
    return sha256_raw({both.data(), both.size()});
}

std::optional<TreeHash> tree_hash_of(std::string_view hex) {
    TreeHash hash{};
    if (hex.size() != hash.size() * 2) return {};
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const int high = digit(hex[2 * i]), low = digit(hex[2 * i + 1]);
        if (high < 0 || low < 0) return {};
        hash[i] = static_cast<unsigned char>(high << 4 | low);
    }
    return hash;
}

std::optional<TreePath> tree_path_of(const std::vector<std::string>& hex) {
    TreePath path;
    for (const auto& text : hex) {
        const auto hash = tree_hash_of(text);
        if (!hash) return {};
        path.push_back(*hash);
    }
    return path;
}

TreeHash tree_root(std::span<const TreeHash> leaves) {
    TreePeaks peaks;
    for (const auto& leaf : leaves) peaks.append(leaf);
    return peaks.root();
}

std::optional<TreePeaks> TreePeaks::from_text(std::int64_t size, std::string_view text) {
    if (size < 0 || text.size() != static_cast<std::size_t>(std::popcount(static_cast<std::uint64_t>(size))) * 64) return {};
    TreePeaks peaks;
    peaks.size_ = size;
    for (; !text.empty(); text.remove_prefix(64)) {
        const auto hash = tree_hash_of(text.substr(0, 64));
        if (!hash) return {};
        peaks.peaks_.push_back(*hash);
    }
    return peaks;
}

std::string TreePeaks::text() const {
    std::string text;
    for (const auto& peak : peaks_) text += hex_text(peak);
    return text;
}

void TreePeaks::append(const TreeHash& leaf) {
    peaks_.push_back(leaf);
    // Each full subtree of the same height as the last is joined with it: as a binary counter carries.
    for (auto carry = static_cast<std::uint64_t>(size_); carry & 1; carry >>= 1) {
        const auto right = peaks_.back();
        peaks_.pop_back();
        peaks_.back() = node_hash(peaks_.back(), right);
    }
    ++size_;
}

TreeHash TreePeaks::root() const {
    if (peaks_.empty()) return sha256_raw({});
    auto root = peaks_.back();
    for (std::size_t i = peaks_.size() - 1; i > 0; --i) root = node_hash(peaks_[i - 1], root);
    return root;
}

TreePath inclusion_path(std::size_t leaf, std::span<const TreeHash> leaves) {
    if (leaf >= leaves.size()) throw std::out_of_range("there is no such leaf");
    TreePath path;
    path_to(leaf, leaves, path);
    return path;
}

TreePath consistency_path(std::size_t old_size, std::span<const TreeHash> leaves) {
    if (old_size > leaves.size()) throw std::out_of_range("the old tree is larger than the new one");
    TreePath path;
    if (old_size > 0 && old_size < leaves.size()) path_from(old_size, leaves, true, path);
    return path;
}

bool includes(const TreeHash& root, std::int64_t size, const TreeHash& leaf, std::int64_t place, std::span<const TreeHash> path) {
    if (place < 0 || place >= size) return false;
    auto at = static_cast<std::uint64_t>(place), last = static_cast<std::uint64_t>(size - 1);
    auto hash = leaf;
    for (const auto& other : path) {
        if (last == 0) return false;
        if ((at & 1) || at == last) {
            hash = node_hash(other, hash);
            while (!(at & 1) && at != 0) at >>= 1, last >>= 1;
        } else {
            hash = node_hash(hash, other);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool extends(const TreeHash& old_root, std::int64_t old_size, const TreeHash& new_root, std::int64_t new_size, std::span<const TreeHash> path) {
    if (old_size < 0 || old_size > new_size) return false;
    if (old_size == new_size) return path.empty() && old_root == new_root;
    if (old_size == 0) return path.empty() && old_root == sha256_raw({});
    std::vector<TreeHash> whole(path.begin(), path.end());
    if (std::has_single_bit(static_cast<std::uint64_t>(old_size))) whole.insert(whole.begin(), old_root);
    if (whole.empty()) return false;
    auto at = static_cast<std::uint64_t>(old_size - 1), last = static_cast<std::uint64_t>(new_size - 1);
    while (at & 1) at >>= 1, last >>= 1;
    auto before = whole.front(), after = whole.front();
    for (std::size_t i = 1; i < whole.size(); ++i) {
        if (last == 0) return false;
        if ((at & 1) || at == last) {
            before = node_hash(whole[i], before);
            after = node_hash(whole[i], after);
            while (!(at & 1) && at != 0) at >>= 1, last >>= 1;
        } else {
            after = node_hash(after, whole[i]);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && before == old_root && after == new_root;
}

}  // namespace convoke
