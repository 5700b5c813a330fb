// How anybody checks the record: its checkpoints, and a form that verifies receipts and proofs in the browser.
#include "core/domain/time.hpp"
#include "core/store/checkpoints.hpp"
#include "web/pages/pages.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

// What the script has to say of each thing it looks at; without the script nobody reads it.
constexpr std::string_view checks[] = {"checkpoint_signed", "held", "receipt_signed", "committed", "included", "consistent", "not_backdated"};

View verify(const Asked& asked, const store::Reading& reading) {
    View view{.page = "verify"};
    view.data["may_prove"] = asked.house.rights.allows(asked.actor, "record.prove");
    view.data["checks"] = Data::List{};
    for (const auto check : checks) {
        const Answers places{{"sequence", "{sequence}"}, {"size", "{size}"}};
        view.data["checks"].push(Data::Members{{"id", check},
                                               {"good", asked.say({"proof." + std::string(check), places})},
                                               {"bad", asked.say({"proof." + std::string(check) + ".not", places})}});
    }
    view.data["checkpoints"] = Data::List{};
    for (const auto& row : store::checkpoints(reading, "", 50))
        view.data["checkpoints"].push(Data::Members{{"size", row.size}, {"at", text_of(row.at)}, {"occasion", row.occasion},
                                                    {"file", "/api/v1/checkpoints/" + std::to_string(row.size)}});
    return view;
}

}  // namespace

std::vector<Route> verify_pages() { return {{"GET", "/verify", "public", Show(verify)}}; }

}  // namespace convoke::web
