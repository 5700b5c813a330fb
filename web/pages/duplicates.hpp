// What officers are shown of applications that may be of one organisation.
#pragma once

#include "core/domain/application.hpp"
#include "web/router/router.hpp"

namespace convoke::web {

// For the page of one application: what it may be a duplicate of, what of it was accredited at other meetings, and what was made
// one with it, each with where its page is.
void put_duplicates(const Asked& asked, const store::Reading& reading, const Application& application, Data& data);

}  // namespace convoke::web
