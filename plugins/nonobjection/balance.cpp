#include "plugins/nonobjection/balance.hpp"

#include <algorithm>

namespace convoke::nonobjection {

namespace {

constexpr std::string_view reports[] = {"balance.region", "balance.m49", "balance.gender", "balance.type", "balance.development"};

Data rows_of(const Table& table) {
    Data rows(Data::List{});
    for (const auto& row : table.rows) {
        Data line(Data::Members{});
        for (std::size_t i = 0; i < table.columns.size() && i < row.size(); ++i) line[table.columns[i].name] = row[i];
        rows.push(std::move(line));
    }
    return rows;
}

}  // namespace

Data balance_of(const Answers& options, const Context& context) {
    Data found(Data::List{});
    for (const auto id : reports) {
        try {
            const auto table = context.desk.report(id, options);
            found.push(Data::Members{{"report", id}, {"title", context.desk.say(table.title)}, {"of", answer(options, "of")}, {"rows", rows_of(table)}});
        } catch (const Refused&) {                 // no such report here, or not for this reader
        }
    }
    return found;
}

Data publishable(const Data& balance) {
    constexpr std::int64_t fewest = 5;
    Data published(Data::List{});
    for (const auto& report : balance.list()) {
        auto rows = report.at("rows").list();
        std::vector<Data*> small, shown;
        for (auto& row : rows) (row.at("count").number() > 0 && row.at("count").number() < fewest ? small : shown).push_back(&row);
        std::erase_if(shown, [](const Data* row) { return row->at("count").number() == 0; });
        // One hidden figure is what the others leave of the total: the next smallest is hidden with it.
        if (small.size() == 1 && !shown.empty())
            small.push_back(*std::ranges::min_element(shown, {}, [](const Data* row) { return row->at("count").number(); }));
        for (auto* row : small) {
            (*row)["count"] = (*row)["share"] = nullptr;
            (*row)["withheld"] = true;
        }
        auto copy = report;
        copy["rows"] = Data::List(rows.begin(), rows.end());
        published.push(std::move(copy));
    }
    return published;
}

Data balance_beside(const std::string& list, const Context& context) {
    auto found = list.empty() ? Data(Data::List{}) : balance_of({{"of", "list"}, {"list", list}}, context);
    const auto pool = balance_of({{"of", "pool"}}, context);
    for (const auto& one : pool.list()) found.push(one);
    return found;
}

}  // namespace convoke::nonobjection
