// Seals: what only this installation may read, under one key for each meeting. Without the master key a copy of the
// database tells nothing of what is sealed; when a meeting's key is erased, all that was sealed under it is gone.
#pragma once

#include <filesystem>
#include <memory>

#include "core/domain/values.hpp"

namespace convoke {

// A sealed text that cannot be opened.
class SealBroken : public std::runtime_error {
public:
    enum class Why {
        erased,  // the key is gone, as whoever erased it wanted
        damaged  // altered, of another context or another key, or not a seal at all
    };
    SealBroken(Why why_, const std::string& what) : std::runtime_error(what), why(why_) {}
    Text text() const { return {why == Why::erased ? "vault.erased" : "vault.damaged"}; }
    Why why;
};

// Safe to use from several threads. XChaCha20-Poly1305; everything it gives out is base64 and fits a column of text.
class Vault {
public:
    // The master key is 32 bytes; another length throws std::invalid_argument.
    explicit Vault(std::string_view master_key);
    ~Vault();
    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;

    // From a file holding the key in base64, made (0600) if there is none. One that does not hold a key throws.
    static Vault from_file(const std::filesystem::path& file);
    // From base64, as an environment variable has it.
    static Vault from_text(std::string_view base64_key);

    // A new key for one meeting, itself sealed under the master key. Keep the text; erase it to erase the content.
    std::string wrap_new_key() const;

    // A meeting's key, opened: for as long as one act or one page needs it. An empty `wrapped_key` is an erased one.
    // Throws SealBroken.
    class Opened;
    Opened opened(const std::string& wrapped_key) const;

    // `context` says what this is and where it stands ("objection:obj_01...:basis"); it is not kept, and a seal opens
    // in the context it was made in and nowhere else. Sealing the same twice gives two texts; the length tells the size
    // to the next 1,024 bytes and no closer.
    std::string seal(const std::string& wrapped_key, std::string_view plain, std::string_view context) const;
    std::string open(const std::string& wrapped_key, std::string_view sealed, std::string_view context) const;

    // The same for what belongs to no meeting: under the master key itself.
    std::string seal_own(std::string_view plain, std::string_view context) const;
    std::string open_own(std::string_view sealed, std::string_view context) const;

private:
    struct Key;
    std::unique_ptr<Key> unwrap(const std::string& wrapped_key) const;
    std::unique_ptr<Key> master_;
};

class Vault::Opened {
public:
    std::string seal(std::string_view plain, std::string_view context) const;
    std::string open(std::string_view sealed, std::string_view context) const;

private:
    friend class Vault;
    explicit Opened(std::shared_ptr<const Key> key) : key_(std::move(key)) {}
    std::shared_ptr<const Key> key_;
};

}  // namespace convoke
