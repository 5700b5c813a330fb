#include <fstream>
#include <sstream>

#include "core/acts/register_shelf.hpp"
#include "core/crypto/signer.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/database.hpp"
#include "core/store/record.hpp"
#include "web/api/api.hpp"

namespace convoke::web {

namespace {

std::string metrics_text(const House& house, const http::Metrics& now) {
    std::ostringstream text;
    const auto line = [&](std::string_view name, std::string_view type, std::int64_t value) {
        text << "# TYPE convoke_" << name << " " << type << "\nconvoke_" << name << " " << value << "\n";
    };
    line("http_threads", "gauge", now.threads);
    line("http_connections", "gauge", now.connections);
    line("http_idle_connections", "gauge", now.idle);
    line("http_queued_connections", "gauge", now.queued);
    line("http_accepted_total", "counter", now.accepted);
    line("http_requests_total", "counter", now.requests);
    line("http_faults_total", "counter", now.faults);
    line("http_refused_full_total", "counter", now.refused_full);
    line("http_refused_address_total", "counter", now.refused_address);
    line("http_evicted_total", "counter", now.evicted);
    line("http_timed_out_total", "counter", now.timed_out);
    text << "# TYPE convoke_http_answers_total counter\n";
    for (int digit = 1; digit < 6; ++digit) text << "convoke_http_answers_total{status=\"" << digit << "xx\"} " << now.answers[digit] << "\n";
    // Which registers are answered from, as of which date: what a change of them by another program is seen by.
    text << "# TYPE convoke_register_info gauge\n";
    for (const auto& one : house.plugins.registers()) {
        const std::string id(one.behaviour->id());
        text << "convoke_register_info{register=\"" << id << "\",as_of=\"" << house.registers.version(id).second << "\"} 1\n";
    }
    return text.str();
}

// Parameters of a path, as OpenAPI names them.
Data parameters_of(const std::string& path) {
    Data parameters = Data::List{};
    for (std::size_t at = 0; (at = path.find('{', at)) != std::string::npos; ++at) {
        Data one;
        one["name"] = path.substr(at + 1, path.find('}', at) - at - 1);
        one["in"] = "path";
        one["required"] = true;
        one["schema"]["type"] = "string";
        parameters.push(one);
    }
    return parameters;
}

Data problem_answer(const std::string& words) {
    Data answer;
    answer["description"] = words;
    answer["content"]["application/problem+json"]["schema"]["$ref"] = "#/components/schemas/Problem";
    return answer;
}

// Made from the route table, so that no route is missing.
Data description(const Router& router) {
    Data api;
    api["openapi"] = "3.1.0";
    api["info"]["title"] = "Convoke";
    api["info"]["version"] = PROGRAM_VERSION;
    api["info"]["summary"] = "Registers stakeholders for high-level meetings of the General Assembly";
    api["components"]["securitySchemes"]["token"]["type"] = "http";
    api["components"]["securitySchemes"]["token"]["scheme"] = "bearer";
    auto& problem = api["components"]["schemas"]["Problem"];
    problem["type"] = "object";
    for (const auto* member : {"type", "title", "detail"}) problem["properties"][member]["type"] = "string";
    problem["properties"]["status"]["type"] = "integer";
    auto& errors = problem["properties"]["errors"];
    errors["type"] = "array";
    errors["items"]["type"] = "object";
    for (const auto* member : {"field", "message"}) errors["items"]["properties"][member]["type"] = "string";

    for (const auto& route : router.routes()) {
        if (!route.path.starts_with("/api/") && route.path != "/healthz" && route.path != "/readyz" && route.path != "/metrics") continue;
        std::string method = route.method;
        for (auto& c : method) c = static_cast<char>(c - 'A' + 'a');
        Data operation;
        operation["operationId"] = method + route.path;
        operation["x-permission"] = route.permission;
        operation["tags"] = Data::List{route.owner};
        operation["parameters"] = parameters_of(route.path);
        if (route.permission != "public") operation["security"] = Data::List{Data::Members{{"token", Data::List{}}}};
        operation["responses"]["200"]["description"] = "Done";
        if (route.method == "POST") operation["responses"]["201"]["description"] = "Created";
        operation["responses"]["401"] = problem_answer("No valid token");
        operation["responses"]["403"] = problem_answer("The role may not");
        operation["responses"]["404"] = problem_answer("Unknown, or not for this caller to know");
        if (route.method != "GET") {
            operation["responses"]["409"] = problem_answer("Not in this state");
            operation["responses"]["422"] = problem_answer("Fields are wrong: see errors");
            operation["requestBody"]["content"]["application/json"]["schema"]["type"] = "object";
        }
        api["paths"][route.path][method] = std::move(operation);
    }
    return api;
}

}  // namespace

std::vector<Route> service_routes(const Router& router, std::function<http::Metrics()> metrics, const std::string& schema_file) {
    return {
        {"GET", "/healthz", "public", Exchange([](const Asked&, const Drawer&) { return http::Response::text("ok\n"); })},
        {"GET", "/readyz", "public", Exchange([](const Asked& asked, const Drawer&) {
             store::last_of_record(*asked.house.database.read());          // throws, and so answers 503, where the database is away
             return http::Response::text("ready\n");
         })},
        {"GET", "/metrics", "public", Exchange([metrics](const Asked& asked, const Drawer&) { return http::Response::text(metrics_text(asked.house, metrics())); })},
        {"GET", "/api/v1/openapi.json", "public", Exchange([&router](const Asked&, const Drawer&) { return http::Response::json(description(router)); })},
        {"GET", "/meeting.schema.json", "public", Exchange([schema_file](const Asked&, const Drawer&) {
             return http::Response::file(schema_file, "application/schema+json");
         })},
        {"GET", "/certificate.pem", "public", Exchange([](const Asked& asked, const Drawer&) {
             return http::Response::bytes(asked.house.signer.certificate_pem(), "application/x-pem-file");
         })},
    };
}

}  // namespace convoke::web
