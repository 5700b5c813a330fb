#include "core/acts/move.hpp"

#include "core/domain/time.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/applications.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

// Which letter the applicant gets on arriving at a state; none for those that it must not learn of. Decisions and merges are
// announced by who enters them.
std::string letter_for(State to, const Text& why) {
    if (why.code == "application.merged") return {};
    switch (to) {
        case State::submitted: return "letter.received";
        case State::returned: return "letter.returned";
        case State::declined: return "letter.declined";
        case State::registered: return "letter.registered";
        case State::withdrawn: return "letter.withdrawn";
        default: return {};
    }
}

void change(store::Unit& unit, const Actor& actor, Time now, Application& application, State to, const Text& why) {
    const auto from = application.state;
    store::update_state(unit, application, to, now);
    Data data;
    data["from"] = name_of(from);
    data["to"] = name_of(to);
    if (!why.code.empty()) data["why"] = why.code;
    store::append(unit, {.at = now, .meeting = application.meeting, .actor = actor.account, .kind = "application.moved",
                         .subject = application.id, .data = std::move(data)});
}

Refused wrong_state(const Application& application, State to) {
    return {Refused::Kind::conflict, {"application.wrong_state", {{"reference", application.reference},
                                                                  {"from", std::string(name_of(application.state))},
                                                                  {"to", std::string(name_of(to))}}}};
}

}  // namespace

void move(const House&, store::Unit& unit, const Actor& actor, Time now, Application& application, State to, const Text& why) {
    if (!possible(application.state, to)) throw wrong_state(application, to);
    // What an officer writes to the applicant travels with the move; it is kept with the application, not in the record.
    if (const auto message = why.args.find("message"); message != why.args.end()) application.message = message->second;
    change(unit, actor, now, application, to, why);
    if (const auto code = letter_for(to, why); !code.empty())
        store::post_letter(unit, application.meeting, {application.account, code, {{"reference", application.reference},
                                                                                   {"organisation", application.organisation.name},
                                                                                   {"id", application.id},
                                                                                   {"at", text_of(now)},
                                                                                   {"message", application.message}}}, now);
}

void move_back(const House&, store::Unit& unit, const Actor& actor, Time now, Application& application, State to, const Text& why) {
    if (application.state != State::withdrawn || !undecided(to)) throw wrong_state(application, to);
    change(unit, actor, now, application, to, why);
}

}  // namespace convoke
