#include "web/http/fields.hpp"

#include "web/http/encoding.hpp"

namespace convoke::http {

namespace {

// A name that is no text itself cannot be shown beside its error.
std::string showable(std::string_view name) {
    if (!valid_utf8(name) || has_control(name)) return {};
    name = name.substr(0, 200);
    while (!valid_utf8(name)) name.remove_suffix(1);               // cut between letters
    return std::string(name);
}

[[noreturn]] void wrong_field(int status, std::string_view name, std::string_view code) {
    const Text why{std::string(code), {{"field", showable(name)}}};
    throw Error(status, why, {{showable(name), why}});
}

}  // namespace

void add_field(Fields& fields, std::string name, std::string value) {
    if (fields.size() == most_fields)
        throw Error(413, {"http.too_many_fields", {{"limit", std::to_string(most_fields)}}});
    if (value.size() > most_field || name.size() > 1024) wrong_field(413, name, "http.field_too_long");
    if (name.find('\0') != std::string::npos || !valid_utf8(name)) wrong_field(422, name, "http.field_name_not_text");
    if (value.find('\0') != std::string::npos || !valid_utf8(value)) wrong_field(422, name, "http.field_not_text");
    fields.emplace(std::move(name), std::move(value));
}

Answers last_values(const Fields& fields) {
    Answers answers;
    for (const auto& [name, value] : fields) answers[name] = value;
    return answers;
}

Fields read_fields(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto pair = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        auto name = percent_decoded(pair.substr(0, equals), true);
        auto value = equals == std::string_view::npos ? std::string() : percent_decoded(pair.substr(equals + 1), true);
        if (!name) throw Error(400, {"http.field_name_not_text"});
        if (!value) wrong_field(400, *name, "http.field_escape");
        add_field(fields, std::move(*name), std::move(*value));
    }
    return fields;
}

}  // namespace convoke::http
