#include "core/names/beside.hpp"

#include <algorithm>

namespace convoke::names {

namespace {

constexpr std::string_view shared_hosts[] = {"facebook.com", "fb.com", "instagram.com", "twitter.com", "x.com", "linkedin.com", "youtube.com", "linktr.ee", "t.me",
    "wordpress.com", "blogspot.com", "wixsite.com", "weebly.com", "google.com", "github.io", "tumblr.com", "medium.com", "vk.com", "weibo.com", "webs.com", "jimdo.com"};

bool is_below(std::string_view host, std::string_view other) {
    return host.size() > other.size() && host.ends_with(other) && host[host.size() - other.size() - 1] == '.';
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string host_in(std::string_view website) {
    if (const auto scheme = website.find("://"); scheme != website.npos) website.remove_prefix(scheme + 3);
    while (!website.empty() && (website.front() == ' ' || website.front() == '/')) website.remove_prefix(1);
    website = website.substr(0, website.find_first_of("/?# \t\r\n"));
    if (const auto at = website.rfind('@'); at != website.npos) website.remove_prefix(at + 1);
    website = website.substr(0, website.find(':'));
    std::string host(website.substr(0, 253));
    for (char& c : host)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
    if (host.starts_with("www.")) host.erase(0, 4);
    while (host.ends_with('.')) host.pop_back();
    return host;
}

std::string host_of(std::string_view website) {
    const auto host = host_in(website);
    const auto dot = host.find('.');
    if (dot == host.npos || dot == 0) return {};
    if (std::ranges::any_of(shared_hosts, [&](std::string_view shared) { return host == shared || is_below(host, shared); })) return {};
    return host;
}

bool same_site(std::string_view a, std::string_view b) {
    // Below a suffix that registers others, two hosts have nothing in common: "co.uk" is nobody's.
    const auto says_enough = [](std::string_view host) { return host.size() > 6; };
    if (a.empty() || b.empty()) return false;
    return a == b || (is_below(a, b) && says_enough(b)) || (is_below(b, a) && says_enough(a));
}

int year_of(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(i + 4), is_digit)) continue;
        if ((i > 0 && is_digit(text[i - 1])) || (i + 4 < text.size() && is_digit(text[i + 4]))) continue;
        const int year = (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
        return year >= 1000 ? year : 0;
    }
    return 0;
}

}  // namespace convoke::names
