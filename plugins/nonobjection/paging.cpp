#include <algorithm>

#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

Data page_of(Data::List items, const Answers& query) {
    const auto total = items.size();
    const auto after = answer(query, "after");
    auto first = items.begin();
    if (!after.empty()) {
        first = std::ranges::find_if(items, [&](const Data& item) { return item.text("id") == after; });
        if (first != items.end()) ++first;
    }
    auto limit = Data(answer(query, "limit", "500")).number();
    if (limit < 1 || limit > 500) limit = 500;
    const auto last = items.end() - first > limit ? first + limit : items.end();
    Data page;
    page["next"] = last == items.end() ? Data() : Data((last - 1)->text("id"));
    page["total"] = total;
    page["items"] = Data::List(std::make_move_iterator(first), std::make_move_iterator(last));
    return page;
}

void add_next(Data& page, const std::string& address, const Answers& query) {
    const auto next = page.text("next");
    if (next.empty()) return;
    std::string asked;
    for (const auto& [name, value] : query)
        if (name == "entry" || name == "state" || name == "limit") asked += name + "=" + value + "&";
    page["next_address"] = address + "?" + asked + "after=" + next;
}

}  // namespace convoke::nonobjection
