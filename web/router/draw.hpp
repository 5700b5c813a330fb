// From a view to an answer: JSON for a program, a page for a person, a file where a table was asked for as one.
#pragma once

#include "web/http/upload.hpp"
#include "web/router/router.hpp"
#include "web/view/render.hpp"

namespace convoke::web {

// What a program gets, before it is a response: kept for a repeat of the same POST.
struct Drawn { int status = 200; std::string body; std::string etag; };
Drawn draw_json(const Asked& asked, const View& view);
http::Response response_of(const Drawn& drawn);

// The page of the route's owner, or a redirect after a change, or the table in the format asked for (?format=).
http::Response draw(const Asked& asked, const Route& route, const Renderer& renderer, const View& view);

// What stands around the pages of this request; `meeting` is its meeting where the path does not name it.
Shell shell_of(const Asked& asked, const std::string& meeting = {});

// A file of ours that lives as long as the answer that reads it.
http::Response passing_file(std::shared_ptr<http::TemporaryFile> file, std::string_view media_type);

// A table as a file (csv, xlsx, pdf, json) whose times are told in that zone, or with ?part=signature the detached
// signature of that file.
http::Response draw_file(const Asked& asked, const Table& table, std::string_view format, const std::string& zone);

}  // namespace convoke::web
