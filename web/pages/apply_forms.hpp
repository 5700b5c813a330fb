// The form of each step of an application, and how its fields stand in the application.
#pragma once

#include "core/domain/application_problems.hpp"

namespace convoke::web {

Form form_of_step(const Category& category, const std::string& step, const Application& application);
Data values_of(const Application& application);
// Puts what a step's form sent into the application; fields of other steps stay as they are.
void take_step_values(Application& application, const Category& category, const std::string& step, const Data& form);
Part part_of(const std::string& step);
// Which step asks for the field of that path.
std::string step_of(const std::string& field);

}  // namespace convoke::web
