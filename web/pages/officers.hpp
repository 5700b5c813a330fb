// Pages of officers: of OPGA and the Secretariat.
#pragma once

#include "core/acts/meeting.hpp"
#include "core/plugin/plugins.hpp"
#include "web/pages/pages.hpp"
#include "web/view/render.hpp"

namespace convoke::web {

// A form that narrows a list down: what is not chosen says so.
Data filter_drawn(const Asked& asked, const Form& form, const Data& values);

std::vector<Route> queue_pages();
std::vector<Route> review_pages();                 // one application
std::vector<Route> report_pages();
std::vector<Route> duplicate_list_pages();         // organisations that may have applied twice
std::vector<Route> duplicate_pages();              // these and two beside each other, made one or told apart

}  // namespace convoke::web
