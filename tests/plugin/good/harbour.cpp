// A plugin with one of each noun, that fails in every way a plugin may.
#include "core/plugin/plugin.hpp"

using namespace convoke;

namespace {

struct PrivateMishap : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Depth final : public Check {
public:
    std::string_view id() const override { return "harbour.depth"; }
    std::vector<Finding> examine(std::span<const Application> batch, const Context& context) const override {
        const auto mood = answer(context.settings, "mood");
        if (mood == "refuses") throw Refused(Refused::Kind::conflict, {"harbour.too_shallow", {{"metres", "3"}}});
        if (mood == "private") throw PrivateMishap("the sounding line broke");
        if (mood == "number") throw 42;
        if (mood == "database")
            throw std::runtime_error("duplicate key while executing \"insert into secret\" with :state=\"FRA\".\nDETAIL: Key (state)=(FRA)");
        return std::vector<Finding>(batch.size(), Finding{"harbour.depth", Finding::Verdict::met, true});
    }
};

class Pilot final : public Step {
public:
    std::string_view id() const override { return "harbour.pilot"; }
    std::string_view permission() const override { return "harbour.enter"; }
    std::vector<Transition> transitions() const override { return {{State::submitted, State::in_review}}; }
    std::vector<Move> decide(std::span<const Application>, const Answers&, const Context&) const override { return {}; }
};

class Ships final : public Report {
public:
    std::string_view id() const override { return "harbour.ships"; }
    std::string_view permission() const override { return "report.internal"; }
    Text title() const override { return {"harbour.ships"}; }
    Table run(const Answers&, const Context&) const override { return {}; }
};

class Moored final : public Population {
public:
    std::string_view id() const override { return "moored"; }
    std::string_view permission() const override { return "harbour.enter"; }
    std::vector<std::string> members(const Answers&, const Context&) const override { return {}; }
};

class Lloyds final : public Register {
public:
    std::string_view id() const override { return "harbour"; }
    std::vector<RegisterSheet> sheets() const override { return {{"", {"id"}, {}}}; }
    std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view, std::span<const RegisterRow>,
                                     std::vector<RowProblem>&) const override {
        return former;
    }
};

class Quay final : public Page {
public:
    PageRoute route() const override { return {"GET", "/m/{meeting}/quay", "public"}; }
    View serve(const Request&, const Context&) const override { return {}; }
};

class Foghorn final : public Listener {
public:
    std::string_view id() const override { return "harbour.foghorn"; }
    std::vector<std::string_view> kinds() const override { return {"application.submitted"}; }
    void on(const Event&, const Context&) const override {}
};

void contribute(Registry& registry) {
    // Texts that are gone once this returns: the host must have copied them.
    const std::string key = "mo" + std::string("od"), fallback = std::string(40, 'c');
    registry.add(Setting{key, fallback, "how it behaves"});
    registry.add(Permission{"harbour.enter", "opga secretariat", "enter the harbour"});
    registry.add(std::make_unique<Depth>());
    registry.add(std::make_unique<Pilot>());
    registry.add(std::make_unique<Ships>());
    registry.add(std::make_unique<Moored>());
    registry.add(std::make_unique<Lloyds>());
    registry.add(std::make_unique<Quay>());
    registry.add(std::make_unique<Foghorn>());
}

}  // namespace

CONVOKE_PLUGIN("harbour", "2.1.0", "", contribute)
