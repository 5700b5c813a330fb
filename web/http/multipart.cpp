#include "web/http/multipart.hpp"

#include <algorithm>

#include "web/http/encoding.hpp"
#include "web/http/error.hpp"

namespace convoke::http {

namespace {

constexpr std::size_t most_part_head = 8 * 1024;

[[noreturn]] void malformed(std::string what) {
    throw Error(400, {"http.multipart_malformed", {{"what", std::move(what)}}});
}

bool is_boundary(std::string_view text) {
    return !text.empty() && text.size() <= 70 && text.back() != ' ' && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
    });
}

// filename*=UTF-8''r%C3%A9sum%C3%A9.pdf (RFC 8187), which some clients send for names beyond ASCII.
std::optional<std::string> extended(std::string_view value) {
    if (value.size() < 7 || !same_name(value.substr(0, 6), "utf-8'")) return {};
    const auto quote = value.find('\'', 6);
    if (quote == std::string_view::npos) return {};
    return percent_decoded(value.substr(quote + 1), false);
}

std::optional<std::string> file_name(std::string_view disposition) {
    auto plain = parameter(disposition, "filename");
    if (const auto coded = parameter(disposition, "filename*")) {
        plain = extended(*coded);
        if (!plain) malformed("file name");
    }
    return plain;
}

// Browsers write a quote in a name as %22 and line ends as %0D%0A, and leave the rest as it is (HTML, 4.10.21.8).
std::string browser_decoded(std::string name) {
    for (std::size_t at = 0; (at = name.find("%22", at)) != std::string::npos; ++at) name.replace(at, 3, 1, '"');
    return name;
}

void read_disposition(std::string_view value, PartHead& head) {
    if (!same_name(trimmed(value.substr(0, value.find(';'))), "form-data")) malformed("Content-Disposition");
    auto name = parameter(value, "name");
    if (!name || name->empty()) malformed("name");
    head.name = browser_decoded(std::move(*name));
    head.file_name = file_name(value);
    if (!head.file_name) return;
    *head.file_name = browser_decoded(std::move(*head.file_name));
    if (has_control(*head.file_name) || !valid_utf8(*head.file_name) || head.file_name->size() > 1024) {
        const Text why{"http.file_name", {{"field", head.name}}};
        throw Error(422, why, {{head.name, why}});
    }
}

PartHead parse_part_head(std::string_view text) {
    PartHead head;
    int dispositions = 0;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        const auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) malformed("part header");
        const auto name = line.substr(0, colon);
        const auto value = trimmed(line.substr(colon + 1));
        if (has_control(value) || !valid_utf8(value)) malformed("part header");
        if (value.find("=?") != std::string_view::npos && value.find("?=") != std::string_view::npos)
            malformed("encoded word");
        if (same_name(name, "Content-Disposition") && ++dispositions == 1) read_disposition(value, head);
        if (same_name(name, "Content-Type")) head.content_type = lower(trimmed(value.substr(0, value.find(';'))));
        if (same_name(name, "Content-Transfer-Encoding") && !same_name(value, "binary") && !same_name(value, "8bit") &&
            !same_name(value, "7bit"))
            malformed("Content-Transfer-Encoding");
    }
    if (dispositions != 1) malformed("Content-Disposition");
    return head;
}

}  // namespace

Multipart::Multipart(std::string_view content_type, PartSink& sink) : sink_(sink) {
    const auto boundary = parameter(content_type, "boundary");
    if (!boundary || !is_boundary(*boundary)) malformed("boundary");
    delimiter_.append("\r\n--").append(*boundary);
}

void Multipart::feed(std::string_view bytes) {
    waiting_ += bytes;
    while (step()) {}
}

void Multipart::finish() {
    if (expect_ != Expect::end || (!waiting_.empty() && waiting_ != "\r\n")) malformed("end");
}

// Takes what it can from the waiting bytes; false when it needs more of them.
bool Multipart::step() {
    switch (expect_) {
        case Expect::opening:
            if (waiting_.size() < delimiter_.size()) return false;
            if (!waiting_.starts_with(delimiter_)) malformed("opening boundary");
            waiting_.erase(0, delimiter_.size());
            expect_ = Expect::after_boundary;
            return true;
        case Expect::after_boundary: return read_after_boundary();
        case Expect::head: return read_head();
        case Expect::content: return read_content();
        case Expect::end:
            if (waiting_.size() > 2) malformed("end");         // nothing but a line end follows the closing boundary
            return false;
    }
    return false;
}

bool Multipart::read_after_boundary() {
    if (waiting_.size() < 2) return false;
    if (waiting_.starts_with("--")) expect_ = Expect::end;
    else if (waiting_.starts_with("\r\n")) expect_ = Expect::head;
    else malformed("boundary line");
    waiting_.erase(0, 2);
    return true;
}

bool Multipart::read_head() {
    const auto end = waiting_.find("\r\n\r\n");
    if ((end == std::string::npos ? waiting_.size() : end) > most_part_head) malformed("part header");
    if (end == std::string::npos) return false;
    sink_.begin_part(parse_part_head(std::string_view(waiting_).substr(0, end)));
    waiting_.erase(0, end + 4);
    expect_ = Expect::content;
    return true;
}

bool Multipart::read_content() {
    const auto end = waiting_.find(delimiter_);
    if (end != std::string::npos) {
        if (end > 0) sink_.part_bytes(std::string_view(waiting_).substr(0, end));
        sink_.end_part();
        waiting_.erase(0, end + delimiter_.size());
        expect_ = Expect::after_boundary;
        return true;
    }
    // The last bytes may be the beginning of the delimiter.
    if (waiting_.size() < delimiter_.size()) return false;
    const auto sure = waiting_.size() - (delimiter_.size() - 1);
    sink_.part_bytes(std::string_view(waiting_).substr(0, sure));
    waiting_.erase(0, sure);
    return false;
}

}  // namespace convoke::http
