// What the page of the balance is made of, and its answer for programs.
#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/balance/population.hpp"

namespace convoke::balance {

std::string address_with(const Context& context, const std::string& path, Answers options, const Answers& changes);
Data downloads_of(const std::string& report, const Answers& options, const Context& context);
Data dimension_data(const Dimension& counted, const Answers& options, const Context& context);
void set_beside(Data& dimension, const Dimension& other, const std::string& name, const Context& context);
Data matrix_data(const Cross& crossed, const Answers& options, const Context& context);
Data pictures_data(const std::vector<Dimension>& all, const Answers& options, const Context& context);
Data form_of(const Answers& options, const Asked& asked, const Context& context);

}  // namespace convoke::balance
