#include "core/crypto/digest.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <fstream>

namespace convoke {
namespace {

// Fetched once: looking the algorithm up costs more than digesting a short text.
const EVP_MD* sha256() {
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (!algorithm) throw std::runtime_error("OpenSSL offers no SHA-256");
    return algorithm;
}

std::string encode(std::string_view bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.pop_back();                               // the terminating NUL that the length counts
    return text;
}

}  // namespace

std::string hex_text(std::span<const unsigned char> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

struct Sha256::State {
    State() : context(EVP_MD_CTX_new()) { restart(); }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    void restart() {
        if (!context || EVP_DigestInit_ex2(context, sha256(), nullptr) != 1) throw std::runtime_error("SHA-256 failed");
    }
    EVP_MD_CTX* context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
    if (EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) != 1) throw std::runtime_error("SHA-256 failed");
}

std::string Sha256::finish() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (EVP_DigestFinal_ex(state_->context, digest, &length) != 1) throw std::runtime_error("SHA-256 failed");
    state_->restart();
    return hex_text({digest, length});
}

std::array<unsigned char, 32> sha256_raw(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, sha256(), nullptr) != 1 || length != digest.size())
        throw std::runtime_error("SHA-256 failed");
    return digest;
}

std::string sha256_hex(std::string_view bytes) { return hex_text(sha256_raw(bytes)); }

std::string sha256_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    Sha256 digest;
    std::string piece(64 * 1024, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        digest.update({piece.data(), static_cast<std::size_t>(in.gcount())});
    if (in.bad()) throw std::runtime_error("cannot read " + file.string());
    return digest.finish();
}

std::string hmac_sha256_hex(std::string_view key, std::string_view text) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    // An empty key is a key like another, but a null pointer is not one to OpenSSL.
    if (!HMAC(sha256(), key.empty() ? "" : key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest, &length))
        throw std::runtime_error("HMAC failed");
    return hex_text({digest, length});
}

bool equal_in_constant_time(std::string_view one, std::string_view other) {
    return one.size() == other.size() && (one.empty() || sodium_memcmp(one.data(), other.data(), one.size()) == 0);
}

std::string random_bytes(std::size_t count) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token(std::size_t bytes) { return base64_url(random_bytes(bytes)); }

std::string new_id(std::string_view prefix, Time now) {
    if (prefix.empty()) throw std::invalid_argument("an id needs a prefix");
    static constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id(prefix);
    id += '_';
    const auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (int shift = 45; shift >= 0; shift -= 5) id += digits[milliseconds >> shift & 31];
    const std::string chance = random_bytes(10);
    std::uint64_t bits = 0;
    int held = 0;
    for (const char byte : chance) {
        bits = (bits << 8 | static_cast<unsigned char>(byte)) & 0xffff;
        for (held += 8; held >= 5; held -= 5) id += digits[bits >> (held - 5) & 31];
    }
    return id;
}

std::string base64(std::string_view bytes) { return encode(bytes, sodium_base64_VARIANT_ORIGINAL); }
std::string base64_url(std::string_view bytes) { return encode(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING); }

std::optional<std::string> from_base64(std::string_view text) {
    for (const int variant : {sodium_base64_VARIANT_ORIGINAL, sodium_base64_VARIANT_URLSAFE_NO_PADDING}) {
        std::string bytes(text.size() / 4 * 3 + 3, '\0');
        std::size_t length = 0;
        if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                              nullptr, &length, nullptr, variant) == 0) {
            bytes.resize(length);
            return bytes;
        }
    }
    return std::nullopt;
}

}  // namespace convoke
