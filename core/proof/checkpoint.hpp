// What is handed out of the record: a checkpoint (how long it was at an instant, and its root), and a receipt for one
// line. Both are short signed texts, so that whoever holds them needs nothing of ours to check them.
#pragma once

#include "core/crypto/tree.hpp"
#include "core/domain/values.hpp"

namespace convoke {

// Signed by the key of the certificate (Signer::attest); the signature in base64.
struct SignedText {
    std::string text = {}, signature = {};
    bool operator==(const SignedText&) const = default;
};
bool signed_by(const SignedText& signed_text, std::string_view certificate_pem);

// The tree head of RFC 6962 section 3.5, and on what occasion it was taken.
struct Checkpoint {
    std::int64_t size = 0;                         // lines of the record
    TreeHash root{};
    Time at{};                                     // when it was signed
    std::string occasion = {};                     // "circulated", "closed", "decided": one word
    std::string subject = {};                      // the list's id
};
// Five lines: "Convoke record", size, root in hexadecimal, time, occasion and subject.
std::string text_of(const Checkpoint& checkpoint);
std::optional<Checkpoint> checkpoint_in(std::string_view text);        // nothing where that is none

// For one line of the record: `body` is what was received, as canonical JSON, and `line` the text of the record's line,
// whose member data.commitment is the SHA-256 of the body. The signed text names both by their digests.
struct Receipt {
    std::string body = {}, line = {};
    SignedText attestation = {};
};
// The leaf that an entry of the record is in its tree: of the text that the entry's hash is made of.
TreeHash leaf_of_entry(std::string_view text);

// What is signed for a receipt: "Convoke receipt", the two digests, the place in the record and when it was received.
std::string receipt_text(std::string_view body, std::string_view line, std::int64_t sequence, Time received);

Data as_file(const SignedText& checkpoint);
Data as_file(const Receipt& receipt);
std::optional<SignedText> checkpoint_file(const Data& file);
std::optional<Receipt> receipt_file(const Data& file);

}  // namespace convoke
