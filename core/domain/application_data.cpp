#include "core/domain/application_data.hpp"

#include <algorithm>
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

Data claimed_statuses(const Application& application) {
    Data statuses = Data::Members{};
    for (const auto& [plugin, claim] : application.claims.members())
        if (const auto status = claim.text("status"); !status.empty()) statuses[plugin] = status;
    return statuses;
}

Data closed_answers(const Application& application) {
    constexpr std::size_t longest_code = 40;
    const auto code = [](const Data& value) {
        const auto text = value.is_text() ? value.text() : std::string();
        return !text.empty() && text.size() <= longest_code &&
               std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
    };
    Data closed = Data::Members{};
    for (const auto& [question, value] : application.answers.members())
        if (code(value) || std::holds_alternative<bool>(value.value) || (value.is_list() && std::ranges::all_of(value.list(), code))) closed[question] = value;
    return closed;
}

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
    data["speaks"] = list_of(representative.speaks);
    return data;
}

Representative representative_of(const Data& data) {
    auto representative = readings<Representative>(data, representative_texts);
    representative.sessions = texts_of(data.at("sessions"));
    representative.speaks = texts_of(data.at("speaks"));
    return representative;
}

}  // namespace convoke
