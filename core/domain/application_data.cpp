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

constexpr std::array<std::pair<std::string_view, std::string Representative::*>, 8> representative_texts{{
    {"title", &Representative::title},
    {"given_name", &Representative::given_name},
    {"family_name", &Representative::family_name},
    {"gender", &Representative::gender},
    {"nationality", &Representative::nationality},
    {"function", &Representative::function},
    {"email", &Representative::email},
    {"participation", &Representative::participation},
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

}  // namespace

Data data_of(const Organisation& organisation) {
    Data data = written(organisation, organisation_texts);
    Data::List others;
    for (const auto& name : organisation.other_names) others.emplace_back(name);
    data["other_names"] = std::move(others);
    return data;
}

Organisation organisation_of(const Data& data) {
    auto organisation = readings<Organisation>(data, organisation_texts);
    for (const auto& name : data.at("other_names").list()) organisation.other_names.push_back(name.text());
    return organisation;
}

Data data_of(const Representative& representative) { return written(representative, representative_texts); }

Representative representative_of(const Data& data) { return readings<Representative>(data, representative_texts); }

}  // namespace convoke
