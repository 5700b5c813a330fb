#include "core/proof/record.hpp"

#include "core/crypto/digest.hpp"
#include "core/json/json.hpp"

namespace convoke {

namespace {

constexpr std::string_view members[] = {"sequence", "at", "meeting", "actor", "kind", "subject", "data", "previous"};

// What the entry's hash is made of.
std::string text_of(const Data& entry) {
    Data whole = Data::Members{};
    for (const auto name : members) whole[std::string(name)] = entry.at(name == "kind" && !entry.has("kind") ? "action" : name);
    return write_json(whole);
}

}  // namespace

RecordCheck::RecordCheck(const SignedText& held, std::string_view certificate_pem)
    : held_(checkpoint_in(held.text)), signed_(held_ && signed_by(held, certificate_pem)) {}

void RecordCheck::entry(const Data& entry) {
    ++read_;
    const auto text = text_of(entry);
    const auto hash = sha256_hex(text);
    const bool good = is_entry(entry) && entry.at("sequence").number() == read_ && entry.text("previous") == previous_ &&
                      (!entry.has("hash") || entry.text("hash") == hash);
    if (!good && !first_bad_) first_bad_ = read_;
    previous_ = hash;
    if (!held_ || read_ > held_->size) return;
    peaks_.append(leaf_of_entry(text));
}

std::vector<Checked> RecordCheck::found() const {
    const auto size = held_ ? held_->size : 0;
    // A record that was cut off before the checkpoint's end lacks the entry after its last.
    const auto bad = first_bad_ ? first_bad_ : read_ < size ? read_ + 1 : 0;
    return {{{"proof.checkpoint_signed"}, signed_},
            {{"proof.entries", {{"sequence", std::to_string(bad)}, {"size", std::to_string(read_)}}}, bad == 0},
            {{"proof.consistent", {{"size", std::to_string(size)}}}, held_ && peaks_.size() == size && peaks_.root() == held_->root}};
}

bool is_entry(const Data& line) { return line.has("sequence") && line.has("previous") && line.has("data") && (line.has("kind") || line.has("action")); }

}  // namespace convoke
