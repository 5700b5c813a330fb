#include "core/crypto/signer.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "core/crypto/digest.hpp"

using namespace convoke;
namespace fs = std::filesystem;

namespace {

const Time now{std::chrono::sys_days{std::chrono::year{2021} / 11 / 22} + std::chrono::hours(15)};

struct Folder {
    fs::path path = fs::temp_directory_path() / new_id("signer", Time{});
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    fs::path write(const char* name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
};

std::string reason(const SignatureCheck& check) { return check.valid ? "valid" : check.reason.code; }

bool openssl_accepts(const fs::path& folder) {
    const std::string in = "cd " + folder.string() +
                           " && openssl cms -verify -binary -inform DER -in list.p7s -content list "
                           "-CAfile certificate.pem -cades -out /dev/null 2>openssl.txt";
    return std::system(in.c_str()) == 0;
}

}  // namespace

TEST_CASE("The openssl command accepts a signature, and no longer when one byte has changed") {
    Folder folder;
    const Signer signer(folder.path, "Convoke, main participants’ list", now);
    std::string list = random_bytes(5000) + "\r\n\n\0end";
    const auto file = folder.write("list", list);
    folder.write("list.p7s", signer.sign_file(file, now));
    CHECK(openssl_accepts(folder.path));
    folder.write("list.p7s", signer.sign(list, now));
    CHECK(openssl_accepts(folder.path));
    list[4999] ^= 1;
    folder.write("list", list);
    CHECK_FALSE(openssl_accepts(folder.path));
}

TEST_CASE("A verification says what is wrong") {
    Folder mine, theirs;
    const Signer signer(mine.path, "Convoke", now);
    const Signer stranger(theirs.path, "Convoke", now);
    const std::string list = "name,country\r\n";
    const auto file = mine.write("list", list);
    const std::string signature = signer.sign(list, now);

    const SignatureCheck good = verify_file(file, signature, signer.certificate_pem());
    CHECK(reason(good) == "valid");
    CHECK(good.signed_at == now);
    CHECK(reason(verify_bytes(list, signature, signer.certificate_pem())) == "valid");
    CHECK(reason(verify_bytes(list + " ", signature, signer.certificate_pem())) == "signature.changed");
    CHECK(reason(verify_bytes("", signature, signer.certificate_pem())) == "signature.changed");
    CHECK(reason(verify_bytes(list, signature, stranger.certificate_pem())) == "signature.other_signer");
    CHECK(reason(verify_bytes(list, stranger.sign(list, now), signer.certificate_pem())) == "signature.other_signer");
    CHECK(reason(verify_bytes(list, "", signer.certificate_pem())) == "signature.unreadable");
    CHECK(reason(verify_bytes(list, signature + "x", signer.certificate_pem())) == "signature.unreadable");
    CHECK(reason(verify_bytes(list, signature, "no certificate")) == "signature.unreadable");
    CHECK(reason(verify_file(mine.path / "nowhere", signature, signer.certificate_pem())) == "signature.unreadable");
    // The last byte belongs to the signature value.
    std::string changed = signature;
    changed.back() ^= 1;
    CHECK_FALSE(verify_bytes(list, changed, signer.certificate_pem()).valid);
}

TEST_CASE("A list stays verifiable after the certificate has run out, but is not signed after it") {
    Folder folder;
    const Time long_ago = now - std::chrono::years(40);
    const Signer signer(folder.path, "Convoke", long_ago);
    CHECK(verify_bytes("x", signer.sign("x", long_ago), signer.certificate_pem()).valid);
    CHECK(reason(verify_bytes("x", signer.sign("x", now), signer.certificate_pem())) == "signature.other_signer");
}

TEST_CASE("The key is made once, for its owner only, and its certificate belongs to it") {
    Folder folder, other;
    const std::string certificate = Signer(folder.path, "Convoke", now).certificate_pem();
    CHECK(fs::status(folder.path / "signing-key.pem").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    const Signer again(folder.path, "another name", now + std::chrono::years(1));
    CHECK(again.certificate_pem() == certificate);
    CHECK(verify_bytes("x", again.sign("x", now), certificate).valid);

    Signer(other.path, "Convoke", now);
    fs::copy_file(other.path / "certificate.pem", folder.path / "certificate.pem",
                  fs::copy_options::overwrite_existing);
    CHECK_THROWS_WITH(Signer(folder.path, "Convoke", now), Catch::Contains("is not the certificate of"));
    folder.write("certificate.pem", "nothing");
    CHECK_THROWS_WITH(Signer(folder.path, "Convoke", now), Catch::Contains("does not hold a certificate"));
    folder.write("signing-key.pem", "nothing");
    CHECK_THROWS_WITH(Signer(folder.path, "Convoke", now), Catch::Contains("does not hold a private key"));
}
