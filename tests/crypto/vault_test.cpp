#include "core/crypto/vault.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "core/crypto/digest.hpp"

using namespace convoke;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / new_id("vault", Time{});
    ~Folder() { fs::remove_all(path); }
};

SealBroken::Why why_not(const Vault& vault, const std::string& key, const std::string& sealed, const char* context) {
    try {
        vault.open(key, sealed, context);
    } catch (const SealBroken& broken) {
        return broken.why;
    }
    throw std::logic_error("it opened");
}

const Vault& vault() {
    static const Vault made(std::string(32, 'k'));
    return made;
}

}  // namespace

TEST_CASE("What is sealed opens in its own context, under its own key, and nowhere else") {
    const std::string key = vault().wrap_new_key();
    const std::string other_key = vault().wrap_new_key();
    const std::string sealed = vault().seal(key, "the basis of an objection", "objection:1");
    CHECK(vault().open(key, sealed, "objection:1") == "the basis of an objection");
    CHECK(why_not(vault(), key, sealed, "objection:2") == SealBroken::Why::damaged);
    CHECK(why_not(vault(), key, sealed, "") == SealBroken::Why::damaged);
    CHECK(why_not(vault(), other_key, sealed, "objection:1") == SealBroken::Why::damaged);
    CHECK(why_not(Vault(std::string(32, 'l')), key, sealed, "objection:1") == SealBroken::Why::damaged);
    // A wrapped key is a seal as well, but not one that opens as content.
    CHECK(why_not(vault(), key, key, "convoke meeting key") == SealBroken::Why::damaged);
    CHECK(why_not(vault(), sealed, sealed, "objection:1") == SealBroken::Why::damaged);
}

TEST_CASE("When the key is erased the content is, and one says so") {
    const std::string sealed = vault().seal(vault().wrap_new_key(), "gone", "x");
    CHECK(why_not(vault(), "", sealed, "x") == SealBroken::Why::erased);
    CHECK_THROWS_AS(vault().seal("", "more", "x"), SealBroken);
    CHECK(SealBroken(SealBroken::Why::erased, "").text() == Text{"vault.erased"});
}

TEST_CASE("Any changed byte of a seal is noticed") {
    const std::string key = vault().wrap_new_key();
    const std::string bytes = from_base64(vault().seal(key, "secret", "x")).value();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] ^= 1;
        REQUIRE(why_not(vault(), key, base64(changed), "x") == SealBroken::Why::damaged);
    }
    for (const auto& wrong : {std::string(), std::string("!"), base64(bytes.substr(0, 30)), base64(bytes + "x")})
        CHECK(why_not(vault(), key, wrong, "x") == SealBroken::Why::damaged);
}

TEST_CASE("The length of a seal tells a size class only, and equal contents do not look equal") {
    const std::string key = vault().wrap_new_key();
    const auto length = [&](std::size_t size) { return vault().seal(key, std::string(size, 'a'), "x").size(); };
    CHECK(length(0) == length(1));
    CHECK(length(0) == length(1023));
    CHECK(length(1024) > length(1023));
    CHECK(length(1024) == length(2047));
    CHECK(vault().seal(key, "a", "x") != vault().seal(key, "a", "x"));
    for (const std::size_t size : {0, 1, 1023, 1024, 1025, 100'000}) {
        std::string plain = random_bytes(size);
        CHECK(vault().open(key, vault().seal(key, plain, "x"), "x") == plain);
    }
}

TEST_CASE("The master key is made once, for its owner only, whoever asks first") {
    Folder folder;
    const auto file = folder.path / "keys" / "master.key";
    std::string wrapped[4];
    {
        std::vector<std::thread> starters;
        for (auto& key : wrapped) starters.emplace_back([&] { key = Vault::from_file(file).wrap_new_key(); });
        for (auto& starter : starters) starter.join();
    }
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()) == 1);
    const Vault again = Vault::from_file(file);
    for (const auto& key : wrapped) CHECK(again.open(key, again.seal(key, "x", "y"), "y") == "x");

    std::string text;
    std::getline(std::ifstream(file), text);
    CHECK(Vault::from_text(text).open(wrapped[0], again.seal(wrapped[0], "x", "y"), "y") == "x");
}

TEST_CASE("A master key that others may read, or that is none, is refused with what to do") {
    Folder folder;
    const auto file = folder.path / "master.key";
    Vault::from_file(file);
    fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
    CHECK_THROWS_WITH(Vault::from_file(file), Catch::Contains("chmod 600"));
    fs::permissions(file, fs::perms::group_read, fs::perm_options::remove);
    std::ofstream(file) << "short";
    CHECK_THROWS_WITH(Vault::from_file(file), Catch::Contains("put back the one"));
    fs::remove(file);
    fs::create_symlink("/dev/null", file);
    CHECK_THROWS_WITH(Vault::from_file(file), Catch::Contains("is a link"));
    CHECK_THROWS_AS(Vault::from_text("c2hvcnQ="), std::invalid_argument);
    CHECK_THROWS_AS(Vault("short"), std::invalid_argument);
}

TEST_CASE("What belongs to no meeting is sealed under the master key, in its own place and for no other vault") {
    const Vault vault(random_bytes(32)), other(random_bytes(32));
    const auto sealed = vault.seal_own("the first answer", "answer:1");
    CHECK(sealed.find("answer") == std::string::npos);
    CHECK(vault.open_own(sealed, "answer:1") == "the first answer");
    CHECK_THROWS_AS(vault.open_own(sealed, "answer:2"), SealBroken);
    CHECK_THROWS_AS(other.open_own(sealed, "answer:1"), SealBroken);
    CHECK(vault.seal_own("", "x").size() == vault.seal_own(std::string(1000, 'x'), "x").size());
}
