// A form as a template draws it: values filled in again, each problem beside its field and in a summary that leads to
// it.
#pragma once

#include <map>

#include "core/domain/values.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

struct FormOptions {
    std::string prefix = {};                         // of repeated groups: "representatives.0."
    std::map<std::string, std::size_t> limits = {};  // characters, by field
    std::map<std::string, std::string> accept = {};  // of files, by field: ".pdf,.docx"
    std::map<std::string, std::string> notes = {};   // a line under the help, by field: who will see it
    // Asked only where another field has that answer. While that does not hold, the field is drawn inert; a script wakes it.
    struct Condition { std::string field, equals; bool holds = true; };
    std::map<std::string, Condition> conditions = {};
    // What options are called, by field and option, where the catalogue cannot know: categories, sessions.
    std::map<std::string, std::map<std::string, std::string>> labels = {};
};

// For the partials form, fields and problems. `values` holds them flat ("organisation.name") or nested. A choice shows
// the words of "<label's code>.<option>", "option.<option>" or "state.<option>" where the catalogue has them, else the
// option itself. A line called "password" or "new_password" is not shown while typed, and never filled in again.
Data form_data(const Form& form, const Data& values, const Problems& problems, const Templates& templates,
               const Reader& reader, const FormOptions& options = {});

// The members of `whole` and of `more` in one form: their fields in that order, their problems in one summary.
Data joined_forms(Data whole, Data more);

// For the partial problems alone: what is wrong with a page that draws its own fields. Their ids are field_id(name); what they are called
// stands in the catalogue of whose page it is, as "<owner>.field_<name>": of "vote.yes" as "field_vote_yes", or "field_vote".
Data problems_data(const Problems& problems, const Templates& templates, const Reader& reader, std::string_view owner = "core");

std::string field_id(std::string_view name);  // "organisation.name" is "f-organisation-name"

}  // namespace convoke::web
