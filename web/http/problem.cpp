#include "web/http/problem.hpp"

#include "core/json/json.hpp"

namespace convoke::http {

std::string spelt_out(const Text& text) {
    std::string words = text.code;
    for (const auto& [name, value] : text.args) {
        words += words.size() == text.code.size() ? " (" : ", ";
        words += name + ": " + value;
    }
    return text.args.empty() ? words : words + ")";
}

Response problem(const Error& error, const Words& words) {
    Data said;
    said["type"] = "about:blank";
    said["title"] = reason_of(error.status);
    said["status"] = error.status;
    said["detail"] = words(error.why);
    said["code"] = error.why.code;
    for (const auto& wrong : error.errors) {
        Data line;
        line["field"] = wrong.field;
        line["message"] = words(wrong.message);
        said["errors"].push(std::move(line));
    }
    auto response = Response::json(said, error.status);
    response.header("Content-Type", "application/problem+json");
    if (error.retry_after > 0) response.header("Retry-After", std::to_string(error.retry_after));
    if (error.status == 401) response.header("WWW-Authenticate", "Bearer");
    return response;
}

}  // namespace convoke::http
