// The web site of a house: every page and address behind one router, the static files, and how errors look.
#pragma once

#include <filesystem>

#include "web/http/server.hpp"
#include "web/http/static.hpp"
#include "web/pages/pages.hpp"
#include "web/router/router.hpp"
#include "web/view/render.hpp"

namespace convoke::web {

struct SiteOptions {
    RouterOptions router;
    std::filesystem::path share;                   // templates, static, meetings
    std::function<std::vector<ShownLetter>()> letters = {};        // of a demonstration, which shows them to everybody
    std::string address = {};                      // what links in letters begin with
    std::function<http::Metrics()> metrics;        // of the server it stands behind
    Installation installation = {};                // what administrators are told of it
};

class Site {
public:
    Site(const House& house, const Catalogue& catalogue, SiteOptions options);

    http::Response answer(const http::Request& request) const;
    const Router& router() const { return router_; }

    // What the server asks it besides: how much a route takes, and how an error looks that no route was asked about.
    void stand_behind(http::ServerOptions& options) const;

private:
    Templates templates_;
    http::StaticFiles files_;
    Renderer renderer_;
    Router router_;
};

}  // namespace convoke::web
