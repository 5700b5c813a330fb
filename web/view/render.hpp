// Whole pages: a template inside the layout.
#pragma once

#include "core/domain/permissions.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

struct Link {
    Text label;
    std::string href;
    bool current = false;
};
struct Flash {
    std::string kind;
    Text text;
};  // kind: success, info, warning, danger

// What stands around every page.
struct Shell {
    Reader reader = {};  // language, and the zone in which times are told
    Actor actor = {};
    std::string csrf = {};                        // what a form sends back
    std::vector<Link> navigation = {};            // by role, the current one marked
    std::string meeting = {}, meeting_href = {};  // its title and its page, or ""
    std::vector<Flash> flashes = {};
    std::string path = {};  // canonical, with its query: what the language links lead to
    bool sandbox = false;   // the demonstration says that it is one
};

class Renderer {
public:
    // `version` goes into the addresses of style sheets, so that a browser may keep them for ever.
    // In a demonstration every page says that it is one.
    Renderer(const Templates& templates, std::string version, bool demonstration = false);

    // The page `name` ("queue", "nonobjection/list") filled with `data`, whose members the template names.
    std::string page(const Shell& shell, std::string_view name, Data data) const;
    // The page of an error or a refusal: what happened, what to do next; `number` of the log, or ""; what is kept of the form, or null.
    std::string error(const Shell& shell, int status, const Text& text, std::string_view number = {}, Data kept = {}) const;

    const Templates& templates() const { return templates_; }

private:
    Data shell_data(const Shell& shell) const;

    const Templates& templates_;
    std::string version_;
    bool demonstration_;
};

}  // namespace convoke::web
