// What the caller would rather have: Accept, Accept-Language, If-Match and If-None-Match (RFC 9110, 12.5 and 13.1).
#include <algorithm>
#include <charconv>

#include "web/http/encoding.hpp"
#include "web/http/request.hpp"

namespace convoke::http {

namespace {

struct Wish { std::string_view name; double weight; };

std::vector<Wish> wishes(std::string_view header) {
    std::vector<Wish> found;
    for (const auto item : list_of(header, ',')) {
        if (found.size() == 50) break;                         // nobody wishes for more; somebody may send more
        Wish wish{trimmed(item.substr(0, item.find(';'))), 1.0};
        if (const auto weight = parameter(item, "q")) {
            const auto [end, failed] = std::from_chars(weight->data(), weight->data() + weight->size(), wish.weight);
            if (failed != std::errc() || end != weight->data() + weight->size() || !(wish.weight >= 0 && wish.weight <= 1))
                wish.weight = 0;
        }
        found.push_back(wish);
    }
    return found;
}

// How closely a range such as "text/*" names a type: 0 not at all, 3 exactly.
int type_fit(std::string_view range, std::string_view type) {
    if (same_name(range, type)) return 3;
    if (range == "*/*" || range == "*") return 1;
    return range.ends_with("/*") && same_name(range.substr(0, range.size() - 1), type.substr(0, range.size() - 1)) ? 2 : 0;
}

// "fr" serves "fr-CH"; the longest that fits is the closest.
int language_fit(std::string_view range, std::string_view language) {
    if (range == "*") return 1;
    if (!same_name(range.substr(0, language.size()), language)) return 0;
    if (range.size() > language.size() && range[language.size()] != '-') return 0;
    return 1 + static_cast<int>(language.size());
}

template <class Fit>
std::string_view best(std::string_view header, std::span<const std::string_view> offered, Fit fit) {
    const auto wished = wishes(header);
    std::string_view chosen;
    double highest = 0;
    std::size_t earliest = wished.size();
    for (const auto offer : offered) {
        int closest = 0;
        double weight = 0;
        std::size_t position = wished.size();
        for (std::size_t i = 0; i < wished.size(); ++i) {
            const int how = fit(wished[i].name, offer);
            if (how <= closest) continue;                      // the closest range decides the weight of an offer
            closest = how;
            weight = wished[i].weight;
            position = i;
        }
        if (weight > highest || (weight > 0 && weight == highest && position < earliest)) {
            chosen = offer;
            highest = weight;
            earliest = position;
        }
    }
    return chosen;
}

bool names(std::string_view header, std::string_view etag, bool weakly) {
    for (auto item : list_of(header, ',')) {
        if (item == "*") return true;
        auto wanted = etag;
        if (weakly && item.starts_with("W/")) item.remove_prefix(2);
        if (weakly && wanted.starts_with("W/")) wanted.remove_prefix(2);
        if (item == wanted && !item.starts_with("W/")) return true;
    }
    return false;
}

}  // namespace

std::string_view Request::preferred_type(std::span<const std::string_view> offered) const {
    const auto accept = headers.all("Accept");
    if (trimmed(accept).empty()) return offered.empty() ? std::string_view() : offered.front();
    return best(accept, offered, type_fit);
}

bool Request::prefers_json() const {
    constexpr std::string_view offered[] = {"text/html", "application/json"};
    return preferred_type(offered) == offered[1];
}

std::string_view Request::preferred_language(std::span<const std::string_view> offered, std::string_view fallback) const {
    const auto chosen = best(headers.all("Accept-Language"), offered, language_fit);
    return chosen.empty() ? fallback : chosen;
}

bool Request::if_match(std::string_view etag) const { return names(headers.all("If-Match"), etag, false); }
bool Request::if_none_match(std::string_view etag) const { return names(headers.all("If-None-Match"), etag, true); }

}  // namespace convoke::http
