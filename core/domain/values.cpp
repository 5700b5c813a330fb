#include "core/domain/values.hpp"

#include <charconv>

namespace convoke {

std::string answer(const Answers& answers, std::string_view name, std::string_view fallback) {
    const auto found = answers.find(std::string(name));
    return found == answers.end() ? std::string(fallback) : found->second;
}

namespace {
const Data nothing;
const Data::List no_list;
const Data::Members no_members;
}  // namespace

const Data& Data::at(std::string_view name) const& {
    const auto* held = std::get_if<Members>(&value);
    if (!held) return nothing;
    const auto found = held->find(name);
    return found == held->end() ? nothing : found->second;
}

bool Data::has(std::string_view name) const { return !at(name).is_null(); }

std::string Data::text() const {
    if (const auto* held = std::get_if<std::string>(&value)) return *held;
    if (const auto* held = std::get_if<std::int64_t>(&value)) return std::to_string(*held);
    if (const auto* held = std::get_if<bool>(&value)) return *held ? "true" : "false";
    if (const auto* held = std::get_if<double>(&value)) {
        char buffer[40];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, *held).ptr;
        return {buffer, end};
    }
    return {};
}

std::int64_t Data::number() const {
    if (const auto* held = std::get_if<std::int64_t>(&value)) return *held;
    if (const auto* held = std::get_if<double>(&value)) return static_cast<std::int64_t>(*held);
    if (const auto* held = std::get_if<std::string>(&value)) {
        std::int64_t number = 0;
        const auto [end, failed] = std::from_chars(held->data(), held->data() + held->size(), number);
        return failed == std::errc() && end == held->data() + held->size() ? number : 0;
    }
    return 0;
}

bool Data::flag() const {
    if (const auto* held = std::get_if<bool>(&value)) return *held;
    const auto word = text();
    return word == "true" || word == "yes" || word == "on" || word == "1";
}

const Data::List& Data::list() const& {
    const auto* held = std::get_if<List>(&value);
    return held ? *held : no_list;
}

const Data::Members& Data::members() const& {
    const auto* held = std::get_if<Members>(&value);
    return held ? *held : no_members;
}

Data& Data::operator[](std::string_view name) {
    if (!is_members()) value = Members{};
    auto& held = std::get<Members>(value);
    const auto found = held.find(name);
    return found != held.end() ? found->second : held[std::string(name)];
}

void Data::push(Data item) {
    if (!is_list()) value = List{};
    std::get<List>(value).push_back(std::move(item));
}

std::string_view name_of(Finding::Verdict verdict) {
    switch (verdict) {
        case Finding::Verdict::met: return "met";
        case Finding::Verdict::not_met: return "not_met";
        case Finding::Verdict::unclear: return "unclear";
    }
    return "unclear";
}

std::optional<Finding::Verdict> verdict_named(std::string_view name) {
    if (name == "met") return Finding::Verdict::met;
    if (name == "not_met") return Finding::Verdict::not_met;
    if (name == "unclear") return Finding::Verdict::unclear;
    return {};
}

}  // namespace convoke
