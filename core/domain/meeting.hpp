// A meeting as its modalities resolution decides it: what the meeting file says, in types. No category, route,
// session or rule of the procedure is known to the code; all of it is read from the file.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

// Where a rule comes from: document and paragraph, such as {"A/RES/75/283", "9"}. Paragraphs move between a draft and
// its adopted text, so one is never cited without the other.
struct Source { std::string document, paragraph; };

// An interval of instants, both ends included: what arrives at the closing instant is in time.
struct Window {
    std::optional<Time> opens, closes;
    bool contains(Time instant) const { return (!opens || *opens <= instant) && (!closes || instant <= *closes); }
};

// How a category gets in.
enum class Route {
    delegation,                                    // registered by the mission of a State or by an observer
    direct,                                        // registered once its check is settled
    secretariat,                                   // registers with the Secretariat (consultative status)
    presidents_list,                               // non-objection, then whatever decision the resolution asks for
    invitation,                                    // invited by the President
};
std::string_view name_of(Route route);             // "presidents-list" and so on, as the meeting file spells it
std::optional<Route> route_named(std::string_view name);

// Who may see an answer (product.md, safety of people). Exports are made from what may go out.
enum class Visibility { circulated, on_request, opga, own };

struct Question {
    std::string id;
    Field field;                                   // label, kind, options, required
    Visibility visibility = Visibility::opga;
    std::string when_question, when_equals;        // asked only if that question has that answer
    std::size_t limit = 0;                         // characters, 0: the kind's own limit
};

struct Document {
    std::string id;
    Text label;
    bool required = true;
    Visibility visibility = Visibility::opga;
};

struct Category {
    std::string id;
    Text title;
    Source source;
    Route route = Route::presidents_list;
    bool open = true;                              // organisations of it may apply through the portal
    std::vector<std::string> checks = {};          // "ecosoc.status", "nhri.paris"
    bool register_when_certain = false;            // a certain finding "met" registers without a person
    int representatives = 0;                       // at most, per organisation; 0: no limit
    Window applications, registration;             // of organisations; of their representatives
    std::vector<Question> questions = {};
    std::vector<Document> documents = {};
    std::vector<std::string> organisation_types = {};
};

struct Session {
    std::string id;
    Text title;
    Source source;
    std::string kind;                              // opening, plenary, panel, closing, hearing
    Time begins{}, ends{};
    std::string theme, chair, webcast, summary;
    std::vector<std::string> attend = {}, speak = {};          // category ids
    int representatives = 0;                       // at most, per organisation, of those who may attend; 0: no limit
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
    struct List { std::string id; Text title; std::optional<Time> circulate_by, bring_by; };
    std::vector<List> lists = {};
    std::vector<std::string> carried_over = {};    // earlier accreditations that need no new application
    std::string deadline_time = "17:00";           // default hour of a circulation's deadline, meeting's time zone
    int officers = 2;                              // who must agree to circulate, extend or decide
};

struct Meeting {
    std::string id;                                // as in addresses: "trafficking-2021"
    Text title;
    std::string symbol;                            // of the resolution
    std::string body;                              // whose meeting it is
    std::string time_zone = "America/New_York";
    std::string place, format;                     // format: in-person, virtual, hybrid, undecided
    std::string agenda_item;
    Time begins{}, ends{};
    std::vector<Category> categories = {};
    std::vector<Session> sessions = {};
    Procedure procedure;
    std::map<std::string, Answers> plugins = {};   // the plugins it needs, and their settings for this meeting
    std::map<std::string, int> retention_days = {};            // visibility class to days after the end
    bool published = true;                         // a draft meeting is seen by administrators only

    const Category* category(std::string_view id) const;
    const Session* session(std::string_view id) const;
};

}  // namespace convoke
