// Is the applicant the national human rights institution of its country, accredited with an accepted status on the day of
// the meeting? (para 10 of the draft; para 11 of A/RES/75/283)
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::nhri {

std::unique_ptr<Check> paris_check();              // "nhri.paris"; setting: accepted, "A" by default

}  // namespace convoke::nhri
