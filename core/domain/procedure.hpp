// Where the rules of a meeting come from, when things may be done, and the rules that differ between resolutions.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

// Where a rule comes from: document and paragraph, such as {"A/RES/75/283", "9"}. Paragraphs move between a draft and
// its adopted text, so one is never cited without the other.
// Several paragraphs of one document are listed: "1, 2 (b)".
struct Source {
    std::string document = {}, paragraph = {};
    bool operator==(const Source&) const = default;
};

// What the meeting file itself words (titles, labels, themes) is a Text with the code "text" and one argument per
// language: {"text", {{"en", "..."}, {"fr", "..."}}}. English is always there. Empty texts have no code.
inline constexpr std::string_view own_words = "text";
// The words in that language, or in English; "" for a text of another code, which only a catalogue can word.
std::string words_of(const Text& text, std::string_view language = "en");
// The same as an argument of another text: `name` in English, and "name.fr" in French, which the catalogue takes for who reads French.
void put_words(Answers& args, const std::string& name, const Text& text);

// An interval of instants, both ends included: what arrives at the closing instant is in time.
struct Window {
    std::optional<Time> opens = {}, closes = {};
    std::string list = {};                         // the list it feeds, where the procedure has several
    Source source = {};
    bool contains(Time instant) const { return (!opens || *opens <= instant) && (!closes || instant <= *closes); }
    bool operator==(const Window&) const = default;
};

// Windows of one purpose in the order of time, such as one before each of two lists. None: no limit was set.
struct Windows {
    std::vector<Window> each = {};
    bool contains(Time instant) const { return each.empty() || at(instant); }
    const Window* at(Time instant) const;          // the window open at that instant, or nullptr
    std::optional<Time> opens() const { return each.empty() ? std::optional<Time>() : each.front().opens; }
    std::optional<Time> closes() const { return each.empty() ? std::optional<Time>() : each.back().closes; }
    bool operator==(const Windows&) const = default;
};

// The rules of the procedure that differ between resolutions (domain.md section 1).
struct Procedure {
    enum class Decision { assembly, committee, attention, none };
    enum class Disclosure { on_request, volunteered, objector_named };
    Source source;
    std::string drawn_up_by;                       // who draws up the list
    std::string drawn_up_with;                     // in consultation with, or ""
    Decision decision = Decision::assembly;
    std::string decided_by;                        // the body's name, or ""
    Disclosure disclosure = Disclosure::on_request;
    std::vector<std::string> disclosed_to = {};    // besides the requester
    bool specialised_agency_members_may_ask = true;
    std::vector<std::string> criteria = {};        // "transparency", "equitable-geographical-representation", ...
    std::string gender_wording;                    // "gender parity", "participation of women", ... or ""
    bool as_observers = false;
    struct List {
        std::string id;
        Text title;
        Source source = {};
        // circulated to Member States no later than; deadline for objections; brought to whoever decides no later than
        std::optional<Time> circulate_by = {}, silence_until = {}, bring_by = {};
        bool operator==(const List&) const = default;
    };
    std::vector<List> lists = {};
    std::vector<std::string> carried_over = {};    // earlier accreditations that need no new application
    std::string deadline_time = "17:00";           // default hour of a circulation's deadline, meeting's time zone
    int officers = 2;                              // who must agree to circulate, extend or decide
    bool operator==(const Procedure&) const = default;
};
std::string_view name_of(Procedure::Decision decision);        // "assembly", "committee", "attention", "none"
std::optional<Procedure::Decision> decision_named(std::string_view name);
std::string_view name_of(Procedure::Disclosure disclosure);    // "on-request", "volunteered", "objector-named"
std::optional<Procedure::Disclosure> disclosure_named(std::string_view name);

}  // namespace convoke
