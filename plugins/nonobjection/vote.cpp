#include "plugins/nonobjection/vote.hpp"

#include <map>
#include <sstream>

#include "core/domain/countries.hpp"
#include "core/text/collation.hpp"
#include "core/text/wellformed.hpp"

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

// By code and by official name, in any of the six languages; and as records of votes shorten a few.
std::map<std::string, std::string, std::less<>> states_by_word() {
    std::map<std::string, std::string, std::less<>> by;
    for (const auto& one : countries()) {
        by.emplace(key_of(std::string(one.iso3)), one.iso3);
        by.emplace(key_of(std::string(one.name)), one.iso3);
        for (const auto name : one.names)
            if (!name.empty()) by.emplace(key_of(std::string(name)), one.iso3);
    }
    for (const auto& [name, code] : {std::pair{"United Kingdom", "GBR"}, {"United States", "USA"}, {"Netherlands", "NLD"}, {"Turkey", "TUR"}, {"Bolivia", "BOL"}, {"Venezuela", "VEN"},
                                     {"Iran", "IRN"}, {"Micronesia", "FSM"}, {"Moldova", "MDA"}, {"Tanzania", "TZA"}, {"Syria", "SYR"}, {"Laos", "LAO"}, {"Vietnam", "VNM"},
                                     {"Russia", "RUS"}, {"South Korea", "KOR"}, {"North Korea", "PRK"}, {"Ivory Coast", "CIV"}, {"Cape Verde", "CPV"}, {"Swaziland", "SWZ"}, {"Brunei", "BRN"}})
        by.emplace(key_of(name), code);
    return by;
}

}  // namespace

namespace {

// What is read, State by State; what is wrong with it is said by its line.
class Reading {
public:
    Reading(std::string_view field, Problems& problems) : field_(field), problems_(problems) {}

    void take(const std::string& name, const std::string& word, std::size_t line) {
        const auto state = states_.find(key_of(name));
        const auto vote = votes().find(search_key(word));
        if (state == states_.end() || !member_state(state->second)) say("nonobjection.vote_state", line, {{"state", shortened(name, 80)}});
        else if (vote == votes().end()) say("nonobjection.vote_word", line, {{"vote", shortened(word, 40)}, {"state", std::string(country_name(state->second))}});
        else if (const auto [known, fresh] = named_on_.emplace(state->second, line); !fresh)
            say("nonobjection.vote_twice", line, {{"state", std::string(country_name(state->second))}, {"before", std::to_string(known->second)}});
        else if (!vote->second.empty()) by_state_[state->second] = vote->second;
    }

    bool heads(const std::string& name, const std::string& word) const {
        return !word.empty() && !states_.contains(key_of(name)) && !votes().contains(search_key(word));
    }
    bool enough() const { return problems_.size() > 20; }      // who pasted something else need not read all of it
    Data done() { return std::move(by_state_); }

private:
    void say(const char* code, std::size_t line, Answers args) {
        args["line"] = std::to_string(line);
        problems_.push_back({std::string(field_), {code, std::move(args)}});
    }

    std::string_view field_;
    Problems& problems_;
    const std::map<std::string, std::string, std::less<>> states_ = states_by_word();
    std::map<std::string, std::size_t> named_on_;
    Data by_state_ = Data::Members{};
};

// The States under a heading, "In favour: Albania, Algeria, ...": a name may run on into the next line.
class Group {
public:
    explicit Group(Reading& reading) : reading_(reading) {}

    bool begun() const { return !word_.empty(); }
    // Whether the line begins a group: then `rest` is what stands behind its heading.
    bool begins(const std::string& line, std::string& rest) {
        const auto colon = line.find(':');
        const auto word = trimmed(line.substr(0, colon));
        if (colon == std::string::npos || !votes().contains(search_key(word))) return false;
        end();
        word_ = word;
        rest = line.substr(colon + 1);
        return true;
    }
    void add(const std::string& line, std::size_t number) {
        std::istringstream in(line + " ");
        bool first = true;
        for (std::string piece; std::getline(in, piece, ',');) {
            if (!std::exchange(first, false)) end_name();
            if (trimmed(piece).empty()) continue;
            if (name_.empty()) line_ = number;
            name_ += (name_.empty() ? "" : " ") + trimmed(piece);
        }
    }
    void end() {
        if (name_.ends_with('.')) name_.pop_back();
        end_name();
    }

private:
    void end_name() {
        if (!name_.empty() && search_key(name_) != search_key("none")) reading_.take(name_, word_, line_);
        name_.clear();
    }

    Reading& reading_;
    std::string word_, name_;
    std::size_t line_ = 0;
};

}  // namespace

Data votes_in(std::string_view lines, std::string_view field, Problems& problems) {
    constexpr std::string_view mark = "\uFEFF";    // with which programs begin a CSV file
    if (lines.starts_with(mark)) lines.remove_prefix(mark.size());
    std::istringstream in{std::string(lines)};
    Reading reading(field, problems);
    Group group(reading);
    std::size_t number = 0;
    bool first = true;
    for (std::string line, rest; std::getline(in, line) && !reading.enough();) {
        ++number;
        if (trimmed(line).empty()) continue;
        if (group.begins(line, rest)) group.add(rest, number);
        else if (group.begun()) group.add(line, number);
        else {
            // The vote stands last, so that a name may hold a comma.
            auto at = line.find_last_of("\t;");
            if (at == std::string::npos) at = line.find_last_of(',');
            const auto name = trimmed(at == std::string::npos ? line : line.substr(0, at)), word = trimmed(at == std::string::npos ? "" : line.substr(at + 1));
            if (const bool header = std::exchange(first, false) && reading.heads(name, word); !header) reading.take(name, word, number);
        }
    }
    group.end();
    return reading.done();
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
