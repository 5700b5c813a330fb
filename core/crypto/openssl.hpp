// Owners of what OpenSSL hands out, and its errors as exceptions. For the .cpp files of this folder only.
#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace convoke {

template <auto release>
struct OpensslRelease {
    template <class Thing>
    void operator()(Thing* thing) const {
        release(thing);
    }
};
using OwnedBio = std::unique_ptr<BIO, OpensslRelease<BIO_free_all>>;
using OwnedKey = std::unique_ptr<EVP_PKEY, OpensslRelease<EVP_PKEY_free>>;
using OwnedDigest = std::unique_ptr<EVP_MD_CTX, OpensslRelease<EVP_MD_CTX_free>>;
using OwnedCertificate = std::unique_ptr<X509, OpensslRelease<X509_free>>;
using OwnedCms = std::unique_ptr<CMS_ContentInfo, OpensslRelease<CMS_ContentInfo_free>>;
using OwnedStore = std::unique_ptr<X509_STORE, OpensslRelease<X509_STORE_free>>;
using OwnedTime = std::unique_ptr<ASN1_TIME, OpensslRelease<ASN1_TIME_free>>;
using OwnedExtension = std::unique_ptr<X509_EXTENSION, OpensslRelease<X509_EXTENSION_free>>;

[[noreturn]] inline void openssl_failed(const std::string& doing) {
    char why[256] = "";
    const unsigned long code = ERR_peek_last_error();
    if (code != 0) ERR_error_string_n(code, why, sizeof why);
    ERR_clear_error();
    throw std::runtime_error(doing + " failed" + (code != 0 ? std::string(": ") + why : std::string()));
}

// What OpenSSL returned, if it is something.
template <class Thing>
Thing* openssl_made(Thing* thing, const char* doing) {
    if (!thing) openssl_failed(doing);
    return thing;
}
inline void openssl_did(int result, const char* doing) {
    if (result <= 0) openssl_failed(doing);
}

// A reader of the bytes, which must outlive it.
inline OwnedBio reader(std::string_view bytes) {
    return OwnedBio(openssl_made(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), "reading"));
}
inline OwnedBio collector() { return OwnedBio(openssl_made(BIO_new(BIO_s_mem()), "writing")); }
inline std::string collected(const OwnedBio& bio) {
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, static_cast<std::size_t>(length)};
}

}  // namespace convoke
