// The links of every page's header: those a person of that role needs, the current one marked.
#pragma once

#include "web/view/render.hpp"

namespace convoke::web {

std::vector<Link> navigation(const Rights& rights, const Actor& actor, const std::string& meeting, const std::string& path);

}  // namespace convoke::web
