// The HTTP API, version 1: the routes of contract.md, by noun. Each calls the act that the page of it calls.
#pragma once

#include "web/http/server.hpp"
#include "web/router/router.hpp"

namespace convoke::web {

std::vector<Route> meeting_api();
std::vector<Route> application_api();
std::vector<Route> document_api();
std::vector<Route> finding_api();
std::vector<Route> duplicate_api();
std::vector<Route> record_api();
std::vector<Route> account_api();
std::vector<Route> api_routes();                               // all of them

// /healthz, /readyz, /metrics, the OpenAPI description made from the route table, the schema of the meeting file.
// `share`: the folder of what the program reads while it runs.
std::vector<Route> service_routes(const Router& router, const House& house, std::function<http::Metrics()> metrics, const std::filesystem::path& share);

}  // namespace convoke::web
