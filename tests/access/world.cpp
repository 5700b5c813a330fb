#include "tests/access/world.hpp"

#include "core/json/json.hpp"

namespace convoke::tests {

World::World(const std::string& kind) : host(kind) {
    callers = {Caller{}, host.account("owner", Role::applicant), host.account("other", Role::applicant), host.account("secretariat", Role::secretariat),
               host.account("opga", Role::opga), host.account("france", Role::state, "FRA"), host.account("kenya", Role::state, "KEN"),
               host.account("observer", Role::observer, "Red Cross"), host.account("auditor", Role::auditor), host.account("admin", Role::admin)};
    host.account("spare", Role::applicant);
    for (const std::string meeting : {"open", "hidden", "bare"}) things[meeting] = furnished(meeting);
    host.meeting("hidden", [](Data& file) { file["published"] = false; });
    host.meeting("bare", [](Data& file) {
        file["plugins"] = Data::Members{};
        auto categories = file.at("categories").list();
        for (auto& category : categories) {
            category["checks"] = Data::List{};
            if (category.text("route") == "presidents-list") category["route"] = "direct";
        }
        file["categories"] = std::move(categories);
    });
}

Data World::done(const Caller& caller, const std::string& target, const Data& body) {
    const auto answered = host.post(caller, target, body);
    INFO(target << ": " << answered.body);
    REQUIRE(answered.status < 300);
    return answered.json();
}

Answers World::furnished(const std::string& meeting) {
    host.meeting(meeting);
    Answers all{{"meeting", meeting}, {"category", "ngo"}, {"check", "ecosoc.status"}, {"report", "participants"}, {"link", "used-up"},
                {"published", meeting == "hidden" ? "no" : "yes"}};
    const auto submitted = [&](const Caller& caller, const std::string& name, const std::string& category) {
        const auto id = host.application(caller, meeting, name, category);
        done(caller, "/api/v1/applications/" + id + "/submit");
        return id;
    };
    all["draft"] = host.application(callers[owner], meeting, "Draft of " + meeting);
    all["unsent"] = host.application(callers[owner], meeting, "Unsent of " + meeting);      // a draft that the walk leaves one
    all["id"] = host.application(callers[owner], meeting, "Hands of " + meeting, "ngo-ecosoc");
    done(callers[owner], "/api/v1/applications/" + all["id"] + "/submit");
    all["application"] = all["id"];
    all["papers"] = host.application(callers[owner], meeting, "Papers of " + meeting);
    const auto sent = host.upload(callers[owner], all["papers"], "legal-status", "statute.pdf", small_pdf());
    INFO(sent.body);
    REQUIRE(sent.status == 201);
    all["document"] = sent.json().text("id");
    done(callers[owner], "/api/v1/applications/" + all["papers"] + "/submit");

    all["account"] = callers[owner].actor.account;
    all["organisation"] = host.get(callers[owner], "/api/v1/organisations").json().at("items").list().at(0).text("id");
    const auto invited = [&](const std::string& whom) {
        return done(callers[owner], "/api/v1/organisations/" + all["organisation"] + "/invitations", Data::Members{{"email", whom + "." + meeting + "@example.org"}, {"role", "delegate"}}).text("id");
    };
    all["invitation"] = invited("one");
    all["invited"] = invited("two");

    all["registered"] = submitted(callers[owner], "Forum of " + meeting, "ngo-ecosoc");
    done(callers[secretariat], "/api/v1/applications/" + all["registered"] + "/register");
    all["representative"] = host.get(callers[owner], "/api/v1/applications/" + all["registered"] + "/representatives").json().at("items").list().at(0).text("id");
    const Data person = Data::Members{{"given_name", "Ana"}, {"family_name", "Diaz"}, {"function", "Minister"}, {"capacity", "delegate"}, {"leads", true}};
    all["member"] = done(callers[objector], "/api/v1/meetings/" + meeting + "/delegation/members", person).text("person");
    all["delegation"] = host.get(callers[objector], "/api/v1/meetings/" + meeting + "/delegation").json().text("id");
    auto guest = person;
    guest["capacity"] = "eminent-person";
    all["guest"] = done(callers[opga], "/api/v1/meetings/" + meeting + "/guests", guest).text("person");

    all["listed"] = submitted(callers[other], "Bridges of " + meeting, "ngo");
    done(callers[opga], "/api/v1/applications/" + all["listed"] + "/shortlist");
    const auto second = host.account("opga of " + meeting, Role::opga);
    all["list"] = done(callers[opga], "/api/v1/meetings/" + meeting + "/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}}).text("id");
    const auto list = "/api/v1/lists/" + all["list"];
    done(second, list + "/approve");
    done(callers[opga], list + "/circulate", Data::Members{{"deadline", "2021-10-14T17:00:00-04:00"}});
    all["entry"] = host.get(callers[opga], list).json().at("entries").list().at(0).text("id");
    const auto objected = done(callers[objector], list + "/entries/" + all["entry"] + "/objections", Data::Members{{"basis", "Its seat."}});
    all["objection"] = objected.text("id");
    all["receipt"] = objected.text("receipt").substr(objected.text("receipt").rfind('/') + 1);
    all["act"] = "sealed_of_nobody";
    all["clarification"] = done(callers[opga], "/api/v1/objections/" + all["objection"] + "/clarification", Data::Members{{"text", "Which seat?"}}).text("id");
    all["request"] = done(callers[state], list + "/entries/" + all["entry"] + "/basis-requests").text("id");
    all["question"] = done(callers[opga], "/api/v1/meetings/" + meeting + "/balance/assistant",
                           Data::Members{{"unit", "people"}, {"size", 1}, {"near", Data::List{"gender"}}}).text("id");
    // A second list, approved and not yet circulated.
    const auto waiting = submitted(callers[other], "Lanterns of " + meeting, "ngo");
    done(callers[opga], "/api/v1/applications/" + waiting + "/shortlist");
    all["approved"] = done(callers[opga], "/api/v1/meetings/" + meeting + "/lists", Data::Members{{"title", "Next list"}, {"applications", "shortlisted"}}).text("id");
    done(second, "/api/v1/lists/" + all["approved"] + "/approve");
    return all;
}

namespace {

void replace_all(std::string& text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

bool is_thing(const std::string& name) { return name != "meeting" && name != "category" && name != "check" && name != "report" && name != "link"; }

std::string never_was(const std::string& name) { return name.substr(0, 3) + "_00000000000000000000"; }

}  // namespace

std::string World::with(const std::string& text, const std::string& meeting, bool strange) const {
    auto filled = text;
    for (const auto& [name, value] : things.at(meeting)) replace_all(filled, "{" + name + "}", strange && is_thing(name) ? never_was(name) : value);
    return filled;
}

std::string World::unnamed(std::string text, const std::string& meeting) const {
    for (const auto& [name, value] : things.at(meeting)) {
        if (!is_thing(name)) continue;
        replace_all(text, value, "{}");
        replace_all(text, never_was(name), "{}");
    }
    return text;
}

}  // namespace convoke::tests
