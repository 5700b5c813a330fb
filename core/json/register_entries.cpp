#include "core/json/register_entries.hpp"

#include "core/json/json.hpp"
#include "core/json/messages.hpp"

namespace convoke {

namespace {

Data texts(const std::vector<std::string>& list) {
    Data data = Data::List{};
    for (const auto& one : list) data.push(one);
    return data;
}

std::vector<std::string> texts(const Data& data) {
    std::vector<std::string> list;
    for (const auto& one : data.list()) list.push_back(one.text());
    return list;
}

}  // namespace

std::string body_of(const RegisterEntry& entry) {
    return write_json(Data::Members{{"other_names", texts(entry.other_names)}, {"acronyms", texts(entry.acronyms)}, {"facts", as_members(entry.facts)}});
}

void read_body(std::string_view body, RegisterEntry& entry) {
    const auto data = read_json(body);
    entry.other_names = texts(data.at("other_names"));
    entry.acronyms = texts(data.at("acronyms"));
    entry.facts = answers_in(data.at("facts"));
}

}  // namespace convoke
