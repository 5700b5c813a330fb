// Random sequences of acts by missions and officers through the pages, at random instants, beside a model written from the text of
// the procedure: a State objects to names, alone or on behalf of others, revises, withdraws until the decision, says that it has
// no objection; a second person of a mission confirms; two officers extend and reopen; notes and clarifications change nothing.
// What is done is carried out in another order than it arrived now and then, or in the same millisecond: the order is the record's.
#include <random>

#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

namespace {

const Actor second_of_france{"acc_fra2", Role::state, "FRA"}, brazil{"acc_bra", Role::state, "BRA"};
const std::vector<std::string> names{"Alpha Relief", "Beta Forum", "Gamma University"};

struct Said { Time at; bool withdrawn; std::vector<std::string> for_others; };

// What happened, as a clerk would write it down.
struct Model {
    std::map<std::pair<std::string, std::string>, std::vector<Said>> acts;     // by State and name
    std::vector<Time> deadlines;
    std::map<std::string, bool> none;
    struct Put { std::string id; Data act; std::vector<std::string> about; };
    std::vector<Put> waiting;                                                  // of France, for its second person

    Time deadline() const { return *std::ranges::max_element(deadlines); }
    // The last act with effect: a withdrawal always has it, a statement if it was received by the deadline.
    const Said* in_force(const std::string& state, const std::string& name) const {
        const Said* last = nullptr;
        if (const auto found = acts.find({state, name}); found != acts.end())
            for (const auto& one : found->second)
                if (one.withdrawn || one.at <= deadline()) last = &one;
        return last && !last->withdrawn ? last : nullptr;
    }
    bool late_besides(const std::string& state, const std::string& name) const {
        const auto found = acts.find({state, name});
        return found != acts.end() && !found->second.back().withdrawn && found->second.back().at > deadline();
    }
    bool any(const std::string& state) const {
        return std::ranges::any_of(names, [&](const std::string& name) { return in_force(state, name) != nullptr; });
    }
};

class Play {
public:
    Play(const std::string& kind, unsigned seed) : house_(kind), random_(seed) {
        list_ = house_.circulated();
        for (const auto& name : names) ids_.push_back(house_.entry_id(list_, name));
        model_.deadlines.push_back(closing);
        house_.post(amara, "/api/v1/meetings/trafficking-2021/missions", Data::Members{{"state", "FRA"}, {"head", "acc_fra"}});
        house_.post(france, "/api/v1/meetings/trafficking-2021/mission", Data::Members{{"confirm", true}});
    }

    void run(int turns) {
        for (int turn = 0; turn < turns; ++turn) {
            if (below(4) == 0) house_.now -= std::chrono::milliseconds(below(3));          // waited longer for its turn
            else house_.now += std::chrono::milliseconds(1 + below(60) * 3'600'000 / 2);
            act();
            compare();
        }
        decide();
    }

private:
    int below(int number) { return static_cast<int>(random_() % static_cast<unsigned>(number)); }
    std::string at(const std::string& part) { return "/api/v1/lists/" + list_ + part; }
    const Actor& somebody() { return below(3) == 0 ? france : below(2) ? kenya : brazil; }

    void act() {
        switch (below(9)) {
            case 0: case 1: case 2: return object();
            case 3: return withdraw();
            case 4: return say_none();
            case 5: return confirm();
            case 6: return extend();
            case 7: return consult();
            default: return;                       // time alone passes
        }
    }

    void object() {
        const auto& who = somebody();
        std::vector<std::string> about, others;
        Data::List entries, for_others;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (below(2) || (about.empty() && i + 1 == names.size())) about.push_back(names[i]), entries.push_back(ids_[i]);
        for (const std::string other : {"BEL", "LUX"})
            if (below(3) == 0) others.push_back(other), for_others.push_back(other);
        const auto view = house_.post(who, at("/objections"), Data::Members{{"entries", entries}, {"on_behalf_of", for_others}});
        REQUIRE(view.kind == View::Kind::created);
        for (const auto& item : view.data.at("items").list()) {
            REQUIRE(item.has("waiting") == (who.state == "FRA"));
            REQUIRE(item.at("late").flag() == (house_.now > model_.deadline()));
        }
        if (who.state == "FRA") model_.waiting.push_back({view.data.at("items").list().front().text("waiting"), Data::Members{{"others", for_others}}, about});
        else stated(who.state, about, others);
    }

    void stated(const std::string& state, const std::vector<std::string>& about, const std::vector<std::string>& others) {
        for (const auto& name : about) model_.acts[{state, name}].push_back({house_.now, false, others});
        model_.none[state] = false;
    }

    void withdraw() {
        const auto& who = somebody();
        const auto name = names[static_cast<std::size_t>(below(3))];
        const auto id = house_.entry(who, list_, name).at("own_objection").text("id");
        const bool there = model_.in_force(who.state, name) || model_.late_besides(who.state, name);
        REQUIRE(id.empty() == !there);
        if (!there) return;
        const auto view = house_.post(who, "/api/v1/objections/" + id + "/withdraw");
        if (who.state == "FRA") model_.waiting.push_back({view.data.text("waiting"), Data::Members{{"withdrawn", true}}, {name}});
        else model_.acts[{who.state, name}].push_back({house_.now, true, {}});
    }

    void say_none() {
        const auto& who = somebody();
        if (model_.any(who.state)) {
            REQUIRE(house_.refusal(who, "POST", at("/no-objection")) == Refused::Kind::conflict);
            return;
        }
        const auto view = house_.post(who, at("/no-objection"));
        if (who.state == "FRA") model_.waiting.push_back({view.data.text("waiting"), Data::Members{{"none", true}}, {}});
        else model_.none[who.state] = true;
    }

    // What was put forward is received when the second person confirms it, and must fit then.
    void confirm() {
        if (model_.waiting.empty()) return;
        const auto number = static_cast<std::size_t>(below(static_cast<int>(model_.waiting.size())));
        const auto put = model_.waiting[number];
        const auto address = at("/waiting/" + put.id);
        REQUIRE(house_.refusal(france, "POST", address + "/confirm") == Refused::Kind::conflict);
        const bool drop = below(4) == 0;
        bool fits = true;
        if (put.act.at("none").flag()) fits = !model_.any("FRA");
        if (put.act.at("withdrawn").flag()) fits = model_.in_force("FRA", put.about[0]) || model_.late_besides("FRA", put.about[0]);
        const auto refused = house_.refusal(second_of_france, "POST", address + (drop ? "/drop" : "/confirm"));
        REQUIRE(refused == (drop || fits ? std::optional<Refused::Kind>() : Refused::Kind::conflict));
        if (refused) return;
        model_.waiting.erase(model_.waiting.begin() + static_cast<std::ptrdiff_t>(number));
        if (drop) return;
        std::vector<std::string> others;
        for (const auto& one : put.act.at("others").list()) others.push_back(one.text());
        if (put.act.at("none").flag()) model_.none["FRA"] = true;
        else if (put.act.at("withdrawn").flag()) model_.acts[{"FRA", put.about[0]}].push_back({house_.now, true, {}});
        else stated("FRA", put.about, others);
    }

    // An extension before the deadline, a reopening after it; one officer alone changes nothing.
    void extend() {
        if (below(2)) return;
        const auto until = std::max(house_.now, model_.deadline()) + std::chrono::hours(1 + below(80));
        const Data form = Data::Members{{"deadline", text_of(until)}, {"reason", "More time"}};
        REQUIRE_FALSE(house_.post(amara, at("/extend"), form).data.at("in_force").flag());
        if (below(4) == 0) return;
        REQUIRE(house_.post(boris, at("/extend"), form).data.at("in_force").flag());
        model_.deadlines.push_back(until);
    }

    void consult() {
        const auto seen = house_.get(amara, at("/objections")).data.at("items").list();
        house_.post(amara, at("/notes"), Data::Members{{"entry", ids_[0]}, {"text", "noted"}});
        if (seen.empty()) return;
        const auto& one = seen[static_cast<std::size_t>(below(static_cast<int>(seen.size())))];
        const auto asked = house_.post(boris, "/api/v1/objections/" + one.text("id") + "/clarification", Data::Members{{"text", "why"}}).data.text("id");
        const auto& who = one.text("state") == "FRA" ? france : one.text("state") == "KEN" ? kenya : brazil;
        if (below(2)) house_.post(who, at("/clarifications/" + asked + "/answer"), Data::Members{{"text", "therefore"}});
    }

    void compare() {
        const bool closed = house_.now > model_.deadline();
        std::size_t stand = 0;
        for (const auto& name : names) {
            bool objected = false;
            for (const auto* who : {&france, &kenya, &brazil}) {
                const auto* force = model_.in_force(who->state, name);
                const bool late = model_.late_besides(who->state, name);
                const auto own = house_.entry(*who, list_, name);
                REQUIRE(own.has("own_objection") == (force || late));
                if (force || late) REQUIRE(own.at("own_objection").at("late").flag() == !force);
                REQUIRE(own.text("status") == (force ? "objected" : "circulated"));
                objected = objected || force;
            }
            stand += objected;
            REQUIRE(house_.status(amara, list_, name) == (objected ? "objected" : closed ? "cleared" : "circulated"));
        }
        const auto seen = house_.get(amara, at("/objections")).data;
        REQUIRE(seen.at("would_remain").number() == static_cast<std::int64_t>(names.size() - stand));
        REQUIRE(seen.at("items").list().size() == model_.acts.size());
        for (const auto& item : seen.at("items").list()) {
            const auto* force = model_.in_force(item.text("state"), item.text("name"));
            REQUIRE(item.at("stands").flag() == (force != nullptr));
            if (!force) continue;
            std::vector<std::string> others;
            for (const auto& one : item.at("on_behalf_of").list()) others.push_back(one.text());
            REQUIRE(others == force->for_others);
        }
        for (const auto* who : {&france, &kenya, &brazil}) {
            const auto own = house_.get(*who, at("")).data.at("own");
            REQUIRE(own.at("none_at").is_null() == !model_.none[who->state]);
            REQUIRE(own.at("waiting").list().size() == (who->state == "FRA" ? model_.waiting.size() : 0));
        }
    }

    // Withdrawals have effect after the deadline too, until the decision; then nothing is taken any more.
    void decide() {
        house_.now = std::max(house_.now, model_.deadline()) + tick;
        house_.settle();
        for (const auto& name : names)
            if (model_.in_force("KEN", name)) {
                house_.post(kenya, "/api/v1/objections/" + house_.entry(kenya, list_, name).at("own_objection").text("id") + "/withdraw");
                model_.acts[{"KEN", name}].push_back({house_.now, true, {}});
            }
        compare();
        const auto form = house_.decision(list_, {names[0]});
        house_.post(amara, at("/decision"), form);
        house_.post(boris, at("/decision"), form);
        REQUIRE(house_.refusal(kenya, "POST", at("/objections"), Data::Members{{"entries", Data::List{ids_[0]}}}) == Refused::Kind::conflict);
        REQUIRE(house_.refusal(brazil, "POST", at("/no-objection")) == Refused::Kind::conflict);
        for (const auto& put : model_.waiting) REQUIRE(house_.refusal(second_of_france, "POST", at("/waiting/" + put.id + "/confirm")) == Refused::Kind::conflict);
    }

    House house_;
    std::mt19937 random_;
    Model model_;
    std::string list_;
    std::vector<std::string> ids_;
};

}  // namespace

TEST_CASE("Whatever missions and officers do, and whenever, the pages say what the procedure's text says") {
    for (const auto& kind : each_kind)
        for (unsigned seed = 1; seed <= (kind == "sqlite" ? 25u : 4u); ++seed) {
            INFO(kind << ", seed " << seed);
            Play(kind, seed).run(30);
        }
}
