// What somebody sent, read field by field; what is wrong with it is gathered, so that all of it can be shown at once.
#pragma once

#include <initializer_list>

#include "core/plugin/plugin.hpp"

namespace convoke::nonobjection {

// "a,b" into its parts: ids as an address carries them.
std::vector<std::string> ids_in(const std::string& joined);

class Input {
public:
    // Members other than these (and the form's own csrf) are problems: a misspelt field must not be passed over.
    Input(const Data& form, std::initializer_list<std::string_view> known);

    std::string text(std::string_view name, std::size_t limit, bool required = false);     // trimmed; limit in characters
    // A list, or one text; commas and blanks separate where it came from a form's single field.
    std::vector<std::string> texts(std::string_view name);
    bool flag(std::string_view name);
    std::int64_t count(std::string_view name, const Data& held);           // 0 or more

    // ISO 3166-1 alpha-3 of Member States, each once; the caller's own is left out.
    std::vector<std::string> member_states(std::string_view name, const std::string& own);
    // RFC 3339 under `name`, or <name>_local ("2021-10-14T17:00") in the meeting's time zone; nothing where nothing was sent.
    std::optional<Time> instant(std::string_view name, const std::string& zone);

    void wrong(std::string field, Text message) { problems_.push_back({std::move(field), std::move(message)}); }
    bool good() const { return problems_.empty(); }
    Problems take() { return std::move(problems_); }
    const Data& form() const { return form_; }

private:
    const Data& form_;
    Problems problems_;
};

// The page of a form that came back: with what was sent, and what is wrong with it.
View sent_back(const Data& form, View page, Problems problems);

}  // namespace convoke::nonobjection
