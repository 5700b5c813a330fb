#include "plugins/nonobjection/vote.hpp"

#include <map>
#include <sstream>

#include "core/domain/countries.hpp"
#include "core/text/collation.hpp"

namespace convoke::nonobjection {

namespace {

std::string trimmed(std::string text) {
    const auto unwanted = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '"'; };
    while (!text.empty() && unwanted(text.back())) text.pop_back();
    std::size_t from = 0;
    while (from < text.size() && unwanted(text[from])) ++from;
    return text.substr(from);
}

// A name as it is looked up: either apostrophe is one.
std::string key_of(std::string name) {
    constexpr std::string_view curly = "\u2019";
    for (auto at = name.find(curly); at != std::string::npos; at = name.find(curly)) name.replace(at, curly.size(), "'");
    return search_key(name);
}

// As recorded votes of the Assembly and its committees print them.
const std::map<std::string, std::string, std::less<>>& votes() {
    static const std::map<std::string, std::string, std::less<>> words{
        {"yes", "yes"}, {"y", "yes"}, {"in favour", "yes"}, {"in favor", "yes"}, {"for", "yes"}, {"no", "no"}, {"n", "no"}, {"against", "no"},
        {"abstain", "abstain"}, {"abstaining", "abstain"}, {"abstained", "abstain"}, {"abstention", "abstain"}, {"a", "abstain"},
        {"absent", ""}, {"not voting", ""}, {"did not vote", ""}, {"non-voting", ""}, {"x", ""}};
    return words;
}

// By code and by official name; and as records of votes shorten a few.
std::map<std::string, std::string, std::less<>> states_by_word() {
    std::map<std::string, std::string, std::less<>> by;
    for (const auto& one : countries()) {
        by.emplace(key_of(std::string(one.iso3)), one.iso3);
        by.emplace(key_of(std::string(one.name)), one.iso3);
    }
    for (const auto& [name, code] : {std::pair{"United Kingdom", "GBR"}, {"United States", "USA"}, {"Netherlands", "NLD"}, {"Turkey", "TUR"}, {"Bolivia", "BOL"}, {"Venezuela", "VEN"},
                                     {"Iran", "IRN"}, {"Micronesia", "FSM"}, {"Moldova", "MDA"}, {"Tanzania", "TZA"}, {"Syria", "SYR"}, {"Laos", "LAO"}, {"Vietnam", "VNM"},
                                     {"Russia", "RUS"}, {"South Korea", "KOR"}, {"North Korea", "PRK"}, {"Ivory Coast", "CIV"}, {"Cape Verde", "CPV"}, {"Swaziland", "SWZ"}, {"Brunei", "BRN"}})
        by.emplace(key_of(name), code);
    return by;
}

}  // namespace

Data votes_in(std::string_view lines, std::string_view field, Problems& problems) {
    std::map<std::string, std::string> by_state;
    std::map<std::string, std::size_t> named_on;
    std::istringstream in{std::string(lines)};
    std::size_t number = 0;
    bool first = true;
    const auto states = states_by_word();
    for (std::string line; std::getline(in, line);) {
        ++number;
        const auto said = [&](const char* code, Answers args) {
            args["line"] = std::to_string(number);
            problems.push_back({std::string(field), {code, std::move(args)}});
        };
        if (trimmed(line).empty()) continue;
        // The vote stands last, so that a name may hold a comma.
        auto at = line.find_last_of("\t;");
        if (at == std::string::npos) at = line.find_last_of(',');
        const auto name = trimmed(at == std::string::npos ? line : line.substr(0, at)), word = trimmed(at == std::string::npos ? "" : line.substr(at + 1));
        const auto state = states.find(key_of(name));
        const auto vote = votes().find(search_key(word));
        const bool header = std::exchange(first, false) && state == states.end() && vote == votes().end() && !word.empty();
        if (header) continue;
        if (state == states.end() || !member_state(state->second)) said("nonobjection.vote_state", {{"state", name.substr(0, 80)}});
        else if (vote == votes().end()) said("nonobjection.vote_word", {{"vote", word.substr(0, 40)}, {"state", std::string(country_name(state->second))}});
        else if (const auto [known, fresh] = named_on.emplace(state->second, number); !fresh)
            said("nonobjection.vote_twice", {{"state", std::string(country_name(state->second))}, {"before", std::to_string(known->second)}});
        else if (!vote->second.empty()) by_state.emplace(state->second, vote->second);
        if (problems.size() > 20) break;           // who pasted something else need not read all of it
    }
    Data found(Data::Members{});
    for (const auto& [state, vote] : by_state) found[state] = vote;
    return found;
}

std::string lines_of(const Data& by_state) {
    std::string lines;
    for (const auto& [state, vote] : by_state.members()) lines += state + "," + vote.text() + "\n";
    return lines;
}

Data counted(const Data& by_state) {
    std::int64_t yes = 0, no = 0, abstain = 0;
    for (const auto& [state, vote] : by_state.members()) ++(vote.text() == "yes" ? yes : vote.text() == "no" ? no : abstain);
    return Data::Members{{"yes", yes}, {"no", no}, {"abstain", abstain}};
}

Data figures(const Data& vote) {
    auto short_of = vote;
    if (short_of.is_members()) std::get<Data::Members>(short_of.value).erase("by_state");
    return short_of;
}

bool carried(const Data& vote) { return vote.at("yes").number() > vote.at("no").number(); }

bool contradicts(const Data& decision) {
    if (!decision.has("vote")) return false;
    bool any = false;
    for (const auto& [entry, word] : decision.at("dispositions").members()) any = any || word.text() == "approved";
    return carried(decision.at("vote")) != any;
}

}  // namespace convoke::nonobjection
