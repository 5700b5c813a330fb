#include "core/domain/application_data.hpp"

#include <array>

namespace convoke {

namespace {

constexpr std::array<std::pair<std::string_view, std::string Organisation::*>, 8> organisation_texts{{
    {"name", &Organisation::name},
    {"acronym", &Organisation::acronym},
    {"type", &Organisation::type},
    {"country", &Organisation::country},
    {"website", &Organisation::website},
    {"established", &Organisation::established},
    {"mission", &Organisation::mission},
    {"relevance", &Organisation::relevance},
}};

constexpr std::array<std::pair<std::string_view, std::string Representative::*>, 9> representative_texts{{
    {"title", &Representative::title},
    {"given_name", &Representative::given_name},
    {"family_name", &Representative::family_name},
    {"gender", &Representative::gender},
    {"nationality", &Representative::nationality},
    {"function", &Representative::function},
    {"email", &Representative::email},
    {"participation", &Representative::participation},
    {"capacity", &Representative::capacity},
}};

template <typename Thing, typename Texts>
Data written(const Thing& thing, const Texts& texts) {
    Data data = Data::Members{};
    for (const auto& [name, member] : texts) data[name] = thing.*member;
    return data;
}

template <typename Thing, typename Texts>
Thing readings(const Data& data, const Texts& texts) {
    Thing thing;
    for (const auto& [name, member] : texts) thing.*member = data.text(name);
    return thing;
}

Data list_of(const std::vector<std::string>& texts) {
    Data::List list;
    for (const auto& text : texts) list.emplace_back(text);
    return list;
}

std::vector<std::string> texts_of(const Data& list) {
    std::vector<std::string> texts;
    for (const auto& item : list.list()) texts.push_back(item.text());
    return texts;
}

}  // namespace

Data data_of(const Organisation& organisation) {
    Data data = written(organisation, organisation_texts);
    data["other_names"] = list_of(organisation.other_names);
    return data;
}

Organisation organisation_of(const Data& data) {
    auto organisation = readings<Organisation>(data, organisation_texts);
    organisation.other_names = texts_of(data.at("other_names"));
    return organisation;
}

Data data_of(const Representative& representative) {
    auto data = written(representative, representative_texts);
    data["sessions"] = list_of(representative.sessions);
    return data;
}

Representative representative_of(const Data& data) {
    auto representative = readings<Representative>(data, representative_texts);
    representative.sessions = texts_of(data.at("sessions"));
    return representative;
}

}  // namespace convoke
