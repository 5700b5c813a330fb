#include "core/crypto/digest.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <set>

using namespace convoke;

TEST_CASE("Digests are those of the standards") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // RFC 4231, test case 2.
    CHECK(hmac_sha256_hex("Jefe", "what do ya want for nothing?") ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(hmac_sha256_hex("", "text") != hmac_sha256_hex("k", "text"));
}

TEST_CASE("A digest of pieces is the digest of the whole, and the next one starts anew") {
    Sha256 digest;
    digest.update("a");
    digest.update("");
    digest.update("bc");
    CHECK(digest.finish() == sha256_hex("abc"));
    digest.update("abc");
    CHECK(digest.finish() == sha256_hex("abc"));
    CHECK(digest.finish() == sha256_hex(""));
}

TEST_CASE("A file has the digest of its bytes, and one that is not there is named") {
    const auto file = std::filesystem::temp_directory_path() / new_id("digest", Time{});
    const std::string bytes = random_bytes(200'000);
    std::ofstream(file, std::ios::binary) << bytes;
    CHECK(sha256_file(file) == sha256_hex(bytes));
    std::filesystem::remove(file);
    CHECK_THROWS_WITH(sha256_file(file), Catch::Contains(file.string()));
}

TEST_CASE("Base64 goes both ways and takes nothing that is not base64") {
    for (std::size_t size = 0; size < 70; ++size) {
        const std::string bytes = random_bytes(size);
        CHECK(from_base64(base64(bytes)) == bytes);
        CHECK(from_base64(base64_url(bytes)) == bytes);
    }
    CHECK(base64("\xff\xfe\xfd?") == "//79Pw==");
    CHECK(base64_url("\xff\xfe\xfd?") == "__79Pw");
    for (const auto* wrong : {"a", "ab cd", "!!!!", "YQ=", "YQ==\n", "YQ==YQ=="}) CHECK_FALSE(from_base64(wrong));
}

TEST_CASE("Tokens fit a link and do not repeat") {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string token = random_token();
        REQUIRE(token.size() == 43);
        REQUIRE(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
                token.npos);
        REQUIRE(seen.insert(token).second);
    }
}

TEST_CASE("An id made later sorts later, and two of the same instant differ") {
    const Time now{std::chrono::milliseconds(1637593200000)};
    const std::string id = new_id("app", now);
    CHECK(id.size() == 4 + 26);
    CHECK(id.substr(0, 14) == "app_01fn42jdc0");
    CHECK(id < new_id("app", now + std::chrono::milliseconds(1)));
    CHECK(id != new_id("app", now));
    CHECK(new_id("app", now - std::chrono::years(30)) < id);
    CHECK_THROWS_AS(new_id("", now), std::invalid_argument);
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) REQUIRE(seen.insert(new_id("app", now).substr(14)).second);
}

TEST_CASE("Secrets are equal when all of them is") {
    CHECK(equal_in_constant_time("", ""));
    CHECK(equal_in_constant_time("token", "token"));
    CHECK_FALSE(equal_in_constant_time("token", "tokem"));
    CHECK_FALSE(equal_in_constant_time("token", "token "));
    CHECK_FALSE(equal_in_constant_time("", "token"));
}
