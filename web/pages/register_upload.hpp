// A register's new version on its way in, page by page.
#pragma once

#include "core/domain/registers.hpp"
#include "web/pages/pages.hpp"

namespace convoke {
class Register;
}

namespace convoke::web {

std::vector<Route> register_upload_pages();
Route register_findings_page();                   // which findings a version changed
Form upload_form(const Asked& asked);               // the file, its as-of date, which kind of file it is

// What a register is called, and the register that the path names; Refused(unknown) where there is none.
Text register_title(const Asked& asked, const std::string& id);
Labels sheet_labels(const Asked& asked);           // what its kinds of file are called
const Register& register_of(const Asked& asked);

}  // namespace convoke::web
