// OpenSSL calls its engines deprecated, and Debian 12 has no provider for PKCS #11 yet.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "core/crypto/token.hpp"

#include <openssl/engine.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/store.h>
#include <sodium.h>

#include "core/crypto/digest.hpp"
#include "core/crypto/openssl.hpp"
#include "core/crypto/secret_file.hpp"

namespace convoke {

namespace {

constexpr std::size_t master_key_size = 32;

using OwnedContext = std::unique_ptr<EVP_PKEY_CTX, OpensslRelease<EVP_PKEY_CTX_free>>;

struct Wipe {
    std::string& text;
    ~Wipe() { sodium_memzero(text.data(), text.size()); }
};

[[noreturn]] void cannot(const std::string& why) {
    ERR_clear_error();
    throw std::runtime_error("key.token: " + why);
}

OwnedKey in_store(const std::string& uri) {
    const std::unique_ptr<OSSL_STORE_CTX, OpensslRelease<OSSL_STORE_close>> store(OSSL_STORE_open(uri.c_str(), nullptr, nullptr, nullptr, nullptr));
    while (store && !OSSL_STORE_eof(store.get())) {
        const std::unique_ptr<OSSL_STORE_INFO, OpensslRelease<OSSL_STORE_INFO_free>> found(OSSL_STORE_load(store.get()));
        if (found && OSSL_STORE_INFO_get_type(found.get()) == OSSL_STORE_INFO_PKEY) return OwnedKey(OSSL_STORE_INFO_get1_PKEY(found.get()));
        if (!found && OSSL_STORE_error(store.get())) break;
    }
    return {};
}

// The library's, kept to the end: what it gave out belongs to it.
ENGINE* pkcs11_engine() {
    static ENGINE* const engine = [] {
        ENGINE_load_builtin_engines();
        auto* found = ENGINE_by_id("pkcs11");
        if (found) ENGINE_ctrl_cmd_string(found, "QUIET", nullptr, 1);     // it would write the URI into the log, PIN and all
        if (found && ENGINE_init(found)) return found;
        if (found) ENGINE_free(found);
        return static_cast<ENGINE*>(nullptr);
    }();
    return engine;
}

OwnedKey private_key(const std::string& uri) {
    if (!uri.starts_with("pkcs11:")) {
        if (auto key = in_store(uri)) return key;
        cannot("there is no private key where it points; give a PKCS #11 URI, such as pkcs11:token=Convoke;object=master;type=private?pin-source=file:/etc/convoke/pin");
    }
    static const bool provided = OSSL_PROVIDER_try_load(nullptr, "pkcs11", 1) != nullptr;
    if (provided) {
        if (auto key = in_store(uri)) return key;
    } else if (auto* engine = pkcs11_engine()) {
        if (OwnedKey key{ENGINE_load_private_key(engine, uri.c_str(), nullptr, nullptr)}) return key;
    } else {
        cannot("OpenSSL has neither a provider nor an engine for PKCS #11 here. On Debian 12 install libengine-pkcs11-openssl, later pkcs11-provider, and the token's own module");
    }
    cannot("the token has no such private key, or does not take the PIN. Look with: p11tool --list-privkeys --login (or pkcs11-tool -O --login), and check "
           "that the token's module is known (PKCS11_MODULE_PATH, /etc/pkcs11)");
}

}  // namespace

struct TokenKey::Parts {
    OwnedKey own, open;                            // in the token; its public half, here

    std::string work(EVP_PKEY* key, std::string_view input, bool wrap) const {
        const OwnedContext context(openssl_made(EVP_PKEY_CTX_new(key, nullptr), "wrapping"));
        openssl_did(wrap ? EVP_PKEY_encrypt_init(context.get()) : EVP_PKEY_decrypt_init(context.get()), "wrapping");
        openssl_did(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING), "wrapping");
        openssl_did(EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha1()), "wrapping");
        openssl_did(EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha1()), "wrapping");
        const auto* bytes = reinterpret_cast<const unsigned char*>(input.data());
        std::string output(static_cast<std::size_t>(EVP_PKEY_get_size(key)), '\0');
        std::size_t length = output.size();
        auto* into = reinterpret_cast<unsigned char*>(output.data());
        if ((wrap ? EVP_PKEY_encrypt(context.get(), into, &length, bytes, input.size()) : EVP_PKEY_decrypt(context.get(), into, &length, bytes, input.size())) <= 0)
            cannot(wrap ? "the token's key cannot wrap: it has to be an RSA key of 2,048 bits or more" : "this was wrapped under another key than the one the token has");
        output.resize(length);
        return output;
    }
};

TokenKey::TokenKey(const std::string& uri) : parts_(std::make_unique<Parts>()) {
    parts_->own = private_key(uri);
    if (EVP_PKEY_get_base_id(parts_->own.get()) != EVP_PKEY_RSA || EVP_PKEY_get_bits(parts_->own.get()) < 2048) cannot("it has to be an RSA key of 2,048 bits or more");
    // What the token does not have to do is done here.
    unsigned char* der = nullptr;
    const int length = i2d_PUBKEY(parts_->own.get(), &der);
    openssl_did(length, "reading the public key");
    const auto* at = static_cast<const unsigned char*>(der);
    parts_->open.reset(d2i_PUBKEY(nullptr, &at, length));
    OPENSSL_free(der);
    openssl_made(parts_->open.get(), "reading the public key");
}

TokenKey::~TokenKey() = default;

std::string TokenKey::wrap(std::string_view plain) const { return parts_->work(parts_->open.get(), plain, true); }
std::string TokenKey::unwrap(std::string_view wrapped) const { return parts_->work(parts_->own.get(), wrapped, false); }

std::string wrapped_master_key(const std::filesystem::path& file, const TokenKey& token, const std::string& plain) {
    auto text = secret_file(file, [&] {
        auto key = plain.empty() ? random_bytes(master_key_size) : plain;
        const Wipe wipe{key};
        return base64(token.wrap(key)) + "\n";
    });
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    const auto wrapped = from_base64(text);
    if (!wrapped) throw std::runtime_error(file.string() + " does not hold a wrapped master key; put back the one this database was made with");
    auto key = token.unwrap(*wrapped);
    if (key.size() != master_key_size) throw std::runtime_error(file.string() + " does not hold a wrapped master key; put back the one this database was made with");
    return key;
}

}  // namespace convoke
