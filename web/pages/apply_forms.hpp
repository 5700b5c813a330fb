// The form of each step of an application, and how its fields stand in the application.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/application_problems.hpp"
#include "web/view/form.hpp"

namespace convoke::web {

// Words for a code in the language of whoever fills in the form.
using Say = std::function<std::string(const Text&)>;

// The steps that ask something of that category, in their order; the last is "review".
std::vector<std::string> steps_of(const Category& category);
// Which step asks for the field of that path, and what it is to be complete in before the next.
std::string step_of(const std::string& field);
std::vector<Part> parts_of(const std::string& step);

// Every question that the step may ask, those included that wait for an earlier answer (options.conditions), with who will see it.
struct StepForm { Form form; FormOptions options; };
StepForm organisation_form(const Category& category, const Form& claims, const Say& say);
StepForm questions_form(const Category& category, const Application& application, const Say& say);
StepForm person_form(const Meeting& meeting, std::size_t place);

// How many people the form has room for: those there are, one where there is none, one more where asked for and allowed.
std::size_t people_asked(const Category& category, const Application& application, bool one_more);

// Of fields by their names, as the forms have them.
Data values_of(const Application& application);
// Puts what a step's form sent into the application; what other steps ask stays as it is.
void take_step_values(Application& application, const Category& category, const Form& claims, const std::string& step, const Data& form);
// The ids of the questions that are asked now.
std::set<std::string> questions_asked(const Category& category, const Application& application);

// "Shown to all Member States." and so on: what becomes of a field of that class in that category.
Text audience(Visibility visibility, const Category& category);

}  // namespace convoke::web
