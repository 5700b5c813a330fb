// What a template asks for, read from its source, and the source as the escaping engine gets it: partials put in,
// translations in place, every variable and section under a marker of its own.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace convoke::web {

// A template is missing, or says what nobody can read. The message names the template and what to do.
class TemplateError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

inline constexpr std::string_view pragma = "{{%AUTOESCAPE context=\"HTML\"}}";

using Path = std::vector<std::string>;  // "organisation.name"

// A value of the data, shown as it is or in one of the formats date, time, number, share, country.
struct Reference {
    Path path;
    std::string format = {};
};

// A variable, or a message whose code or arguments come from the data.
struct Variable {
    std::string marker;
    Reference value = {};
    std::string code = {};  // of a message; {member} in it is a member of the data
    std::vector<std::pair<std::string, Reference>> args = {};
};

struct Section {
    std::string marker = {};
    Path path = {};
    bool absent = false;  // {{#NO_items}}: shown where there are none
    bool once = false;    // {{#ANY_items}}: shown once where there are any
    std::vector<Variable> variables = {};
    std::vector<Section> sections = {};
};

struct Source {
    std::string text;  // for ctemplate
    Section root;
};

// What the reader of a template looks up outside of it.
struct Sources {
    std::function<std::string(std::string_view partial)> partial;  // its source, without the pragma
    std::function<std::string(const std::string& code)> words;     // in the language
};

// Throws TemplateError for an unknown marker, a section that is not closed, or partials within themselves.
Source read_source(std::string_view text, const Sources& sources);

// Every code that a template names; those made from data end with the fixed part before the first {member}.
struct CodeUse {
    std::string code;
    bool whole;
};
std::vector<CodeUse> codes_in(std::string_view text);

}  // namespace convoke::web
