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

}  // namespace convoke::nonobjection
