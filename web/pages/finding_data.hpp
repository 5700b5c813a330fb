// A finding as pages show it: the verdict, its reasons in words, the candidates with what each scores.
#pragma once

#include "core/store/findings.hpp"


namespace convoke::web {

Data finding_data(const store::StoredFinding& finding);

}  // namespace convoke::web
