#include "plugins/nonobjection/around.hpp"

#include <algorithm>
#include <set>

#include "core/domain/countries.hpp"
#include "core/text/collation.hpp"

namespace convoke::nonobjection {

namespace {

Data countries_of(const Data::List& entries, const std::string& chosen) {
    std::map<std::string, std::string> by_name;
    for (const auto& entry : entries) by_name.emplace(sort_key("en", entry.text("country_name")), entry.text("country"));
    Data countries(Data::List{});
    for (const auto& [key, id] : by_name) countries.push(Data::Members{{"id", id}, {"chosen", id == chosen}});
    return countries;
}

}  // namespace

Data files_of(const std::string& href, std::initializer_list<std::string_view> formats) {
    Data files(Data::List{});
    for (const auto format : formats) {
        std::string name(format);
        std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        files.push(Data::Members{{"name", name}, {"href", href + std::string(format)}});
    }
    return files;
}

Data downloads_of(const Course& course, const std::string& view) {
    Data downloads(Data::List{});
    static constexpr std::pair<const char*, const char*> formats[] = {{"pdf", "PDF"}, {"xlsx", "XLSX"}, {"csv", "CSV"}, {"json", "JSON"}};
    for (const auto& [format, name] : formats) {
        const auto href = list_address(course) + "/export?format=" + format + "&view=" + view;
        downloads.push(Data::Members{{"name", name}, {"href", href}, {"signature_href", href + "&part=signature"}});
    }
    return downloads;
}

void narrow_down(Data& data, const Answers& query) {
    const auto sought = answer(query, "q"), country = answer(query, "country");
    auto& entries = std::get<Data::List>(data["entries"].value);
    data["countries"] = countries_of(entries, country);
    data["q"] = sought;
    data["narrowed"] = !sought.empty() || !country.empty();
    const auto part = search_key(sought);
    std::erase_if(entries, [&](const Data& entry) {
        return (!country.empty() && entry.text("country") != country) || search_key(entry.text("name")).find(part) == std::string::npos;
    });
    // The first that is left of a category bears its heading.
    std::string category;
    for (auto& entry : entries) {
        entry["first_of_category"] = entry.text("category") != category;
        category = entry.text("category");
    }
    data["shown_size"] = entries.size();
}

Data states_to_speak_for(const Caller& caller, const Data& sent) {
    std::set<std::string> ticked;
    for (const auto& one : sent.list()) ticked.insert(one.text());
    Data states(Data::List{});
    for (const auto& one : countries())
        if (one.kind == CountryKind::member_state && one.iso3 != caller.state)
            states.push(Data::Members{{"id", one.iso3}, {"chosen", ticked.contains(std::string(one.iso3))}});
    return states;
}

}  // namespace convoke::nonobjection
