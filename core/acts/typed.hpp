// What people typed, as it is kept: composed letters, no blanks at the ends, no marks that turn the direction of writing.
#pragma once

#include "core/domain/application.hpp"

namespace convoke {

// The texts of the application; choices and numbers are left as they are.
void tidy_up(Application& application);

}  // namespace convoke
