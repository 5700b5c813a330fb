// The OpenAPI 3.1 description of the API: the route table says which routes there are and whose right they need, the
// owners' api.json what is asked and answered. A route without words in an api.json is described all the same.
#pragma once

#include <filesystem>

#include "web/router/router.hpp"

namespace convoke::web {

// What stands in share/api.json and beside each loaded plugin: {"routes": {"GET /path": {"summary", "query" (schema by
// name), "body" (schema), "answer" or "created" (schema), "media" where the answer is no JSON, "media_sent"}}, "schemas"}.
std::vector<Data> api_texts(const House& house, const std::filesystem::path& share);

Data api_description(const Router& router, std::span<const Data> texts);

}  // namespace convoke::web
