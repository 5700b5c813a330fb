// What is known of an organisation beside its names, in the form in which it is compared. Internal.
#pragma once

#include <string>
#include <string_view>

namespace convoke::names {

// What stands between the scheme, which may be missing, and the path of a web address: in lower case, without user, port, last dots
// and "www.".
std::string host_in(std::string_view website);

// The host of a website; "" where many share it (pages of a network, of a hosting service), since that says
// nothing of who it is.
std::string host_of(std::string_view website);

// One host, or one below the other: en.example.org and example.org.
bool same_site(std::string_view a, std::string_view b);

// A year in a text such as "1998" or "1998-06-14"; 0 where there is none.
int year_of(std::string_view text);

}  // namespace convoke::names
