// Words for codes, in the six official languages.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/domain/values.hpp"

namespace convoke {

std::string_view own_name(std::string_view language);  // "français"

// The first of the languages that an Accept-Language header prefers and that is one of the six official ones, else
// "en".
std::string preferred_language(std::string_view accept_language);

// The messages of the host and of the plugins. Filled at start, then read by any thread.
class Catalogue {
public:
    Catalogue();
    ~Catalogue();
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;

    // Reads <folder>/<language>.mo for each language that is there; "core" is the host. std::runtime_error for a file
    // that is no catalogue. A code is first looked up with the owner it begins with ("nhri.status_b"), then with the
    // host, then with the others: a plugin cannot reword another's messages.
    void add(std::string_view owner, const std::filesystem::path& folder);

    // The same for every <folder>/<owner>, as the host and its rooms have theirs in share/locale.
    void add_all(const std::filesystem::path& folder);

    // The message in the language, else in English, else the code. Its arguments are put in by ICU's rules ({name},
    // plurals, select). Numbers, dates and times (RFC 3339) are written as the language writes them, where the message
    // says so: {limit, number}, {when, date}, {when, time}. Times are told in `zone`. Text{"text", {{"en", ...}, {"fr",
    // ...}}} brings its own words, and so does an argument: "name.fr" stands for {name} in French.
    std::string say(const Text& text, std::string_view language, std::string_view zone = "UTC") const;

    bool knows(std::string_view code, std::string_view language = "en") const;

private:
    struct Words;
    std::unique_ptr<Words> words_;
};

// Puts the arguments into a message. std::invalid_argument where the message is malformed.
std::string put_in(const std::string& message, const Answers& args, std::string_view language, std::string_view zone);

}  // namespace convoke
