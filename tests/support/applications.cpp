#include "tests/support/applications.hpp"

#include <algorithm>
#include <cctype>

#include "core/store/accounts.hpp"
#include "core/store/applications.hpp"
#include "core/store/meetings.hpp"
#include "core/store/organisations.hpp"

namespace convoke::tests {

namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

Actor add_account(store::Unit& unit, const std::string& id, Role role, const std::string& state) {
    const store::Account account{.id = id, .email = id + "@example.org", .name = id, .role = role, .state = state, .confirmed_at = Time{}};
    store::insert_account(unit, account);
    return account.actor();
}

void add_meeting(store::Unit& unit, const std::string& id, const Data& file) {
    store::save_meeting(unit, {.id = id, .symbol = "A/RES/75/283", .file = file, .sealing_key = "key of " + id}, Time{});
}

Application add_application(store::Unit& unit, const std::string& id, const std::string& name, const std::string& account,
                            const std::string& meeting, const std::string& country, State state) {
    Application application{.id = id,
                            .reference = "REF-" + id,
                            .meeting = meeting,
                            .category = "ngo",
                            .account = account,
                            .organisation = {.id = "org_" + id,
                                             .name = name,
                                             .acronym = "X",
                                             .other_names = {"Former " + name},
                                             .type = "ngo",
                                             .country = country,
                                             .website = "https://example.org/",
                                             .mission = "Mission",
                                             .relevance = "Reason",
                                             .established = "1990"},
                            .claims = Data::Members{{"ecosoc", Data::Members{{"status", "special"}, {"year", 2009}}}},
                            .answers = Data::Members{{"topics", Data::List{"a", "b"}}},
                            .representatives = {{.id = "rep_" + id,
                                                 .title = "Ms",
                                                 .given_name = "Wanjiru",
                                                 .family_name = "Kamau",
                                                 .gender = "female",
                                                 .nationality = "KEN",
                                                 .function = "Director",
                                                 .email = "w.kamau@example.org",
                                                 .participation = "in_person"}},
                            .state = state};
    store::save_organisation(unit, application.organisation, lower(name), Time{});
    store::insert_application(unit, application, lower(name), Time{});
    return application;
}

}  // namespace convoke::tests
