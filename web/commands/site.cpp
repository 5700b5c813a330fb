#include "web/commands/site.hpp"

#include "core/plugin/plugins.hpp"
#include "web/api/api.hpp"
#include "web/router/plugin_pages.hpp"

namespace convoke::web {

Site::Site(const House& house, const Catalogue& catalogue, SiteOptions options)
    : templates_(catalogue), files_((options.share / "static").string(), "/static"), renderer_(templates_, PROGRAM_VERSION, options.letters != nullptr),
      router_(house, catalogue, renderer_, options.router) {
    templates_.add("core", options.share / "templates");
    for (const auto& plugin : house.plugins.loaded())
        if (const auto beside = plugin.beside("templates"); !beside.empty()) templates_.add(plugin.id, beside);
    router_.add(page_routes(options.router.secure_cookies, options.installation));
    router_.add(api_routes());
    router_.add(plugin_routes(house));
    if (options.letters) router_.add(demonstration_pages(options.letters, options.address));
    router_.add(service_routes(router_, house, options.metrics, options.share));
}

http::Response Site::answer(const http::Request& request) const {
    if (auto file = files_.serve(request)) return std::move(*file);
    return router_.handle(request);
}

void Site::stand_behind(http::ServerOptions& options) const {
    options.body_rule = [this](const http::Request& request) {
        return http::BodyRule{.most = static_cast<std::int64_t>(router_.body_limit(request.method, request.path))};
    };
    options.render = [this](const http::Request& request, const http::Error& error) { return router_.refusal(request, error); };
}

}  // namespace convoke::web
