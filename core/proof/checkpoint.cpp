#include "core/proof/checkpoint.hpp"

#include <charconv>

#include "core/crypto/digest.hpp"
#include "core/crypto/signer.hpp"
#include "core/domain/time.hpp"

namespace convoke {

namespace {

// The lines of a text that ends with a line break; nothing where it does not.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return {};
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

}  // namespace

bool signed_by(const SignedText& signed_text, std::string_view certificate_pem) {
    const auto signature = from_base64(signed_text.signature);
    return signature && attested(signed_text.text, *signature, certificate_pem);
}

std::string text_of(const Checkpoint& checkpoint) {
    return "Convoke record\n" + std::to_string(checkpoint.size) + "\n" + hex_text(checkpoint.root) + "\n" + text_of(checkpoint.at) + "\n" +
           checkpoint.occasion + " " + checkpoint.subject + "\n";
}

std::optional<Checkpoint> checkpoint_in(std::string_view text) {
    const auto lines = lines_of(text);
    if (lines.size() != 5 || lines[0] != "Convoke record") return {};
    Checkpoint found;
    const auto [end, failed] = std::from_chars(lines[1].data(), lines[1].data() + lines[1].size(), found.size);
    const auto root = tree_hash_of(lines[2]);
    const auto at = instant_of(lines[3]);
    const auto blank = lines[4].find(' ');
    if (failed != std::errc() || end != lines[1].data() + lines[1].size() || found.size < 0 || !root || !at || blank == std::string_view::npos) return {};
    found.root = *root;
    found.at = *at;
    found.occasion = lines[4].substr(0, blank);
    found.subject = lines[4].substr(blank + 1);
    if (text_of(found) != text) return {};         // one text for one checkpoint
    return found;
}

TreeHash leaf_of_entry(std::string_view text) {
    const auto hash = sha256_raw(text);
    return leaf_hash({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

std::string receipt_text(std::string_view body, std::string_view line, std::int64_t sequence, Time received) {
    return "Convoke receipt\n" + sha256_hex(body) + "\n" + sha256_hex(line) + "\n" + std::to_string(sequence) + "\n" + text_of(received) + "\n";
}

Data as_file(const SignedText& checkpoint) {
    return Data::Members{{"convoke", "checkpoint"}, {"text", checkpoint.text}, {"signature", checkpoint.signature}};
}

Data as_file(const Receipt& receipt) {
    return Data::Members{{"convoke", "receipt"},
                         {"body", receipt.body},
                         {"line", receipt.line},
                         {"text", receipt.attestation.text},
                         {"signature", receipt.attestation.signature}};
}

std::optional<SignedText> checkpoint_file(const Data& file) {
    if (file.text("convoke") != "checkpoint") return {};
    return SignedText{file.text("text"), file.text("signature")};
}

std::optional<Receipt> receipt_file(const Data& file) {
    if (file.text("convoke") != "receipt") return {};
    return Receipt{file.text("body"), file.text("line"), {file.text("text"), file.text("signature")}};
}

}  // namespace convoke
