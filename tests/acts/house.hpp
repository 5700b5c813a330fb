// Acts without HTTP around them: the host of the tests, and the steps of an applicant as calls of one line.
#pragma once

#include <fstream>

#include "core/acts/account.hpp"
#include "core/acts/apply.hpp"
#include "core/acts/document.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/accounts.hpp"
#include "tests/host/host.hpp"

namespace convoke::tests {

inline Time at(std::string_view instant) { return instant_of(instant).value(); }

class TestHouse : public Host {
public:
    explicit TestHouse(const std::string& kind) : Host(kind), house(Host::house()), database(Host::database()) { now = tests::at("2021-10-01T12:00:00Z"); }

    // An account with the password below, at <name>@example.org.
    Actor account(const std::string& name, Role role = Role::applicant) {
        const auto made = make_account(house, {.account = "console", .role = Role::admin}, {.email = name + "@example.org", .name = name, .password = password, .role = role}, now);
        REQUIRE(made.problems.empty());
        return store::account_by_id(*database.read(), made.id)->actor();
    }

    std::string open_meeting(const std::function<void(Data&)>& edit = {}) {
        Host::meeting("trafficking-2021", edit);
        return "trafficking-2021";
    }

    std::shared_ptr<const Meeting> meeting(const std::string& id) { return find_meeting(house, *database.read(), id); }

    Application draft(const Actor& who, const std::string& meeting_id, const std::string& name, const std::string& country = "KEN", const std::string& category = "ngo") {
        Application one{.category = category, .organisation = {.name = name, .acronym = "ABC", .country = country, .website = "https://example.org", .relevance = "Why"},
                        .answers = Data::Members{{"work", "What we do"}}, .representatives = {{.given_name = "Ana", .family_name = "Diaz", .email = "ana@example.org"}}};
        const auto held = meeting(meeting_id);
        return database.write([&](store::Unit& unit) { return begin(house, unit, *held, who, now, one); });
    }

    store::StoredDocument attach(const Actor& who, const Application& application, const std::string& kind, const std::string& words = "a document") {
        const auto file = folder.path / "upload.pdf";
        std::ofstream(file, std::ios::binary) << "%PDF-1.4\n% " << words << "\n%%EOF\n";
        const auto taken = take_document(house, 0, *meeting(application.meeting), application, kind, "proof.pdf", file, now);
        REQUIRE(taken.problems.empty());
        database.write([&](store::Unit& unit) { add_document(house, unit, who, now, taken.document); });
        return taken.document;
    }

    Application send(const Actor& who, const Application& application) {
        const auto held = meeting(application.meeting);
        const auto wrong = submission_problems(house, *database.read(), *held, own_application(house, *database.read(), who, application.id), now);
        for (const auto& problem : wrong) UNSCOPED_INFO(problem.field + " " + problem.message.code);
        REQUIRE(wrong.empty());
        return database.write([&](store::Unit& unit) { return submit(house, unit, *held, who, now, own_application(house, unit, who, application.id), {}); });
    }

    // With its documents, submitted.
    Application sent(const Actor& who, const std::string& meeting_id, const std::string& name, const std::string& country = "KEN") {
        const auto one = draft(who, meeting_id, name, country);
        attach(who, one, "legal-status", name);
        attach(who, one, "letter-of-head", name + " letter");
        return send(who, one);
    }

    static constexpr const char* password = "a long password";
    const House& house;
    store::Database& database;
    Folder folder;
};

template <typename Act>
std::optional<Refused> refused(Act act) {
    try {
        act();
    } catch (const Refused& one) {
        return one;
    }
    return {};
}

}  // namespace convoke::tests
