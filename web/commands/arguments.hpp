// What stands on the command line: words, and options with their values.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace convoke::web {

// A mistake in how a command was called: exit code 2.
class Usage : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Arguments {
public:
    // `flags` are the options that take no value. "--name value" and "--name=value" are the same.
    Arguments(int count, char** words, const std::vector<std::string>& flags);

    const std::vector<std::string>& words() const { return words_; }
    // The word at that place, or Usage saying what is missing.
    std::string word(std::size_t place, const std::string& what) const;
    bool has(const std::string& option) const { return options_.contains(option); }
    std::string option(const std::string& name, const std::string& fallback = {}) const;
    std::vector<std::string> all(const std::string& name) const;
    const std::multimap<std::string, std::string>& options() const { return options_; }
    // Usage where an option was given that is neither among these nor common to all commands, or more words than that
    // many, the command's own among them.
    void allow(const std::vector<std::string>& names, std::size_t words) const;

private:
    std::vector<std::string> words_;
    std::multimap<std::string, std::string> options_;
};

}  // namespace convoke::web
