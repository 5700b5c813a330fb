#include "core/crypto/signer.hpp"

#include <openssl/rand.h>

#include <array>
#include <climits>
#include <ctime>

#include "core/crypto/openssl.hpp"
#include "core/crypto/secret_file.hpp"

namespace convoke {
namespace {

std::time_t seconds(Time time) {
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

std::string new_key_pem() {
    const OwnedKey key(openssl_made(EVP_EC_gen("P-256"), "making a signing key"));
    const OwnedBio out = collector();
    openssl_did(PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr),
                "writing the key");
    return collected(out);
}

void extend(X509* certificate, int what, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const OwnedExtension extension(
        openssl_made(X509V3_EXT_conf_nid(nullptr, &context, what, value), "making the certificate"));
    openssl_did(X509_add_ext(certificate, extension.get(), -1), "making the certificate");
}

std::string new_certificate_pem(EVP_PKEY* key, const std::string& name, Time now) {
    const char* const doing = "making the certificate";
    const OwnedCertificate certificate(openssl_made(X509_new(), doing));
    X509* const made = certificate.get();
    openssl_did(X509_set_version(made, X509_VERSION_3), doing);
    unsigned char serial[16];
    openssl_did(RAND_bytes(serial, sizeof serial), doing);
    serial[0] = (serial[0] & 0x7f) | 0x40;  // positive, and of the same length always
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(made));
    BN_free(number);
    // The day before: machines whose clocks run behind must not find the certificate not yet valid.
    X509_time_adj_ex(X509_getm_notBefore(made), -1, 0, std::array{seconds(now)}.data());
    X509_time_adj_ex(X509_getm_notAfter(made), 30 * 365, 0, std::array{seconds(now)}.data());
    X509_NAME* const subject = X509_get_subject_name(made);
    openssl_did(
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(name.data()),
                                   static_cast<int>(name.size()), -1, 0),
        doing);
    openssl_did(X509_set_issuer_name(made, subject), doing);
    openssl_did(X509_set_pubkey(made, key), doing);
    extend(made, NID_basic_constraints, "critical,CA:FALSE");
    extend(made, NID_key_usage, "critical,digitalSignature,nonRepudiation");
    extend(made, NID_ext_key_usage, "emailProtection");  // what `openssl cms -verify` asks of a signer
    extend(made, NID_subject_key_identifier, "hash");
    openssl_did(X509_sign(made, key, EVP_sha256()), doing);
    const OwnedBio out = collector();
    openssl_did(PEM_write_bio_X509(out.get(), made), doing);
    return collected(out);
}

OwnedCertificate certificate_from(std::string_view pem) {
    const OwnedBio in = reader(pem);
    OwnedCertificate certificate(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    return certificate;
}

OwnedBio file_reader(const std::filesystem::path& file) {
    OwnedBio bio(BIO_new_file(file.c_str(), "rb"));
    ERR_clear_error();
    return bio;
}

}  // namespace

struct Signer::State {
    OwnedKey key;
    OwnedCertificate certificate;
    std::string pem;

    std::string sign(BIO* content, Time now) const {
        const char* const doing = "signing";
        const unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_CADES;
        const OwnedCms cms(openssl_made(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags | CMS_PARTIAL), doing));
        CMS_SignerInfo* const signer = openssl_made(
            CMS_add1_signer(cms.get(), certificate.get(), key.get(), EVP_sha256(), flags | CMS_PARTIAL), doing);
        // Said here, or OpenSSL would read the clock of the machine.
        const OwnedTime when(openssl_made(ASN1_TIME_adj(nullptr, seconds(now), 0, 0), doing));
        openssl_did(CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, when->type, when.get(), -1), doing);
        openssl_did(CMS_final(cms.get(), content, nullptr, flags), doing);
        const OwnedBio out = collector();
        openssl_did(i2d_CMS_bio(out.get(), cms.get()), doing);
        return collected(out);
    }
};

Signer::Signer(const std::filesystem::path& folder, const std::string& name, Time now)
    : state_(std::make_unique<State>()) {
    const auto key_file = folder / "signing-key.pem";
    const auto certificate_file = folder / "certificate.pem";
    {
        const std::string pem = secret_file(key_file, new_key_pem);
        const OwnedBio in = reader(pem);
        // A key under a pass phrase is not asked for: there is nobody to answer.
        state_->key.reset(PEM_read_bio_PrivateKey(
            in.get(), nullptr, [](char*, int, int, void*) { return -1; }, nullptr));
        ERR_clear_error();
        if (!state_->key) throw std::runtime_error(key_file.string() + " does not hold a private key in PEM");
    }
    state_->pem = public_file(certificate_file, [&] { return new_certificate_pem(state_->key.get(), name, now); });
    state_->certificate = certificate_from(state_->pem);
    if (!state_->certificate)
        throw std::runtime_error(certificate_file.string() + " does not hold a certificate in PEM");
    const bool belongs = X509_check_private_key(state_->certificate.get(), state_->key.get()) == 1;
    ERR_clear_error();
    if (!belongs)
        throw std::runtime_error(certificate_file.string() + " is not the certificate of " + key_file.string() +
                                 "; put the two together again, or move both away to have new ones made");
}
Signer::~Signer() = default;
Signer::Signer(Signer&&) noexcept = default;
Signer& Signer::operator=(Signer&&) noexcept = default;

const std::string& Signer::certificate_pem() const { return state_->pem; }

std::string Signer::sign(std::string_view bytes, Time now) const {
    if (bytes.size() > INT_MAX) throw std::length_error("too long to be signed from memory; sign the file");
    return state_->sign(reader(bytes).get(), now);
}

std::string Signer::sign_file(const std::filesystem::path& file, Time now) const {
    const OwnedBio content = file_reader(file);
    if (!content) throw std::runtime_error("cannot read " + file.string());
    return state_->sign(content.get(), now);
}

std::string Signer::attest(std::string_view text) const {
    const char* const doing = "attesting";
    const OwnedDigest context(openssl_made(EVP_MD_CTX_new(), doing));
    openssl_did(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, state_->key.get()), doing);
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t length = 0;
    openssl_did(EVP_DigestSign(context.get(), nullptr, &length, bytes, text.size()), doing);
    std::string signature(length, '\0');
    openssl_did(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes, text.size()), doing);
    signature.resize(length);
    return signature;
}

bool attested(std::string_view text, std::string_view signature, std::string_view certificate_pem) {
    const OwnedCertificate certificate = certificate_from(certificate_pem);
    EVP_PKEY* const key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    const OwnedDigest context(EVP_MD_CTX_new());
    const bool good = key && context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                                       reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
    ERR_clear_error();
    return good;
}

namespace {

std::optional<std::time_t> signing_time(CMS_ContentInfo* cms) {
    const auto* const signers = CMS_get0_SignerInfos(cms);
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1) return std::nullopt;
    const auto* const signer = sk_CMS_SignerInfo_value(signers, 0);
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME}) {
        const auto* const said = static_cast<const ASN1_TIME*>(
            CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_signingTime), -3, type));
        std::tm parts{};
        if (said && ASN1_TIME_to_tm(said, &parts) == 1) return ::timegm(&parts);
    }
    return std::nullopt;
}

SignatureCheck verify(BIO* content, std::string_view signature, std::string_view certificate_pem) {
    SignatureCheck check{.reason = {"signature.unreadable"}};
    const OwnedCertificate certificate = certificate_from(certificate_pem);
    if (!content || !certificate || signature.size() > INT_MAX) return check;
    const auto* bytes = reinterpret_cast<const unsigned char*>(signature.data());
    const auto* const end = bytes + signature.size();
    const OwnedCms cms(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(signature.size())));
    // Bytes after the signature are no part of it, and one changed byte must not pass.
    if (!cms || bytes != end || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed ||
        CMS_is_detached(cms.get()) != 1) {
        ERR_clear_error();
        return check;
    }
    const std::optional<std::time_t> when = signing_time(cms.get());
    const OwnedStore store(openssl_made(X509_STORE_new(), "verifying"));
    openssl_did(X509_STORE_add_cert(store.get(), certificate.get()), "verifying");
    // Valid when the signature was made: a list stays verifiable after the certificate has run out.
    if (when) X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), *when);
    ERR_clear_error();
    check.valid = CMS_verify(cms.get(), nullptr, store.get(), content, nullptr, CMS_BINARY | CMS_CADES) == 1;
    const int why = ERR_GET_REASON(ERR_peek_error());
    ERR_clear_error();
    if (check.valid) {
        check.reason = {};
        if (when) check.signed_at = Time(std::chrono::seconds(*when));
    } else {
        const bool stranger = why == CMS_R_CERTIFICATE_VERIFY_ERROR || why == CMS_R_SIGNER_CERTIFICATE_NOT_FOUND;
        check.reason = {stranger ? "signature.other_signer" : "signature.changed"};
    }
    return check;
}

}  // namespace

SignatureCheck verify_file(const std::filesystem::path& file, std::string_view signature,
                           std::string_view certificate_pem) {
    return verify(file_reader(file).get(), signature, certificate_pem);
}

SignatureCheck verify_bytes(std::string_view bytes, std::string_view signature, std::string_view certificate_pem) {
    if (bytes.size() > INT_MAX) throw std::length_error("too long to be verified from memory; verify the file");
    return verify(reader(bytes).get(), signature, certificate_pem);
}

}  // namespace convoke
