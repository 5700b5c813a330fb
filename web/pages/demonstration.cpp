// Only in a demonstration: the letters that would have been sent, so that whoever tries it can follow their links.
#include "core/domain/time.hpp"
#include "web/pages/pages.hpp"

namespace convoke::web {

namespace {

// The text in pieces: what lies between addresses of this site, and the addresses as links.
Data pieces_of(const std::string& text, const std::string& site) {
    Data pieces = Data::List{};
    std::size_t at = 0;
    while (at < text.size()) {
        const auto begin = std::min(text.find(site + "/", at), text.size());
        if (begin > at) pieces.push(Data::Members{{"text", text.substr(at, begin - at)}, {"href", ""}});
        const auto end = std::min(text.find_first_of(" \r\n\t", begin), text.size());
        auto href = begin < end ? text.substr(begin + site.size(), end - begin - site.size()) : "";
        while (href.ends_with('.')) href.pop_back();
        if (!href.empty()) pieces.push(Data::Members{{"text", site + href}, {"href", href}});
        at = begin < end ? begin + site.size() + href.size() : end;
    }
    return pieces;
}

}  // namespace

std::vector<Route> demonstration_pages(std::function<std::vector<ShownLetter>()> letters, std::string site) {
    return {{"GET", "/demonstration/letters", "public", Show([letters, site](const Asked&, const store::Reading&) {
                 View view{.page = "demonstration_letters"};
                 view.data["letters"] = Data::List{};
                 for (const auto& letter : letters())
                     view.data["letters"].push(Data::Members{{"to", letter.to}, {"subject", letter.subject}, {"at", text_of(letter.at)}, {"pieces", pieces_of(letter.body, site)}});
                 return view;
             })}};
}

}  // namespace convoke::web
