// Signatures of exported lists: detached CMS (RFC 5652) with the CAdES attributes (RFC 5126), which
//   openssl cms -verify -binary -inform DER -in LIST.p7s -content LIST -CAfile certificate.pem -cades
// accepts on any machine, without Convoke.
#pragma once

#include <filesystem>
#include <memory>

#include "core/domain/values.hpp"

namespace convoke {

// What became of a verification. When it is not valid, `reason` says why: "signature.unreadable" (not a signature, or
// the file cannot be read), "signature.other_signer" (made with another certificate than the one given),
// "signature.changed" (the file is not what was signed).
struct SignatureCheck {
    bool valid = false;
    Text reason = {};
    std::optional<Time> signed_at = {};  // as the signer says, where the signature tells
};

// Safe to use from several threads.
class Signer {
public:
    // The key and certificate in `folder` (signing-key.pem, certificate.pem), made on first use: P-256, self-signed,
    // valid for 30 years from the day before `now`. `name` goes into the certificate as who signs. Files that do not
    // hold a key and its certificate throw std::runtime_error.
    Signer(const std::filesystem::path& folder, const std::string& name, Time now);
    ~Signer();
    Signer(Signer&&) noexcept;
    Signer& operator=(Signer&&) noexcept;

    // The certificate, to be published beside the lists.
    const std::string& certificate_pem() const;

    // The signature (DER) over these bytes, or over the file, saying that it was made at `now`.
    std::string sign(std::string_view bytes, Time now) const;
    std::string sign_file(const std::filesystem::path& file, Time now) const;

    // The bare signature (DER) of SHA-256 over a short text: what a browser can verify by itself, and
    //   openssl dgst -sha256 -verify key.pem -signature TEXT.sig TEXT
    // with the key of the certificate. The text says when it was made, where that matters.
    std::string attest(std::string_view text) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Whether `signature` (DER) was made over the file by the holder of that certificate (PEM), which must have been valid
// when it was made. Trusts this certificate and no other.
SignatureCheck verify_file(const std::filesystem::path& file, std::string_view signature,
                           std::string_view certificate_pem);
SignatureCheck verify_bytes(std::string_view bytes, std::string_view signature, std::string_view certificate_pem);

// Whether attest() made this signature with the key of that certificate.
bool attested(std::string_view text, std::string_view signature, std::string_view certificate_pem);

}  // namespace convoke
