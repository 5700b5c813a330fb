// The master key wrapped under a key that a token keeps: with a pair of keys in a file, and with a token in software where Debian's
// packages softhsm2, opensc and libengine-pkcs11-openssl are there.
#include "core/crypto/token.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <functional>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "core/crypto/digest.hpp"
#include "core/crypto/vault.hpp"

using namespace convoke;
namespace fs = std::filesystem;

namespace {

struct Folder {
    Folder() : path(fs::temp_directory_path() / ("convoke-token-" + random_token(9))) { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    fs::path path;
};

bool run(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

std::string pair_of_keys(const Folder& folder, const std::string& name, const std::string& kind = "RSA -pkeyopt rsa_keygen_bits:2048") {
    const auto file = folder.path / name;
    REQUIRE(run("openssl genpkey -algorithm " + kind + " -out " + file.string()));
    return "file:" + file.string();
}

std::string failure(const std::function<void()>& act) {
    try {
        act();
    } catch (const std::runtime_error& caught) {
        return caught.what();
    }
    return {};
}

void keeps_the_master_key(const std::string& uri, const Folder& folder) {
    const TokenKey token(uri);
    const auto file = folder.path / "keys" / "master.wrapped";
    const auto key = wrapped_master_key(file, token);
    CHECK(key.size() == 32);
    CHECK(wrapped_master_key(file, token) == key);             // made once
    std::ifstream in(file, std::ios::binary);
    const std::string kept(std::istreambuf_iterator<char>(in), {});
    CHECK(kept.find(base64(key)) == std::string::npos);
    CHECK(from_base64(kept.substr(0, kept.size() - 1))->size() == 256);
    const auto sealed = Vault(key).seal_own("said", "here");
    CHECK(Vault(wrapped_master_key(file, TokenKey(uri))).open_own(sealed, "here") == "said");
}

}  // namespace

// First: the engine looks at its environment once.
TEST_CASE("A token in software keeps the key") {
    const fs::path module = "/usr/lib/softhsm/libsofthsm2.so", engine = "/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so";
    if (!fs::exists(module) || !fs::exists(engine) || !run("command -v pkcs11-tool")) {
        std::cout << "skipped: softhsm2, opensc and libengine-pkcs11-openssl are not installed\n";
        return;
    }
    const Folder folder;
    fs::create_directories(folder.path / "tokens");
    std::ofstream(folder.path / "softhsm2.conf") << "directories.tokendir = " << (folder.path / "tokens").string() << "\n";
    setenv("SOFTHSM2_CONF", (folder.path / "softhsm2.conf").c_str(), 1);
    setenv("PKCS11_MODULE_PATH", module.c_str(), 1);
    REQUIRE(run("softhsm2-util --init-token --free --label Convoke --pin 4321 --so-pin 8765"));
    REQUIRE(run("pkcs11-tool --module " + module.string() + " --token-label Convoke --login --pin 4321 --keypairgen --key-type rsa:2048 --id 01 --label master"));
    std::ofstream(folder.path / "pin") << "4321";
    keeps_the_master_key("pkcs11:token=Convoke;object=master;type=private?pin-source=file:" + (folder.path / "pin").string(), folder);
    CHECK(failure([&] { TokenKey("pkcs11:token=Convoke;object=other;type=private?pin-value=4321"); }).find("no such private key") != std::string::npos);
}

TEST_CASE("A master key is kept wrapped, and opens with the pair of keys it was wrapped under alone") {
    const Folder folder;
    const auto uri = pair_of_keys(folder, "one.pem");
    keeps_the_master_key(uri, folder);
    const auto other = pair_of_keys(folder, "other.pem");
    CHECK(failure([&] { wrapped_master_key(folder.path / "keys" / "master.wrapped", TokenKey(other)); }).find("another key") != std::string::npos);
    // One that was there before is taken over.
    CHECK(wrapped_master_key(folder.path / "before", TokenKey(uri), std::string(32, 'k')) == std::string(32, 'k'));
    std::ofstream(folder.path / "none") << "not base64 at all\n";
    fs::permissions(folder.path / "none", fs::perms::owner_read | fs::perms::owner_write);
    CHECK(failure([&] { wrapped_master_key(folder.path / "none", TokenKey(uri)); }).find("does not hold") != std::string::npos);
}

TEST_CASE("A key that cannot wrap, or is not there, is refused with what to do") {
    const Folder folder;
    CHECK(failure([&] { TokenKey(pair_of_keys(folder, "small.pem", "RSA -pkeyopt rsa_keygen_bits:1024")); }).find("2,048 bits") != std::string::npos);
    CHECK(failure([&] { TokenKey(pair_of_keys(folder, "curve.pem", "EC -pkeyopt ec_paramgen_curve:P-256")); }).find("RSA key") != std::string::npos);
    CHECK(failure([&] { TokenKey("file:" + (folder.path / "nowhere").string()); }).find("PKCS #11 URI") != std::string::npos);
    const auto absent = failure([&] { TokenKey("pkcs11:token=NoSuchToken;object=none?pin-value=98765"); });
    CHECK(absent.find("key.token: ") == 0);
    CHECK(absent.find("98765") == std::string::npos);
}
