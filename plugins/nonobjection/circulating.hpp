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
    std::string seen = {};
};
Preview preview(const Course& course, const Opening& opening, const Context& context);
Data shown(const Preview& preview);

// The number of the latest opening whose letters have not been released; none: 0.
int held(const Course& course, const Context& context);

// Posts the letters of that opening and records it.
void release_letters(const Course& course, int opening, const Context& context);

}  // namespace convoke::nonobjection
