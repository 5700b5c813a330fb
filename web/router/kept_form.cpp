#include "web/router/kept_form.hpp"

#include <algorithm>

#include "core/acts/house.hpp"
#include "web/http/encoding.hpp"
#include "web/http/error.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t most_kept = 1 << 20;         // bytes, as written
constexpr std::string_view files_mark = "kept_files";

// Whether a text is somebody's own: a choice or a number is made again sooner than copied.
bool own_words(std::string_view value) { return value.find(' ') != std::string_view::npos; }

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
        else if (has_typed(name)) view.data["fields"].push(Data::Members{{"name", name}, {"value", value}, {"shown", own_words(value)}});
    }
    return view;
}

Data kept_beside(const Asked& asked, const http::Error& error) {
    if (asked.json || asked.http.method != "POST" || error.why.code == "access.not_allowed" || !sent_from_here(asked.http, false)) return {};
    const auto kept = kept_fields(asked.http);
    auto data = kept_view(asked, asked.http.target, kept).data;
    const bool once_more = error.status == 429 || error.status >= 500;
    const auto typed = std::ranges::any_of(data.at("fields").list(), [&](const Data& field) { return once_more || field.at("shown").flag(); });
    if (!typed) return {};
    data[once_more ? "once_more" : "to_copy"] = true;
    return data;
}

}  // namespace convoke::web
