// What stands around the names of a list on pages: how to narrow them down, and the files they can be had in.
#pragma once

#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

// "downloads": each format with its signature; `view` is proposed, final or both.
Data downloads_of(const Course& course, const std::string& view);

// "files": a page's table in these formats; `href` is the address up to the format, "...?format=".
Data files_of(const std::string& href, std::initializer_list<std::string_view> formats);

// Leaves among data["entries"] those that ?q= (a part of the name) and ?country= ask for, and says in data what was asked.
void narrow_down(Data& data, const Answers& query);

// The Member States that an objection can be made on behalf of, those ticked that the form had.
Data states_to_speak_for(const Caller& caller, const Data& sent);

}  // namespace convoke::nonobjection
