// The applicant's draft as the pages of the portal work with it, and the page of one step.
#pragma once

#include "core/acts/apply.hpp"
#include "web/pages/apply_forms.hpp"
#include "web/pages/pages.hpp"

namespace convoke::web {

struct Draft {
    Application application;
    std::shared_ptr<const Meeting> meeting;
    const Category* category = nullptr;
    Form claims = {};
    std::vector<std::string> steps = {};
};

// The caller's application that can still be changed, or Refused(unknown).
Draft draft_of(const Asked& asked, const store::Reading& reading);
Draft draft_for(const Asked& asked, std::shared_ptr<const Meeting> meeting, Application application);

std::string edit_path(const Draft& draft, const std::string& step);
std::string status_path(const Draft& draft);
// The step before or after; before the first and after the last, the page of the application itself.
std::string neighbour(const Draft& draft, const std::string& step, int distance);

// What is wrong with what the step asks, by field.
Problems problems_of_step(const Asked& asked, const store::Reading& reading, const Draft& draft, const std::string& step);

// The page of the step, `values` filled in. Nothing on it depends on another account's application.
View step_view(const Asked& asked, const store::Reading& reading, const Draft& draft, const std::string& step, const Data& values, Problems problems);

// Parts of that page, each in a file of its own.
void add_documents(const Asked& asked, const store::Reading& reading, const Draft& draft, View& view);
void add_review(const Asked& asked, const store::Reading& reading, const Draft& draft, View& view);
// Whether what is typed is only to be looked up, as scripts do while somebody types; nothing is kept.
inline bool asks_advice(const Asked& asked) { return asked.form.text("go") == "advice"; }
// What the checks have to tell the applicant: in a register already, or not to be found there.
Data advice_for(const Asked& asked, const store::Reading& reading, const Draft& draft, bool& urgent);
// Files chosen in the documents' step: what is right of them is kept, what is wrong is said.
Answer take_documents(const Asked& asked, const store::Reading& reading, const Draft& draft);

std::vector<Route> apply_status_pages();
std::vector<Route> apply_submit_pages();

}  // namespace convoke::web
