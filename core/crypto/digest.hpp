// Digests, random tokens and ids: the small tools of which seals, sessions and the record are made.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <span>

#include "core/domain/values.hpp"

namespace convoke {

// SHA-256 as 64 lower-case hexadecimal digits, or as it is.
std::string sha256_hex(std::string_view bytes);
std::array<unsigned char, 32> sha256_raw(std::string_view bytes);

// Two lower-case hexadecimal digits for each byte.
std::string hex_text(std::span<const unsigned char> bytes);

// The digest of a file, read piece by piece. A file that cannot be read throws std::runtime_error naming it.
std::string sha256_file(const std::filesystem::path& file);

// The digest of what comes in pieces. After `finish` the next piece starts a new digest.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void update(std::string_view bytes);
    std::string finish();                          // 64 hexadecimal digits

private:
    struct State;
    std::unique_ptr<State> state_;
};

// HMAC with SHA-256 (RFC 2104), 64 hexadecimal digits.
std::string hmac_sha256_hex(std::string_view key, std::string_view text);

// Whether two secrets are the same, in a time that depends on their length only.
bool equal_in_constant_time(std::string_view one, std::string_view other);

// That many bytes from the operating system's generator.
std::string random_bytes(std::size_t count);

// The same as text for a link or a cookie: base64 with - and _, without padding. 32 bytes make 43 characters.
std::string random_token(std::size_t bytes = 32);

// An id for a new row: "app_01fn42jdc0" and sixteen more characters, of which the first ten tell the millisecond (so that
// ids made later sort later) and the rest are 80 random bits (so that nobody guesses one). Digits and lower-case letters
// without i, l, o, u. The prefix must not be empty.
std::string new_id(std::string_view prefix, Time now);

// Base64 (RFC 4648). Reading takes the padded alphabet with + and / or the unpadded one with - and _; anything else,
// blanks included, is nothing.
std::string base64(std::string_view bytes);
std::string base64_url(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace convoke
