// The letters that tell missions of a circulation, an extension, a reopening or a corrected name. None leaves before an officer has seen
// how many there are and one of them, and has released them.
#pragma once

#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

// What an officer must see before a release: how many accounts of how many missions, which missions have none, and one
// letter as it will be read. `seen` is a digest of all of it.
struct Preview {
    std::vector<Addressee> addressees = {};
    std::set<std::string> missions = {};           // States that are reached
    std::string example_to = {}, subject = {}, body = {};
    std::string enclosure = {}, enclosure_address = {};        // the list as PDF
    std::string seen = {};
};
// number: of the opening, or 0 for a circulation that has not begun.
Preview preview(const Course& course, const Opening& opening, int number, const Context& context);
Data shown(const Preview& preview);
std::string_view name_of(Delivery::State state);

// The number of the first opening whose letters have yet to be released; none: 0. A deadline that a later one replaced needs none.
int held(const Course& course, const Context& context);

// What became of the letters about a list: of the latest opening whose letters left, or of the first where none did.
struct Letters {
    std::vector<int> waiting = {};                 // openings whose letters have yet to be released
    int opening = 0;
    std::vector<Delivery> deliveries = {};
};
Letters letters_of(const Course& course, const Context& context);
// What an officer is told of them: {"waiting", "queued", "sent", "bounced"}; waiting: letters to be let go, of all openings.
Data shown(const Letters& letters, const Context& context);

// Posts the letters of that opening and records it.
void release_letters(const Course& course, int opening, const Context& context);

}  // namespace convoke::nonobjection
