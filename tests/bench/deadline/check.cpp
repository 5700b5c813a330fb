// After the rush: what the program was heard to say is what it has.
#include <algorithm>
#include <map>
#include <set>

#include "core/domain/time.hpp"
#include "tests/bench/deadline/rush.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/host/program.hpp"

namespace convoke::bench {

namespace {

using namespace std::chrono_literals;

void demand(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error("after the rush: " + what);
}

// The deadline in force once so many openings were carried out, as the API writes instants: they sort as texts.
std::string deadline_of(const Data& openings, std::size_t carried_out) {
    std::string found;
    for (std::size_t i = 0; i < carried_out; ++i) found = std::max(found, openings.list().at(i).text("deadline"));
    return found;
}

}  // namespace

void Rush::check(const Outcome& outcome) const {
    std::map<std::string, std::int64_t> places;    // of every line of the record, by its subject
    std::int64_t extended = 0;
    for (const auto& line : lines()) {
        if (line.at(4) == "nonobjection.extended" || line.at(4) == "nonobjection.reopened") extended = std::stoll(line.at(0));
        demand(places.emplace(line.at(5), std::stoll(line.at(0))).second || line.at(4) != "nonobjection.sealed", "two sealed lines have one subject");
    }
    demand(extended > 0, "the extension is on record");

    const Running host(serving(stage_.folder, stage_.location));
    const auto openings = ask(host.port, stage_.officer_token, "GET", list_).at("openings");
    demand(openings.list().size() == 2, "the window was extended once");
    const auto last_deadline = *instant_of(openings.list().back().text("deadline"));
    std::size_t late = 0, taken = 0;
    for (std::size_t mission = 0; mission < states_.size(); ++mission) {
        const auto& said = outcome.missions[mission];
        const auto& state = states_[mission];
        demand(!said.empty(), state + " was never answered");
        std::map<std::string, Data> receipts;
        for (std::string after, query; query != "end"; query = after.empty() ? "end" : "&after=" + after) {
            const auto page = ask(host.port, tokens_[mission], "GET", list_ + "/receipts?limit=500" + query);
            for (const auto& one : page.at("items").list()) receipts.emplace(one.text("id"), one);
            after = page.text("next");
        }
        const auto& unheard = outcome.unheard[mission];
        demand(receipts.size() == said.size() || (!unheard.empty() && receipts.size() == said.size() + 1), state + " has a receipt of each act, and no other");
        taken += receipts.size();
        std::int64_t last = 0;
        std::string before;
        std::map<std::string, std::int64_t> revisions;
        for (const auto& one : said) {
            const auto found = receipts.find(one.receipt);
            demand(found != receipts.end(), state + " lost an act that was acknowledged");
            const auto place = places.at(one.receipt);
            demand(place > last, state + "'s acts stand in the record in another order than they were acknowledged");
            last = place;
            demand(++revisions[one.entry] == one.revision, state + " was told of another revision than its own");
            const auto at = found->second.text("received_at");
            demand(before <= at, state + "'s instants run with its lines of the record");
            before = at;
            const bool came_late = at > deadline_of(openings, place > extended ? 2 : 1);
            demand(one.late == came_late && found->second.at("names").list().at(0).at("late").flag() == came_late, state + "'s act of " + at + " is not as late as the record has it");
            receipts.erase(found);
            // It arrives as soon as it is sent, however long it waits then to be carried out.
            demand(!came_late || one.sent + 2s > last_deadline, state + "'s act was sent two seconds before the deadline, and dated after it");
            late += came_late;
        }
        for (const auto& [id, one] : receipts) demand(one.at("names").list().at(0).text("id") == unheard, state + " has an act that it never sent");
    }
    // What OPGA sees: each objection once, with as many revisions as were sent; those late alone stand nowhere.
    std::set<std::pair<std::string, std::string>> seen;
    std::int64_t revisions = 0;
    for (std::string after, query; query != "end"; query = after.empty() ? "end" : "&after=" + after) {
        const auto page = ask(host.port, stage_.officer_token, "GET", list_ + "/objections?limit=500" + query);
        for (const auto& one : page.at("items").list()) {
            demand(seen.emplace(one.text("entry"), one.text("state")).second, "an objection is there twice");
            demand(one.at("stands").flag() != one.at("late").flag(), "an objection stands or came late");
            revisions += one.at("revision").number();
        }
        after = page.text("next");
    }
    demand(revisions == static_cast<std::int64_t>(taken), "OPGA sees " + std::to_string(revisions) + " statements of " + std::to_string(taken));
    demand(late == outcome.late(), "as many came late as were told so");
    tell("deadline: " + std::to_string(outcome.acts()) + " acts acknowledged, " + std::to_string(late) + " of them late, and " + std::to_string(taken - outcome.acts()) +
         " taken whose answer was lost: all there once, in the order of the record");
}

}  // namespace convoke::bench
