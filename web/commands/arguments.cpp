#include "web/commands/arguments.hpp"

#include <algorithm>

#include "web/commands/settings.hpp"

namespace convoke::web {

Arguments::Arguments(int count, char** words, const std::vector<std::string>& flags) {
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (!word.starts_with("--")) {
            words_.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const auto name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
        if (equals != std::string::npos) options_.emplace(name, word.substr(equals + 1));
        else if (std::ranges::find(flags, name) != flags.end()) options_.emplace(name, "true");
        else if (i + 1 < count) options_.emplace(name, words[++i]);
        else throw Usage("--" + name + " needs a value");
    }
}

std::string Arguments::word(std::size_t place, const std::string& what) const {
    if (place >= words_.size()) throw Usage(what + " is missing");
    return words_[place];
}

std::string Arguments::option(const std::string& name, const std::string& fallback) const {
    const auto found = options_.find(name);
    return found == options_.end() ? fallback : found->second;
}

std::vector<std::string> Arguments::all(const std::string& name) const {
    std::vector<std::string> values;
    const auto [first, last] = options_.equal_range(name);
    for (auto one = first; one != last; ++one) values.push_back(one->second);
    return values;
}

void Arguments::allow(const std::vector<std::string>& names, std::size_t words) const {
    if (words_.size() > words) throw Usage("“" + words_[words] + "” is one word too many");
    for (const auto& [name, value] : options_)
        if (std::ranges::find(names, name) == names.end() && !is_setting(name)) throw Usage("there is no option --" + name + " here");
}

}  // namespace convoke::web
