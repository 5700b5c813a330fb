// The files of a folder (style sheets, scripts, pictures), read once at start: what was not there then is not served,
// so no path leads anywhere else.
#pragma once

#include "web/http/request.hpp"
#include "web/http/response.hpp"

namespace convoke::http {

class StaticFiles {
public:
    // Serves `folder` under `prefix` ("/static"). Symbolic links and hidden files are left out. Throws
    // std::runtime_error when the folder cannot be read.
    StaticFiles(const std::string& folder, std::string prefix);

    // The address of a file with its version, for pages: "/static/app.css?v=3f2a...". Throws std::out_of_range.
    std::string url(std::string_view name) const;

    // Nothing when the path is not under the prefix; 404 and 405 as Error. With the right version the answer may be
    // kept for ever, otherwise it is asked for again each time (304 when unchanged).
    std::optional<Response> serve(const Request& request) const;

private:
    struct File { SharedText content; std::string type, version; };
    std::string prefix_;
    std::map<std::string, File, std::less<>> files_;
};

}  // namespace convoke::http
