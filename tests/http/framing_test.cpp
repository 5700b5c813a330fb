// Where one request ends and the next begins, and what a head may hold: two readers must never take it differently.
#include "tests/http/serving.hpp"
#include "web/http/encoding.hpp"
#include "web/http/head.hpp"

using namespace convoke;
using namespace convoke::testing;

namespace {

const std::string get_head = "GET / HTTP/1.1\r\nHost: x\r\n";
const std::string post_head = "POST / HTTP/1.1\r\nHost: x\r\n";

// The status, when the server answers this with one refusal, ends the connection and asks no handler.
int refusal(Serving& serving, const std::string& bytes) {
    const auto before = serving.requests().size();
    const auto back = raw(serving.port(), bytes);
    CHECK(serving.requests().size() == before);
    CHECK(back.find("HTTP/1.1", 1) == std::string::npos);
    return status_of(back);
}

}  // namespace

TEST_CASE("A body is never taken for the next request, whether anybody reads it or not") {
    Serving serving({}, [](const Request&) { return Response::text("not looked at"); });
    const std::string hidden = "GET /smuggled HTTP/1.1\r\nHost: smuggled\r\n\r\n";
    Line line(serving.port());
    line.send("POST /ignore HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(hidden.size()) + "\r\n\r\n" + hidden);
    CHECK(line.read().status == 200);
    line.send(get_head + "Connection: close\r\n\r\n");
    CHECK(line.read().status == 200);
    CHECK(line.rest().empty());
    CHECK(serving.requests() == std::vector<std::string>{"POST /ignore", "GET /"});
}

TEST_CASE("After a refusal the rest of the connection is thrown away") {
    Serving serving;
    const std::string hidden = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
    CHECK(refusal(serving, post_head + "Content-Length: 2000000\r\n\r\n" + hidden) == 413);
    CHECK(refusal(serving, post_head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden) == 411);
    CHECK(refusal(serving, "BREW / HTTP/1.1\r\nHost: x\r\n\r\n" + hidden) == 501);
}

TEST_CASE("Requests sent one behind the other are answered in their order") {
    Serving serving;
    Line line(serving.port());
    line.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
              "GET /3 HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(line.read().body == "GET /1");
    CHECK(line.read().body == "POST /2\nbody 3");
    CHECK(line.read().body == "GET /3");
}

TEST_CASE("A length that could be read in two ways is refused") {
    Serving serving;
    CHECK(refusal(serving, post_head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n") == 400);
    CHECK(refusal(serving, post_head + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc") == 400);
    CHECK(refusal(serving, post_head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd") == 400);
    CHECK(refusal(serving, post_head + "Content-Length: 3, 3\r\n\r\nabc") == 400);
    for (const auto* length : {"-5", "+5", "5abc", "0x5", "", " ", "99999999999999999999", "5 5"})
        CHECK(refusal(serving, post_head + "Content-Length: " + length + "\r\n\r\nabcde") == 400);
    CHECK(refusal(serving, post_head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n") == 501);
    CHECK(refusal(serving, post_head + "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n") == 400);
    CHECK(refusal(serving, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
}

TEST_CASE("Without a length there is no body: the answer comes at once") {
    Serving serving;
    Line line(serving.port());
    line.send(post_head + "\r\n");
    CHECK(line.read().body == "POST /");
}

TEST_CASE("A body that ends early is an error and no handler sees it") {
    Serving serving;
    CHECK(status_of(raw(serving.port(), post_head + "Content-Length: 10\r\n\r\nabc", true)) == 400);
    CHECK(status_of(raw(serving.port(), "POST /register HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc", true)) == 400);
    CHECK(status_of(raw(serving.port(), "GET / HTTP/1.1\r\nHost", true)) == 400);
    CHECK(serving.requests().empty());
    CHECK(soon([&] { return serving.leftovers().empty(); }));
}

TEST_CASE("The head is read strictly") {
    Serving serving;
    CHECK(refusal(serving, "GET / HTTP/1.1\r\n\r\n") == 400);                                  // no Host
    CHECK(refusal(serving, "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") == 400);
    CHECK(refusal(serving, "GET / HTTP/1.1\r\nHost: x/../y\r\n\r\n") == 400);
    CHECK(refusal(serving, "GET / HTTP/9.9\r\nHost: x\r\n\r\n") == 505);
    CHECK(refusal(serving, "GET /\r\nHost: x\r\n\r\n") == 400);
    CHECK(refusal(serving, "GET  / HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
    CHECK(refusal(serving, "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
    CHECK(refusal(serving, "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n") == 405);
    CHECK(refusal(serving, "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n") == 405);
    CHECK(refusal(serving, "G\"T / HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
    CHECK(refusal(serving, "GET / HTTP/1.1\nHost: x\n\n") == 400);                             // bare line feeds
    CHECK(refusal(serving, get_head + "X-A: 1\rX-B: 2\r\n\r\n") == 400);                       // bare carriage return
    CHECK(refusal(serving, get_head + "X-A : 1\r\n\r\n") == 400);                              // blank before the colon
    CHECK(refusal(serving, get_head + " folded: 1\r\n\r\n") == 400);
    CHECK(refusal(serving, get_head + "no colon\r\n\r\n") == 400);
    CHECK(refusal(serving, get_head + std::string("X-A: a\0b\r\n\r\n", 12)) == 400);
    CHECK(refusal(serving, get_head + "X-A: a\x01" "b\r\n\r\n") == 400);
    CHECK(refusal(serving, get_head + "X-A: \xff\r\n\r\n") == 400);
    CHECK(refusal(serving, get_head + "Expect: the impossible\r\n\r\n") == 417);
    CHECK(refusal(serving, "GET http://other/ HTTP/1.1\r\nHost: x\r\n\r\n") == 400);
    CHECK(status_of(raw(serving.port(), "GET http://x/m HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) == 200);
    CHECK(status_of(raw(serving.port(), "\r\nGET / HTTP/1.0\r\n\r\n")) == 200);
}

TEST_CASE("A head has limits") {
    Serving serving;
    CHECK(refusal(serving, "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n") == 414);
    CHECK(refusal(serving, get_head + "X-A: " + std::string(40000, 'a') + "\r\n\r\n") == 431);
    std::string many;
    for (int i = 0; i < 101; ++i) many += "X-A: 1\r\n";
    CHECK(refusal(serving, get_head + many + "\r\n") == 431);
}

TEST_CASE("A header's value is what was sent: an encoded word does not become a line end") {
    Serving serving;
    const std::string word = "=?utf-8?Q?a=0D=0ASet-Cookie: evil=3D1?=";
    const auto answer = Client(serving.port()).get("/header", {{"X-In", word}});
    CHECK(answer.header("X-Out") == word);
    CHECK(answer.header("Set-Cookie").empty());
}

TEST_CASE("Nothing that goes into a header can end its line") {
    Response response;
    for (const auto* evil : {"a\r\nSet-Cookie: evil=1", "a\nb", "a\rb", "a\x7f"}) {
        CHECK_THROWS_AS(response.header("X-A", evil), std::invalid_argument);
        CHECK_THROWS_AS(response.header(evil, "x"), std::invalid_argument);
        CHECK_THROWS_AS(response.cookie({.name = "a", .value = evil}), std::invalid_argument);
        CHECK_THROWS_AS(response.cookie({.name = evil, .value = "a"}), std::invalid_argument);
        CHECK_THROWS_AS(response.etag(evil), std::invalid_argument);
        CHECK_THROWS_AS(Response::redirect(std::string("/m") + evil), std::invalid_argument);
    }
    CHECK_THROWS_AS(response.header("Content-Length", "5"), std::invalid_argument);
    CHECK_THROWS_AS(response.cookie({.name = "a", .value = "b; Domain=x"}), std::invalid_argument);
    CHECK_THROWS_AS(response.cookie({.name = "__Host-a", .value = "b"}), std::invalid_argument);
    CHECK(response.headers().size() == 0);
    CHECK(response.cookies().empty());
}

TEST_CASE("A path is decoded once and leads nowhere else") {
    Serving serving;
    Client client(serving.port());
    CHECK(client.get("//m///caf%C3%A9/%2541/").body == "GET /m/café/%41");
    CHECK(client.get("/m?a=1&b=x+y%2B&a=2").body == "GET /m\n?a=1\n?a=2\n?b=x y+");
    for (const auto* target : {"/a/../b", "/a/%2e%2e/b", "/a/.%2E", "/./a", "/a%2fb", "/a%5cb", "/a\\b", "/a%00b", "/a%0ab",
                               "/a%ff", "/a%zz", "/a%4", "/a%", "/a%c0%af", "/#x", "*"})
        CHECK(client.get(target).status == 400);
    CHECK(client.get("/m?a=%ff").status == 422);
    CHECK(client.get("/m?a=%00").status == 422);
    CHECK(client.get("/m?a=%zz").status == 400);
}

TEST_CASE("UTF-8 is the shortest form of a character that exists") {
    CHECK(http::valid_utf8("Côte d’Ivoire 中文 \xf0\x9f\x8c\x8d"));
    for (const auto* wrong : {"\x80", "\xc0\xaf", "\xc1\xbf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80",
                              "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xe2\x82"})
        CHECK_FALSE(http::valid_utf8(wrong));
}

TEST_CASE("Every prefix of a request is either incomplete or refused, and none is read beyond") {
    const std::string whole = "POST /m?x=1 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        http::HeadEnd end;
        CHECK(end.find(whole.substr(0, length)) == 0);
    }
    http::HeadEnd byte_by_byte;
    std::size_t found = 0;
    for (std::size_t length = 1; length <= whole.size(); ++length) found = byte_by_byte.find(whole.substr(0, length));
    CHECK(found == whole.size());
}
