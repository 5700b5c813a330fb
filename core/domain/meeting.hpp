// A meeting as its modalities resolution decides it: what the meeting file says, in types. No category, route,
// session or rule of the procedure is known to the code; all of it is read from the file.
#pragma once

#include "core/domain/procedure.hpp"

namespace convoke {

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
std::string_view name_of(Visibility visibility);   // "circulated", "on-request", "opga", "own"
std::optional<Visibility> visibility_named(std::string_view name);

// One question of a category's form. A question named website, mission, relevance or established is answered by that
// field of the organisation itself: asking it says that it is required, how it is worded here and who may see it.
struct Question {
    std::string id;
    Field field;                                   // label, help, kind, options (their ids), required
    std::vector<Text> option_labels = {};          // in the order of field.options
    Visibility visibility = Visibility::opga;
    std::string when_question = {}, when_equals = {};          // asked only if that earlier question has that answer
    std::size_t limit = 0;                         // characters, 0: the kind's own limit
    bool operator==(const Question&) const = default;
};

struct Document {
    std::string id;
    Text label;
    bool required = true;
    Visibility visibility = Visibility::opga;
    bool operator==(const Document&) const = default;
};

// In what capacity somebody takes part in a delegation or as a guest (paragraphs 2 (a) and 6 of the draft resolution). Never
// one that would say of a person that he or she is a survivor: that is never stored.
struct Capacity {
    std::string id;
    Text label;
    bool operator==(const Capacity&) const = default;
};

struct Category {
    std::string id;
    Text title, description = {};                  // description: who belongs to it, for the person who chooses one
    Source source;
    Route route = Route::presidents_list;
    bool open = true;                              // organisations of it may apply through the portal
    std::vector<std::string> checks = {};          // "ecosoc.status", "nhri.paris"
    bool register_when_certain = false;            // a certain finding "met" registers without a person
    int representatives = 0;                       // at most, per organisation or delegation; 0: no limit
    Windows applications = {}, registration = {};  // of organisations; of their representatives
    std::string form_of = {};                      // the earlier category whose questions and documents these are, or ""
    std::vector<Question> questions = {};
    std::vector<Document> documents = {};
    std::vector<std::string> organisation_types = {};          // ngo, cso, academia, ...: what an applicant may call itself
    bool of_observers = false;                     // route delegation: of observers of the General Assembly, else of Member States
    std::vector<Capacity> capacities = {};         // of members of a delegation, or of guests; none: nobody is asked
    bool operator==(const Category&) const = default;
};

struct Session {
    std::string id;
    Text title;
    Source source;
    std::string kind;                              // opening, plenary, panel, closing, hearing, preparatory
    std::optional<Time> begins = {}, ends = {};    // absent: not yet set
    std::string no_later_than = {};                // "2021-08" or "2021-08-31": the latest the resolution allows, or ""
    Text theme = {}, chair = {};
    bool webcast = false;
    std::string webcast_link = {};                 // URL, or "" until known
    Text summary_by = {};                          // who prepares its summary
    std::string summary = {};                      // symbol or URL of the summary, or "" until issued
    std::vector<Text> speakers = {};               // whose statements the resolution itself names
    int minutes = 0, minutes_group = 0;            // for a statement: of one delegation, on behalf of a group; 0: no limit set
    std::vector<std::string> attend = {}, speak = {};          // category ids
    int representatives = 0;                       // at most, per organisation, delegations not counted; 0: no limit
    int delegates = 0;                             // at most, per delegation; 0: no limit
    bool operator==(const Session&) const = default;
};

struct Meeting {
    std::string id;                                // as in addresses: "trafficking-2021"
    Text title;
    std::string symbol;                            // of the resolution, as adopted
    std::string adopted = {};                      // date, YYYY-MM-DD, or "" while it is a draft
    Source source = {};                            // where the dates and the format come from
    std::string body;                              // whose meeting it is
    std::string time_zone = "America/New_York";
    std::string place = {}, country = {};          // country: ISO 3166 alpha-3, or ""
    std::string format;                            // in-person, virtual, hybrid, undecided
    std::string format_by = {};                    // month or date by which the format is decided, or ""
    std::string agenda_item = {};
    std::optional<Time> begins = {}, ends = {};    // absent: not yet set
    std::vector<Category> categories = {};
    std::vector<Session> sessions = {};
    Procedure procedure;
    std::map<std::string, Answers> plugins = {};   // the plugins it needs, and their settings for this meeting
    // Whose people the list of participants names, section after section; other categories are only counted. None: all, in
    // the order of the file.
    std::vector<std::string> participant_list = {};
    std::map<std::string, int> retention_days = {};            // name of a visibility to days after the end
    bool published = true;                         // a draft meeting is seen by administrators only

    const Category* category(std::string_view id) const;
    const Session* session(std::string_view id) const;
    bool operator==(const Meeting&) const = default;
};

// The day on which it begins (YYYY-MM-DD, UTC), on which the status of an organisation counts; today where that is not set yet.
std::string first_day(const Meeting& meeting, Time now);

}  // namespace convoke
