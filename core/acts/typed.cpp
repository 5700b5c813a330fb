#include "core/acts/typed.hpp"

#include "core/text/wellformed.hpp"

namespace convoke {

namespace {

// What is not well formed is refused at the border; a text that came another way stays as it is.
void line(std::string& text) {
    if (well_formed(text)) text = tidy_line(text);
}

void paragraph(std::string& text) {
    if (well_formed(text)) text = tidy(text);
}

void texts_in(Data& data) {
    if (auto* text = std::get_if<std::string>(&data.value)) paragraph(*text);
    else if (auto* list = std::get_if<Data::List>(&data.value))
        for (auto& item : *list) texts_in(item);
    else if (auto* members = std::get_if<Data::Members>(&data.value))
        for (auto& [name, value] : *members) texts_in(value);
}

}  // namespace

void tidy_up(Application& application) {
    auto& organisation = application.organisation;
    for (auto* text : {&organisation.name, &organisation.acronym, &organisation.website, &organisation.established}) line(*text);
    for (auto& name : organisation.other_names) line(name);
    for (auto* text : {&organisation.mission, &organisation.relevance}) paragraph(*text);
    texts_in(application.answers);
    texts_in(application.claims);
    for (auto& person : application.representatives)
        for (auto* text : {&person.title, &person.given_name, &person.family_name, &person.function, &person.email}) line(*text);
}

}  // namespace convoke
