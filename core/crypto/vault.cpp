#include "core/crypto/vault.hpp"

#include <sodium.h>

#include <cstring>

#include "core/crypto/digest.hpp"
#include "core/crypto/secret_file.hpp"

namespace convoke {
namespace {

constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t size_class = 1024;  // bytes
// The first byte of every seal, so that another cipher can follow one day without guessing.
constexpr char version = 1;

[[noreturn]] void damaged(const char* what) { throw SealBroken(SealBroken::Why::damaged, what); }

unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

// Clears a text that held what is to be sealed, whichever way its scope is left.
struct Wipe {
    std::string& text;
    ~Wipe() { sodium_memzero(text.data(), text.size()); }
};

std::string lock(const unsigned char* key, std::string_view plain, std::string_view context) {
    std::string sealed = version + random_bytes(nonce_size);
    const std::size_t head = sealed.size();
    sealed.resize(head + plain.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + head, nullptr, raw(plain), plain.size(), raw(context),
                                               context.size(), nullptr, raw(sealed) + 1, key);
    return base64(sealed);
}

std::string unlock(const unsigned char* key, std::string_view text, std::string_view context) {
    const std::optional<std::string> sealed = from_base64(text);
    const std::size_t head = 1 + nonce_size;
    if (!sealed || sealed->size() < head + tag_size || sealed->front() != version) damaged("this is not a sealed text");
    std::string plain(sealed->size() - head - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(*sealed) + head,
                                                   sealed->size() - head, raw(context), context.size(),
                                                   raw(*sealed) + 1, key) != 0)
        damaged("the seal is broken, or was made with another key or for another place");
    return plain;
}

constexpr std::string_view key_context = "convoke meeting key", own_context = "convoke own: ";

// Padded first, so that the length of a seal tells the size class of what is in it and no more.
std::string lock_padded(const unsigned char* key, std::string_view plain, std::string_view context) {
    std::string padded(plain);
    padded.resize((plain.size() / size_class + 1) * size_class);
    const Wipe wipe{padded};
    std::size_t length = 0;
    if (sodium_pad(&length, raw(padded), plain.size(), size_class, padded.size()) != 0 || length != padded.size())
        throw std::logic_error("padding went wrong");
    return lock(key, padded, context);
}

std::string unlock_padded(const unsigned char* key, std::string_view sealed, std::string_view context) {
    std::string padded = unlock(key, sealed, context);
    const Wipe wipe{padded};
    std::size_t length = 0;
    if (sodium_unpad(&length, raw(padded), padded.size(), size_class) != 0) damaged("the seal holds no padded text");
    return padded.substr(0, length);
}

}  // namespace

// A key in memory that is not swapped out, not dumped, and cleared when it goes.
struct Vault::Key {
    Key() {
        if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
        sodium_mlock(bytes, key_size);  // where the limit of locked memory is reached, it does without
    }
    ~Key() { sodium_munlock(bytes, key_size); }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    unsigned char bytes[key_size];
};

Vault::Vault(std::string_view master_key) : master_(std::make_unique<Key>()) {
    if (master_key.size() != key_size) throw std::invalid_argument("a master key is 32 bytes long");
    std::memcpy(master_->bytes, master_key.data(), key_size);
}
Vault::~Vault() = default;
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;

Vault Vault::from_text(std::string_view base64_key) {
    while (!base64_key.empty() && (base64_key.back() == '\n' || base64_key.back() == '\r')) base64_key.remove_suffix(1);
    std::optional<std::string> key = from_base64(base64_key);
    if (!key || key->size() != key_size)
        throw std::invalid_argument(
            "the master key must be 32 bytes in base64; make one with: openssl rand -base64 32");
    const Wipe wipe{*key};
    return Vault(*key);
}

Vault Vault::from_file(const std::filesystem::path& file) {
    std::string text = secret_file(file, [] { return base64(random_bytes(key_size)) + "\n"; });
    const Wipe wipe{text};
    try {
        return from_text(text);
    } catch (const std::invalid_argument&) {
        throw std::runtime_error(file.string() +
                                 " does not hold a master key; put back the one this database was made "
                                 "with, for a new one opens nothing that is sealed");
    }
}

std::string Vault::wrap_new_key() const {
    std::string key = random_bytes(key_size);
    const Wipe wipe{key};
    return lock(master_->bytes, key, key_context);
}

std::unique_ptr<Vault::Key> Vault::unwrap(const std::string& wrapped_key) const {
    if (wrapped_key.empty()) throw SealBroken(SealBroken::Why::erased, "the key of this content was erased");
    std::string bytes = unlock(master_->bytes, wrapped_key, key_context);
    const Wipe wipe{bytes};
    if (bytes.size() != key_size) damaged("this is not the key of a meeting");
    auto key = std::make_unique<Key>();
    std::memcpy(key->bytes, bytes.data(), key_size);
    return key;
}

Vault::Opened Vault::opened(const std::string& wrapped_key) const { return Opened(unwrap(wrapped_key)); }

std::string Vault::Opened::seal(std::string_view plain, std::string_view context) const { return lock_padded(key_->bytes, plain, context); }
std::string Vault::Opened::open(std::string_view sealed, std::string_view context) const { return unlock_padded(key_->bytes, sealed, context); }

std::string Vault::seal(const std::string& wrapped_key, std::string_view plain, std::string_view context) const {
    return opened(wrapped_key).seal(plain, context);
}

std::string Vault::open(const std::string& wrapped_key, std::string_view sealed, std::string_view context) const {
    return opened(wrapped_key).open(sealed, context);
}

std::string Vault::seal_own(std::string_view plain, std::string_view context) const {
    return lock_padded(master_->bytes, plain, std::string(own_context).append(context));
}

std::string Vault::open_own(std::string_view sealed, std::string_view context) const {
    return unlock_padded(master_->bytes, sealed, std::string(own_context).append(context));
}

}  // namespace convoke
