// What letters enclose: a report as PDF, made anew for each when it is sent.
#pragma once

#include "web/mail/mailer.hpp"

namespace convoke::web {

// Equal documents are drawn once, as long as they follow each other: a circulation goes to some two hundred missions in few languages.
Enclose enclosures(const House& house);

}  // namespace convoke::web
