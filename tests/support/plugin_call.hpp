// One call into a plugin: the Context it is handed in a test.
#pragma once

#include <algorithm>

#include "core/crypto/digest.hpp"
#include "core/json/json.hpp"
#include "core/proof/checkpoint.hpp"
#include "tests/support/collected.hpp"
#include "tests/support/desk.hpp"

namespace convoke::tests {

// One call: what it does is its own until it succeeded.
class FakeCall final : Applications, Registers, Desk {
public:
    FakeCall(PluginHouse& house, const Collected& all, const Answers& settings, const Actor& actor, Time now, const store::Reading& reading, bool changing)
        : house_(house), all_(all), actor_(actor), changing_(changing),
          context{house.meeting, actor_, settings, *this, *this, *this, now, reading.sql()} {}

    std::vector<Event> recorded;
    std::vector<Letter> posted;

    void keep() {
        for (auto& event : recorded) house_.recorded.push_back(std::move(event));
        for (auto& letter : posted) house_.posted.push_back(std::move(letter));
    }

private:
    std::optional<Application> find(std::string_view id) const override {
        const auto found = house_.applications.find(std::string(id));
        if (found == house_.applications.end()) return {};
        return found->second;
    }
    std::vector<Application> chosen(std::span<const std::string> ids) const override {
        std::vector<Application> found;
        for (const auto& id : ids)
            if (auto one = find(id)) found.push_back(std::move(*one));
        return found;
    }
    void each(std::span<const State> states, const std::function<void(const Application&)>& visit) const override {
        for (const auto& [id, one] : house_.applications)
            if (std::ranges::find(states, one.state) != states.end()) visit(one);
    }
    std::vector<std::string> members(std::string_view population, const Answers& options) const override {
        for (const auto& one : all_.populations)
            if (one->id() == population) return one->members(options, context);
        throw Refused(Refused::Kind::unknown, {"report.no_population"});
    }
    std::vector<Alike> tally(std::string_view, const Answers&, const TallyAsked&) const override { return {}; }
    std::vector<Grouping> groupings() const override { return {}; }
    void delegations(const std::function<void(const Delegation&)>& visit) const override {
        for (const auto& one : house_.delegations) visit(one);
    }
    RegisterAnswer ask(std::string_view, const RegisterQuestion&) const override { return {}; }
    std::optional<RegisterEntry> entry(std::string_view, std::string_view) const override { return {}; }

    std::string new_id(std::string_view prefix) const override { return convoke::new_id(prefix, context.now); }
    std::string digest(std::string_view bytes) const override { return sha256_hex(bytes); }
    std::string sign(std::string_view bytes) const override { return base64("signature over " + sha256_hex(bytes)); }
    // Not a cipher: but nothing that was sealed can be read, or be told by its length, where the seal lies.
    std::string seal(std::string_view plain) const override {
        std::string mixed(random_bytes(8));
        const auto padded = std::string(plain) + std::string(1024 - plain.size() % 1024, ' ');
        for (std::size_t i = 0; i < padded.size(); ++i) mixed += static_cast<char>(padded[i] ^ mixed[i % 8] ^ 0x5A);
        return base64(mixed);
    }
    std::string open(std::string_view sealed) const override {
        const auto mixed = from_base64(sealed).value();
        std::string plain;
        for (std::size_t i = 8; i < mixed.size(); ++i) plain += static_cast<char>(mixed[i] ^ mixed[(i - 8) % 8] ^ 0x5A);
        return plain.substr(0, plain.find_last_not_of(' ') + 1);
    }
    bool allows(std::string_view permission) const override { return all_.rights.allows(actor_, permission); }
    bool may_change() const override { return changing_; }
    Table report(std::string_view id, const Answers& options) const override {
        if (!house_.reports) throw Refused(Refused::Kind::unknown, {"report.unknown"});
        return house_.reports(id, options, actor_);
    }
    std::string say(const Text& text) const override { return text.code == own_words ? words_of(text) : text.code; }
    std::string account_name(std::string_view account) const override { return "Name of " + std::string(account); }
    Event record(Event event) override {
        if (!changing_) throw std::logic_error("recorded while only showing");
        event.sequence = static_cast<std::int64_t>(house_.recorded.size() + recorded.size()) + 1;
        event.at = context.now;
        event.meeting = house_.meeting.id;
        event.actor = actor_.account;
        if (event.sealed) {
            if (write_json(event.data).size() > Event::sealed_room) throw std::length_error("a sealed event is too long");
            if (event.commitment.empty()) event.commitment = sha256_hex(random_bytes(8));
            event.text = write_json(Data::Members{{"sequence", event.sequence}, {"subject", event.subject}, {"data", Data::Members{{"commitment", event.commitment}}}});
        }
        return recorded.emplace_back(std::move(event));
    }
    std::vector<Event> recall(std::string_view kind, std::span<const std::string> subjects) const override {
        std::vector<Event> found;
        const auto look = [&](const std::vector<Event>& all) {
            for (const auto& event : all)
                if (event.sealed && event.kind == kind && (subjects.empty() || std::ranges::find(subjects, event.subject) != subjects.end())) found.push_back(event);
        };
        look(house_.recorded);
        look(recorded);
        return found;
    }
    std::int64_t sealed_on(std::string_view kind, Time day) const override {
        return std::ranges::count_if(recall(kind, {}), [&](const Event& event) { return std::chrono::floor<std::chrono::days>(event.at) == day; });
    }
    Data receipt(const std::string& body, const Event& event) const override {
        const auto text = receipt_text(body, event.text, event.sequence, event.at);
        return as_file(Receipt{body, event.text, {text, base64("signature over " + sha256_hex(text))}});
    }
    void checkpoint(std::string_view occasion, std::string_view subject) override {
        if (!changing_) throw std::logic_error("a checkpoint was taken while only showing");
        house_.checkpoints.push_back(std::string(occasion) + " " + std::string(subject) + " " + std::to_string(house_.recorded.size() + recorded.size()));
    }
    void post(Letter letter) override {
        if (!changing_) throw std::logic_error("posted while only showing");
        posted.push_back(std::move(letter));
    }
    std::vector<Addressee> addressees(std::string_view to) const override {
        std::vector<Addressee> found;
        for (const auto& one : house_.people)
            if (to == "role:state" ? !one.state.empty() : to == "state:" + one.state || to == one.account) found.push_back(one);
        return found;
    }
    std::vector<Delivery> deliveries(std::string_view about) const override {
        std::vector<Delivery> found;
        for (const auto& letter : house_.posted)
            if (letter.about == about)
                for (const auto& one : addressees(letter.to)) found.push_back({one.account, one.state, Delivery::State::queued, context.now});
        return found;
    }

    PluginHouse& house_;
    const Collected& all_;
    Actor actor_;
    bool changing_;

public:
    const Context context;
};

}  // namespace convoke::tests
