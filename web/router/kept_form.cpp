#include "web/router/kept_form.hpp"

#include "core/acts/house.hpp"
#include "web/http/encoding.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t most_kept = 1 << 20;         // bytes, as written
constexpr std::string_view files_mark = "kept_files";

bool has_typed(const std::string& name) { return name != "csrf" && name.find("password") == std::string::npos; }

}  // namespace

bool interrupted(const Asked& asked, const Identity& identity, const Route& route) {
    if (asked.http.method != "POST" || asked.json || !identity.token.empty() || route.permission == "public") return false;
    if (!sent_from_here(asked.http, false)) return false;          // another site must not put words into anybody's form
    const bool allowed = asked.house.rights.allows(asked.actor, route.permission);
    return asked.actor.role == Role::nobody ? !allowed : allowed && !csrf_holds(asked.http, asked.csrf);
}

std::string kept_fields(const http::Request& request) {
    std::string kept;
    for (const auto& [name, value] : request.form_values)
        if (has_typed(name)) kept += (kept.empty() ? "" : "&") + http::percent_encoded(name) + "=" + http::percent_encoded(value);
    if (!request.files.empty()) kept += (kept.empty() ? "" : "&") + std::string(files_mark) + "=true";
    return kept.size() <= most_kept ? kept : "";
}

View kept_view(const Asked& asked, const std::string& target, const std::string& kept) {
    View view{.page = "kept_form"};
    view.data = Data::Members{{"target", target}, {"csrf", asked.csrf}, {"fields", Data::List{}}, {"files", false}};
    for (const auto& [name, value] : http::read_fields(kept)) {
        if (name == files_mark) view.data["files"] = true;
        else if (has_typed(name)) view.data["fields"].push(Data::Members{{"name", name}, {"value", value}, {"shown", value.find(' ') != std::string::npos}});
    }
    return view;
}

}  // namespace convoke::web
