#include "web/api/description.hpp"

#include <fstream>
#include <sstream>

#include "core/json/json.hpp"
#include "core/plugin/plugins.hpp"

namespace convoke::web {

namespace {

Data parameter(const std::string& name, const char* in, bool required, Data schema) {
    return Data::Members{{"name", name}, {"in", in}, {"required", required}, {"schema", std::move(schema)}};
}

Data parameters_of(const Route& route, const Data& words) {
    const Data text = Data::Members{{"type", "string"}};
    Data parameters = Data::List{};
    for (std::size_t at = 0; (at = route.path.find('{', at)) != std::string::npos; ++at)
        parameters.push(parameter(route.path.substr(at + 1, route.path.find('}', at) - at - 1), "path", true, text));
    for (const auto& [name, schema] : words.at("query").members()) parameters.push(parameter(name, "query", false, schema));
    if (route.method == "POST" && route.idempotent) parameters.push(parameter("Idempotency-Key", "header", false, text));
    if (route.method == "PUT") parameters.push(parameter("If-Match", "header", true, text));
    return parameters;
}

Data content_of(const std::string& media, Data schema) {
    return Data::Members{{media, Data::Members{{"schema", std::move(schema)}}}};
}

Data problem_answer(const char* words) {
    return Data::Members{{"description", words}, {"content", content_of("application/problem+json", Data::Members{{"$ref", "#/components/schemas/Problem"}})}};
}

Data answers_of(const Route& route, const Data& words) {
    Data answers;
    const bool creates = words.has("created");
    auto& good = answers[creates ? "201" : "200"];
    good["description"] = creates ? "Created" : "Done";
    if (words.has("media")) good["content"] = content_of(words.text("media"), Data::Members{});
    else if (creates || words.has("answer")) good["content"] = content_of("application/json", words.at(creates ? "created" : "answer"));
    if (route.permission != "public") {
        answers["401"] = problem_answer("No valid token");
        answers["403"] = problem_answer("The role may not");
    }
    answers["404"] = problem_answer("Unknown, or not for this caller to know");
    answers["429"] = problem_answer("Too many requests; Retry-After says when to come again");
    if (route.method == "GET") return answers;
    answers["409"] = problem_answer("Not in this state");
    answers["422"] = problem_answer("Fields are wrong: see errors");
    if (route.method == "PUT") answers["412"] = problem_answer("Changed meanwhile: read it again");
    return answers;
}

Data operation_of(const Route& route, const Data& words) {
    Data operation;
    std::string id = route.method + route.path;
    for (auto& c : id)
        if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
    operation["operationId"] = id;
    if (words.has("summary")) operation["summary"] = words.at("summary");
    operation["x-permission"] = route.permission;
    operation["tags"] = Data::List{route.owner};
    operation["parameters"] = parameters_of(route, words);
    if (route.permission != "public") operation["security"] = Data::List{Data::Members{{"token", Data::List{}}}};
    operation["responses"] = answers_of(route, words);
    if (words.has("body")) {
        operation["requestBody"]["required"] = words.at("body").has("required");
        operation["requestBody"]["content"] = content_of(words.has("media_sent") ? words.text("media_sent") : "application/json", words.at("body"));
    }
    return operation;
}

bool is_api(const std::string& path) { return path.starts_with("/api/") || path == "/healthz" || path == "/readyz" || path == "/metrics"; }

}  // namespace

std::vector<Data> api_texts(const House& house, const std::filesystem::path& share) {
    std::vector<std::filesystem::path> files{share / "api.json"};
    for (const auto& plugin : house.plugins.loaded())
        if (!plugin.folder.empty()) files.push_back(plugin.folder / "api.json");
    std::vector<Data> texts;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream text;
        if (!in || !(text << in.rdbuf())) continue;            // a plugin need not have one
        texts.push_back(read_json(text.str()));
    }
    return texts;
}

Data api_description(const Router& router, std::span<const Data> texts) {
    Data api;
    api["openapi"] = "3.1.0";
    api["info"] = Data::Members{{"title", "Convoke"}, {"version", PROGRAM_VERSION}, {"summary", "Registers stakeholders for high-level meetings of the General Assembly"}};
    api["components"]["securitySchemes"]["token"] = Data::Members{{"type", "http"}, {"scheme", "bearer"}};
    Data described;
    for (const auto& text : texts) {
        for (const auto& [route, words] : text.at("routes").members()) described[route] = words;
        for (const auto& [name, schema] : text.at("schemas").members()) api["components"]["schemas"][name] = schema;
    }
    for (const auto& route : router.routes()) {
        if (!is_api(route.path)) continue;
        std::string method = route.method;
        for (auto& c : method) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        api["paths"][route.path][method] = operation_of(route, described.at(route.method + " " + route.path));
    }
    return api;
}

}  // namespace convoke::web
