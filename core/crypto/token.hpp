// A pair of RSA keys that a token or a machine of its own keeps, named by a PKCS #11 URI (RFC 7512). Its private key never
// leaves it; what is wrapped under it opens where it is plugged in and nowhere else.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace convoke {

class TokenKey {
public:
    // Through OpenSSL's provider for PKCS #11 where there is one, else its engine. Where there is neither, or the key cannot be
    // had, std::runtime_error says what to install or to check, without the URI, which may hold a PIN. Another URI that OpenSSL's
    // stores know (file:) is read by them.
    explicit TokenKey(const std::string& uri);
    ~TokenKey();
    TokenKey(const TokenKey&) = delete;

    // RSA-OAEP with SHA-1: what every token can do, and as strong as with another digest, for nothing hangs on its collisions.
    std::string wrap(std::string_view plain) const;
    std::string unwrap(std::string_view wrapped) const;        // std::runtime_error where it was wrapped under another key

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// The master key of an installation, wrapped under that pair in a file of base64: made where there is none, out of what `plain`
// gives or at random.
std::string wrapped_master_key(const std::filesystem::path& file, const TokenKey& token, const std::string& plain = {});

}  // namespace convoke
