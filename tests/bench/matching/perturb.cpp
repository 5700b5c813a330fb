#include <algorithm>
#include <iterator>
#include <cctype>

#include "tests/bench/matching/questions.hpp"

namespace bench {

namespace {

std::vector<std::string> split(const std::string& name) {
    std::vector<std::string> words;
    std::string word;
    for (char c : name + " ") {
        if (c != ' ') { word += c; continue; }
        if (!word.empty()) words.push_back(word);
        word.clear();
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& w : words) text += (text.empty() ? "" : " ") + w;
    return text;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr const char* countries[][2] = {{"Uganda", "UGA"}, {"Nigeria", "NGA"}, {"Kenya", "KEN"}, {"India", "IND"}, {"Canada", "CAN"},
    {"France", "FRA"}, {"Brazil", "BRA"}, {"Nepal", "NPL"}, {"Ghana", "GHA"}, {"Germany", "DEU"}, {"Pakistan", "PAK"}, {"Mexico", "MEX"},
    {"Cameroon", "CMR"}, {"Spain", "ESP"}, {"Japan", "JPN"}, {"Sierra Leone", "SLE"}, {"South Africa", "ZAF"}, {"Republic of Korea", "KOR"},
    {"Bangladesh", "BGD"}, {"Australia", "AUS"}, {"Italy", "ITA"}, {"Senegal", "SEN"}, {"Philippines", "PHL"}, {"Switzerland", "CHE"}};
constexpr const char* cities[] = {"Lagos", "Nairobi", "Geneva", "Paris", "New York", "Mumbai", "Kampala", "Vienna", "Accra", "Toronto", "Lima", "Dakar"};
constexpr const char* fields[] = {"Health", "Education", "Medicine", "Engineering", "Law", "Agriculture", "Music", "Sports", "Water", "Energy", "Women",
    "Youth", "Children", "Peace", "Justice", "Development", "Environment", "Farmers", "Teachers", "Doctors", "Journalists", "Refugees", "Climate", "Faith"};

}  // namespace

std::string any_country(Dice& dice) { return countries[dice.below(std::size(countries))][1]; }

std::string in_other_case(const std::string& name, Dice& dice) {
    std::string text = name;
    const std::size_t how = dice.below(3);
    bool start = true;
    for (char& c : text) {
        if (is_plain(c)) c = static_cast<char>(how == 0 || (how == 2 && start) ? std::toupper(c) : std::tolower(c));
        start = c == ' ' || c == '(';
    }
    return text;
}

std::string in_other_punctuation(const std::string& name, Dice& dice) {
    std::string text = name;
    replace_all(text, "’", dice.chance(0.5) ? "'" : "");
    replace_all(text, "“", "\""), replace_all(text, "”", "\"");
    replace_all(text, "—", "-"), replace_all(text, "–", dice.chance(0.5) ? "-" : ",");
    if (dice.chance(0.5)) replace_all(text, ",", "");
    if (dice.chance(0.5)) replace_all(text, " and ", " & ");
    if (dice.chance(0.3)) replace_all(text, "-", " ");
    for (const auto& [mark, plain] : {std::pair{"é", "e"}, {"è", "e"}, {"ó", "o"}, {"í", "i"}, {"á", "a"}, {"ã", "a"}, {"ç", "c"}, {"ü", "u"}, {"ö", "o"}, {"ñ", "n"}, {"ô", "o"}})
        replace_all(text, mark, plain);
    if (dice.chance(0.3)) text += ".";
    if (dice.chance(0.2)) text = "  " + text + " ";
    if (text == name) text = "\"" + name + "\"";
    return text;
}

std::string with_legal_form(const std::string& name, Dice& dice) {
    for (const char* form : {", Inc.", ", Incorporated", ", Ltd.", ", Limited", ", e.V.", " Inc.", ", LLC"})
        if (name.ends_with(form)) return name.substr(0, name.size() - std::string(form).size());
    constexpr const char* forms[] = {", Inc.", " Inc", " Ltd", " e.V.", " ASBL", ", Incorporated", " (NGO)", " Limited", ", S.A.", " LLC"};
    return dice.chance(0.2) ? "The " + name : name + dice.any(forms);
}

std::string with_acronym_moved(const std::string& name, Dice& dice) {
    const std::size_t open = name.rfind(" (");
    if (open == std::string::npos || name.back() != ')') return "";
    const std::string acronym = name.substr(open + 2, name.size() - open - 3), rest = name.substr(0, open);
    std::size_t upper = 0;
    for (char c : acronym) upper += c >= 'A' && c <= 'Z';
    if (acronym.find(' ') != std::string::npos || upper < 2) return "";
    switch (dice.below(5)) {
        case 0: return rest;
        case 1: return acronym + " - " + rest;
        case 2: return rest + " - " + acronym;
        case 3: return acronym + " (" + rest + ")";
        default: return rest + ", " + acronym;
    }
}

std::string with_slips(const std::string& name, int slips, Dice& dice) {
    std::string text = name;
    int made = 0;
    for (int tries = 0; made < slips && tries < 50; ++tries) {
        const std::size_t at = dice.below(text.size());
        // In words long enough to be known again.
        if (at < 2 || at + 3 > text.size() || !is_plain(text[at]) || !is_plain(text[at - 1]) || !is_plain(text[at + 1]) || !is_plain(text[at - 2])) continue;
        switch (dice.below(4)) {
            case 0: text.erase(at, 1); break;
            case 1: std::swap(text[at], text[at + 1]); break;
            case 2: text.insert(at, 1, text[at]); break;
            default: text[at] = static_cast<char>('a' + dice.below(26)); break;
        }
        made += text != name;
    }
    return made == 0 ? "" : text;
}

std::string as_chapter(const std::string& name, Dice& dice) {
    const std::string country = countries[dice.below(std::size(countries))][0];
    if (name.find(country) != std::string::npos) return "";
    switch (dice.below(8)) {
        case 0: return name + " " + country;
        case 1: return name + " - " + country;
        case 2: return name + " (" + country + ")";
        case 3: return name + ", " + country + " Chapter";
        case 4: return name + " Youth";
        case 5: return name + " " + dice.any(cities);
        case 6: return country + " " + name;
        default: return name + " " + dice.any(cities) + " Branch";
    }
}

std::string with_word_exchanged(const std::string& name, Dice& dice) {
    std::vector<std::string> words = split(name);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].size() > 4 && is_plain(words[i][0])) places.push_back(i);
    if (places.size() < 3) return "";
    const std::string field = dice.any(fields);
    if (name.find(field) != std::string::npos) return "";
    words[dice.any(places)] = field;
    return joined(words);
}

std::string with_country_exchanged(const std::string& name, Dice& dice) {
    for (const auto& [country, code] : countries) {
        const std::size_t at = name.find(country);
        if (at == std::string::npos) continue;
        std::string other = country;
        while (other == country) other = countries[dice.below(std::size(countries))][0];
        std::string text = name;
        return text.replace(at, std::string(country).size(), other);
    }
    return "";
}

std::string with_number(const std::string& name, Dice& dice) { return name + (dice.chance(0.5) ? " 2" : " II"); }

std::string without_a_word(const std::string& name, Dice& dice) {
    std::vector<std::string> words = split(name);
    if (words.size() < 4) return "";
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(dice.below(words.size())));
    return joined(words);
}

std::string with_department(const std::string& name, const std::string& country, Dice& dice) {
    constexpr const char* parts[] = {"Department of Physics", "Faculty of Medicine", "School of Law", "Institute of Chemistry", "Department of Social Work",
        "Communications Unit", "Division of Cardiology", "International Office", "Research Group on Migration", "Laboratory of Genetics"};
    constexpr const char* places[] = {"Building 4", "P.O. Box 1021", "12 Main Street", "Box 7004"};
    std::string text = dice.chance(0.8) ? std::string(dice.any(parts)) + ", " + name : name;
    if (dice.chance(0.3)) text += std::string(", ") + dice.any(places);
    if (dice.chance(0.5)) text += std::string(", ") + dice.any(cities);
    return dice.chance(0.8) ? text + ", " + country : text + ".";
}

}  // namespace bench
