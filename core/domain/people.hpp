// People who take part: what each is asked, how many there may be, and when they may be named. The same for an
// organisation's representatives, for the members of a delegation and for the President's guests.
#pragma once

#include "core/domain/application.hpp"
#include "core/domain/meeting.hpp"

namespace convoke {

// Whether its people represent organisations, rather than being delegates or guests.
bool of_organisations(const Category& category);

// Whether each is asked how to take part: only a hybrid meeting leaves the choice (para 2 (c) of the draft resolution).
bool asks_participation(const Meeting& meeting);
// How somebody takes part: as the format decides, else as the person said; "" while neither is known.
std::string participation_of(const Representative& person, const Meeting& meeting);

// The sessions that people of the category may attend; with an instant only those not over by then.
std::vector<const Session*> sessions_open_to(const Category& category, const Meeting& meeting, std::optional<Time> now = {});

// How many of these people attend a session, and how many may (0: no limit).
struct Attendance {
    const Session* session = nullptr;
    int attending = 0, seats = 0;
    bool too_many() const { return seats > 0 && attending > seats; }
};
std::vector<Attendance> attendance(const std::vector<Representative>& people, const Category& category, const Meeting& meeting);

// What is wrong with one person, by field ("email"); what is required must be there if `complete`.
Problems person_problems(const Representative& person, const Category& category, const Meeting& meeting, bool complete);

// What keeps all of them together from being confirmed: of whom something is missing, such as how they take part in a meeting
// whose format was decided since; and which sessions too many would attend.
Problems people_problems(const std::vector<Representative>& people, const Category& category, const Meeting& meeting, std::string_view language);

// A change to the people of an organisation, of a delegation or of the President.
struct PersonChange {
    enum class Kind { add, correct, replace, remove };
    Kind kind = Kind::add;
    std::string person = {};                       // whom it concerns; nobody for an addition
    Representative said = {};
};

// Makes the change, unless it leaves too many people altogether or in a session, or the same person twice: then the
// problems by field ("sessions", "" for all of them together). `id` is that of whoever is new. `language`: of the names
// of sessions in messages. Refused(unknown) where there is nobody of that id.
Problems make_change(std::vector<Representative>& people, const PersonChange& change, const std::string& id, const Category& category,
                     const Meeting& meeting, Time now, std::string_view language);

// Why people of that category cannot be named now; nothing where they can. Without a window: until the meeting ends.
std::optional<Text> not_registering(const Category& category, const Meeting& meeting, Time now);
// Until when they can be, if that is known.
std::optional<Time> registering_until(const Category& category, const Meeting& meeting, Time now);

// "Ms Ana Diaz"
std::string full_name(const Representative& person);

}  // namespace convoke
