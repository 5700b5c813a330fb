// What a form brings: fields and files, complete or nothing, and no name of the sender's becomes a path of ours.
#include <fstream>
#include <iterator>

#include "tests/http/serving.hpp"
#include "web/http/encoding.hpp"
#include "web/http/multipart.hpp"

using namespace convoke;
using namespace convoke::testing;

namespace {

std::string problem_field(const HttpAnswer& answer) {
    const auto at = answer.body.find("\"field\":\"");
    return at == std::string::npos ? "" : answer.body.substr(at + 9, answer.body.find('"', at + 9) - at - 9);
}

struct Collected final : http::PartSink {
    void begin_part(http::PartHead head) override { said += "<" + head.name + (head.file_name ? "|" + *head.file_name : "") + ">"; }
    void part_bytes(std::string_view bytes) override { said += bytes; }
    void end_part() override { said += "."; }
    std::string said;
};

std::string parsed(const std::string& body, std::size_t piece, const std::string& type = "multipart/form-data; boundary=B") {
    Collected collected;
    try {
        http::Multipart parts(type, collected);
        for (std::size_t at = 0; at < body.size(); at += piece) parts.feed(std::string_view(body).substr(at, piece));
        parts.finish();
    } catch (const http::Error& error) {
        return std::to_string(error.status) + " " + answer(error.why.args, "what");
    }
    return collected.said;
}

const std::string a_field = "Content-Disposition: form-data; name=\"a\"\r\n\r\n";

}  // namespace

TEST_CASE("A form gives every value of a name, and the last one to those who want one") {
    Serving serving({}, [](const Request& request) {
        auto response = Serving::show(request);
        return Response::text(response.text_body() + "\nlast " + answer(request.form, "a"));
    });
    CHECK(Client(serving.port()).post("/f", {{"a", "1 ü+&="}, {"b", ""}, {"a", "2"}}).body ==
          "POST /f\na=1 ü+&=\na=2\nb=\nlast 2");
    CHECK(Client(serving.port()).upload("/f", {{"a", "1\r\n2"}, {"a", "3"}}, {}).body == "POST /f\na=1\r\n2\na=3\nlast 3");
}

TEST_CASE("A file arrives whole, under a path of ours, and is gone after the answer") {
    std::string path, content;
    Serving serving({}, [&](const Request& request) {
        path = request.files.at(0).path();
        std::ifstream in(path, std::ios::binary);
        content.assign(std::istreambuf_iterator<char>(in), {});
        return Serving::show(request);
    });
    std::string sent;
    for (int i = 0; i < 300'000; ++i) sent += "\r\n--x" + std::to_string(i) + '\0';
    const auto answer = Client(serving.port()).upload("/upload", {{"kind", "statute"}},
                                                      {{"file", "../../etc/passwd", "application/pdf", sent}});
    CHECK(answer.body == "POST /upload\nkind=statute\nfile file [../../etc/passwd] application/pdf " + std::to_string(sent.size()));
    CHECK((content == sent));
    CHECK(path.starts_with(serving.folder + "/"));
    CHECK(path.find("passwd") == std::string::npos);
    CHECK(soon([&] { return serving.leftovers().empty(); }));
}

TEST_CASE("A file's name is data as it was sent") {
    Serving serving;
    for (const auto* name : {"C:\\Users\\x\\statute.pdf", "مذكرة.pdf", "..\\..\\x", "a%00b.pdf", "/etc/passwd", ".htaccess"})
        CHECK(Client(serving.port()).upload("/upload", {}, {{"f", name, "text/plain", "x"}}).body ==
              "POST /upload\nf file [" + std::string(name) + "] text/plain 1");
    CHECK(Client(serving.port()).upload("/upload", {}, {{"f", "a\x01" "b", "text/plain", "x"}}).status == 400);
    CHECK(Client(serving.port()).upload("/upload", {}, {{"f", "", "application/octet-stream", ""}}).body == "POST /upload");
}

TEST_CASE("A broken form leaves no file and reaches nobody") {
    Serving serving;
    const auto [body, type] = multipart({{"a", "1"}}, {{"f", "x.pdf", "application/pdf", std::string(100'000, 'x')}});
    const auto head = [type = type](std::size_t length) {
        return "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
    };
    const auto cut = body.substr(0, body.size() - 4);          // without the closing dashes
    CHECK(status_of(raw(serving.port(), head(cut.size()) + cut)) == 400);
    CHECK(status_of(raw(serving.port(), head(body.size()) + body.substr(0, 50'000), true)) == 400);
    CHECK(serving.requests().empty());
    CHECK(soon([&] { return serving.leftovers().empty(); }));
    CHECK(status_of(raw(serving.port(), head(body.size()) + body, true)) == 200);
}

TEST_CASE("A boundary has at most 70 characters, long before any buffer could overflow") {
    Serving serving;
    const auto status = [&](const std::string& boundary) {
        const auto body = "--" + boundary + "\r\n" + a_field + "1\r\n--" + boundary + "--\r\n";
        return Client(serving.port())
            .request("POST", "/upload", body, {{"Content-Type", "multipart/form-data; boundary=" + boundary}}).status;
    };
    CHECK(status(std::string(70, 'b')) == 200);
    for (const std::size_t length : {71, 1014, 1015, 1016, 1017, 1018, 4000}) CHECK(status(std::string(length, 'b')) == 400);
    CHECK(status("") == 400);
    CHECK(status("a\"b") == 400);
    CHECK(Client(serving.port()).request("POST", "/upload", "x", {{"Content-Type", "multipart/form-data"}}).status == 400);
}

TEST_CASE("Parts are read the same however the bytes arrive") {
    const auto body = "--B\r\n" + a_field + "one\r\n--\r\n-\r\r\n--\r\n--B\r\nContent-Disposition: form-data; name=\"f\"; "
                      "filename=\"x\"\r\nContent-Type: text/plain\r\n\r\n\r\n--B--\r\n";
    const std::string whole = "<a>one\r\n--\r\n-\r\r\n--.<f|x>.";
    for (const std::size_t piece : {1, 2, 3, 5, 7, 64, 1000}) CHECK(parsed(body, piece) == whole);
}

TEST_CASE("There is one spelling of a multipart form") {
    const auto wrong = [](const std::string& body) { return parsed(body, 1000).substr(0, 4); };
    CHECK(parsed("--B\r\n" + a_field + "1\r\n--B--", 1000) == "<a>1.");
    CHECK(wrong("preamble\r\n--B\r\n" + a_field + "1\r\n--B--\r\n") == "400 ");
    CHECK(wrong("--B\r\n" + a_field + "1\r\n--BX\r\n" + a_field + "2\r\n--B--\r\n") == "400 ");     // not the boundary
    CHECK(wrong("--B\n" + a_field + "1\n--B--\n") == "400 ");
    CHECK(wrong("--B\r\n" + a_field + "1\r\n--B--\r\nepilogue") == "400 ");
    CHECK(wrong("--B\r\n\r\n1\r\n--B--\r\n") == "400 ");                                            // no disposition
    CHECK(wrong("--B\r\nContent-Disposition: form-data\r\n\r\n1\r\n--B--\r\n") == "400 ");
    CHECK(wrong("--B\r\nContent-Disposition: form-data; name=\"=?utf-8?Q?a=0D=0A?=\"\r\n\r\n1\r\n--B--\r\n") == "400 ");
    CHECK(wrong("--B\r\nContent-Transfer-Encoding: base64\r\n" + a_field + "1\r\n--B--\r\n") == "400 ");
    CHECK(wrong("--B\r\nX: " + std::string(9000, 'x') + "\r\n" + a_field + "1\r\n--B--\r\n") == "400 ");
    CHECK(wrong("--B\r\n" + a_field + "1\r\n--B\r\n") == "400 ");
    CHECK(wrong("") == "400 ");
    CHECK(parsed("--B\r\nContent-Disposition: form-data; name=\"f\"; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf\r\n\r\nx\r\n--B--", 9) ==
          "<f|résumé.pdf>x.");
    CHECK(parsed("--B\r\nContent-Disposition: form-data; name=\"f\"; filename*=latin1''x\r\n\r\nx\r\n--B--", 9) == "400 file name");
}

TEST_CASE("A field that is no text is refused by its name") {
    Serving serving;
    const auto latin1 = Client(serving.port()).post("/f", {{"ok", "x"}, {"organisation.name", "Caf\xe9"}});
    CHECK(latin1.status == 422);
    CHECK(problem_field(latin1) == "organisation.name");
    CHECK(latin1.header("Content-Type") == "application/problem+json");
    CHECK(problem_field(Client(serving.port()).upload("/f", {{"email", std::string("a\0b", 3)}}, {})) == "email");
    CHECK(Client(serving.port()).upload("/f", {{"email", "\xc0\xaf"}}, {}).status == 422);
    std::string far;
    for (int i = 0; i < 80; ++i) far += "埃";      // its name is cut between letters
    CHECK(problem_field(Client(serving.port()).post("/f", {{far, "\xff"}})) == far.substr(0, 198));
    CHECK(serving.requests().empty());
}

TEST_CASE("Forms have limits, and each says so") {
    Serving serving;
    Client client(serving.port());
    Lines many(401, {"a", "1"});
    CHECK(client.post("/f", many).status == 413);
    CHECK(client.upload("/upload", many, {}).status == 413);
    many.pop_back();
    CHECK(client.post("/f", many).status == 200);
    const std::string ten_megabytes(10 << 20, 'x');
    CHECK(client.post("/f", {{"text", ten_megabytes}}).status == 413);
    CHECK(client.send_json("POST", "/f", "\"" + ten_megabytes + "\"").status == 413);
    const auto field = client.upload("/upload", {{"text", ten_megabytes}}, {});
    CHECK(field.status == 413);
    CHECK(problem_field(field) == "text");
    const std::vector<FormFile> files(31, {"f", "x", "text/plain", "x"});
    CHECK(client.upload("/upload", {}, files).status == 413);
    CHECK(client.upload("/upload", {}, {{"f", "x", "text/plain", std::string(26 << 20, 'x')}}).status == 413);
    CHECK(soon([&] { return serving.leftovers().empty(); }));
}

TEST_CASE("A route may take a large body into a file") {
    Serving serving;
    const auto answer = Client(serving.port()).request("POST", "/register", std::string(3 << 20, 'x'), {{"Content-Type", "text/csv"}});
    CHECK(answer.body == "POST /register\n file [] text/csv 3145728");
    CHECK(soon([&] { return serving.leftovers().empty(); }));
}

TEST_CASE("JSON is read as JSON only when it says it is, and its mistake is located") {
    Serving serving({}, [](const Request& request) { return Response::json(request.json()); });
    Client client(serving.port());
    CHECK(client.send_json("POST", "/", R"({"b":1,"a":"é"})").body == R"({"a":"é","b":1})");
    CHECK(client.request("POST", "/", "{}", {{"Content-Type", "text/plain"}}).status == 415);
    CHECK(client.request("POST", "/", "{}", {{"Content-Type", "application/merge-patch+json; charset=utf-8"}}).status == 200);
    const auto broken = client.send_json("POST", "/", R"({"a":})");
    CHECK(broken.status == 400);
    CHECK(broken.body.find("offset: 5") != std::string::npos);
    CHECK(client.send_json("POST", "/", "\"\xff\"").status == 400);
}
