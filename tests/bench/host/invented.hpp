// Invented organisations: as many as wanted, each different, the same in every run.
#pragma once

#include <string>

#include "core/domain/application.hpp"

namespace convoke::bench {

// The name of the number-th organisation, and a country, spread over the alphabet. Below 200,000 no two are alike.
std::string invented_name(std::size_t number);
std::string invented_country(std::size_t number);

// A complete application of a non-governmental organisation, as the worked example's form asks for it.
Application invented_application(std::size_t number, const std::string& category = "ngo");

// The registers' files as `convoke register import` reads them.
std::string invented_ecosoc(std::size_t entries);
std::string invented_nhri(std::size_t entries);

}  // namespace convoke::bench
