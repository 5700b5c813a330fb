#include "plugins/nonobjection/steps.hpp"

CONVOKE_PLUGIN("nonobjection", "1.0.0", "", convoke::nonobjection::contribute)
