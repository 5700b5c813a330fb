// The officers' steps on an application before any list: take up, ask, shortlist, decline, register.
#include <algorithm>
#include <array>

#include "core/builtin/builtin.hpp"

namespace convoke {

namespace {

constexpr std::size_t longest_message = 4000;      // characters an applicant is asked to read

// A step that leads every chosen application to one state, if its route allows it.
class Simple : public Step {
public:
    using Rule = std::optional<Text> (*)(const Application&, const Category&);
    Simple(std::string_view id, std::string_view permission, std::vector<State> from, State to, std::string_view message = {}, Rule rule = nullptr)
        : id_(id), permission_(permission), from_(std::move(from)), to_(to), message_(message), rule_(rule) {}

    std::string_view id() const override { return id_; }
    std::string_view permission() const override { return permission_; }

    std::vector<Transition> transitions() const override {
        std::vector<Transition> all;
        for (const auto from : from_) all.push_back({from, to_});
        return all;
    }

    Form form(const Context&) const override {
        if (message_.empty()) return {};
        return {{.name = std::string(message_), .label = {std::string(id_) + "." + std::string(message_)}, .kind = Field::Kind::paragraph}};
    }

    std::vector<Move> decide(std::span<const Application> batch, const Answers& answers, const Context& context) const override {
        Text why{std::string(id_)};
        if (!message_.empty()) {
            const auto words = answer(answers, message_);
            if (words.find_first_not_of(" \t\r\n") == std::string::npos) throw Refused(Refused::Kind::invalid, {std::string(id_) + ".missing"});
            if (words.size() > longest_message * 4) throw Refused(Refused::Kind::invalid, {"application.message_too_long", {{"limit", std::to_string(longest_message)}}});
            why.args["message"] = words;
        }
        std::vector<Move> moves;
        for (const auto& application : batch) {
            const auto* category = context.meeting.category(application.category);
            if (rule_ && category)
                if (const auto refusal = rule_(application, *category)) throw Refused(Refused::Kind::conflict, *refusal);
            moves.push_back({application.id, to_, why});
        }
        return moves;
    }

private:
    std::string_view id_, permission_;
    std::vector<State> from_;
    State to_;
    std::string_view message_;
    Rule rule_;
};

// Paragraph 9: the President's list is for those whose category goes on it.
std::optional<Text> goes_on_a_list(const Application& application, const Category& category) {
    if (category.route == Route::presidents_list) return {};
    return Text{"application.not_for_a_list", {{"reference", application.reference}}};
}

// Of the President's list, only those whom the decision approved are registered.
std::optional<Text> may_be_registered(const Application& application, const Category& category) {
    if (category.route != Route::presidents_list || application.state == State::approved) return {};
    return Text{"application.needs_the_list", {{"reference", application.reference}}};
}

}  // namespace

void contribute_core_steps(Registry& registry) {
    const auto add = [&](auto&&... parts) { registry.add(std::make_unique<Simple>(std::forward<decltype(parts)>(parts)...)); };
    using States = std::vector<State>;
    add("application.take_up", "application.review", States{State::submitted}, State::in_review);
    add("application.return", "application.review", States{State::submitted, State::in_review}, State::returned, "message");
    add("application.shortlist", "application.review", States{State::submitted, State::in_review}, State::shortlisted, "", goes_on_a_list);
    add("application.unshortlist", "application.review", States{State::shortlisted}, State::in_review);
    add("application.decline", "application.review", States{State::submitted, State::in_review, State::returned, State::shortlisted}, State::declined, "reason");
    add("application.register", "application.register", States{State::submitted, State::in_review, State::approved}, State::registered, "", may_be_registered);
}

void contribute_core(Registry& registry) {
    contribute_core_steps(registry);
    contribute_core_reports(registry);
}

}  // namespace convoke
