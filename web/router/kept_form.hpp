// A form that is not acted upon: it arrives after its session ended, in another session than it was opened in, or while it cannot be
// taken. What was typed is carried on in the pages themselves and nowhere else, and its sender decides whether it goes on.
#pragma once

#include "web/router/identity.hpp"
#include "web/router/router.hpp"

namespace convoke::web {

// Whether that happened: the form of somebody whose browser says that it comes from here, and who could send it once signed in.
bool interrupted(const Asked& asked, const Identity& identity, const Route& route);

// What was typed, as a form is written ("a=1&b=2"): without passwords and files; "" where nothing is left or it is too much.
std::string kept_fields(const http::Request& request);

// The page on which it stands, with the button that sends it where it was going. `kept` is of kept_fields.
View kept_view(const Asked& asked, const std::string& target, const std::string& kept);

// What the page of an error holds of the form that met it: to be sent once more where that may help, else to be copied. Null where
// there is nothing, or it came from another site or from whom the page is not open to.
Data kept_beside(const Asked& asked, const http::Error& error);

}  // namespace convoke::web
