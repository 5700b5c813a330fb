// What a plugin does with the record and the outbox.
#include "core/acts/call.hpp"
#include "core/acts/checkpoint.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/signer.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

// The text of every sealed event has this length before it is sealed; JSON does not mind the blanks at its end.
constexpr std::size_t sealed_size = 2000;          // bytes

Event event_of(const store::RecordLine& line) {
    Event event{.sequence = line.sequence, .at = line.at, .meeting = line.meeting, .actor = line.actor, .kind = line.kind, .subject = line.subject,
                .data = line.data};
    event.sealed = line.data.has("sealed");
    event.commitment = line.data.text("commitment");
    return event;
}

}  // namespace

Event Call::record(Event event) {
    auto& unit = changing();
    if (plugin_ != "core" && !event.kind.starts_with(plugin_ + "."))
        throw std::logic_error("the plugin " + plugin_ + " recorded a kind that is not its own: " + event.kind);
    store::RecordLine line{.at = context_.now, .meeting = meeting_.id, .actor = actor_.account, .kind = event.kind, .subject = event.subject, .data = event.data};
    if (event.sealed) {
        auto text = write_json(Data::Members{{"actor", actor_.account}, {"at", text_of(context_.now)}, {"data", event.data}});
        if (text.size() > sealed_size) throw std::length_error("a sealed event of " + plugin_ + " is too long");
        text.resize(sealed_size, ' ');
        line.actor.clear();
        // The day on which it is put on record: what arrived before midnight and waited for its turn, or is written by a host whose clock
        // is behind, adds nothing to a day that is over and counted. What time itself decides is of its own instant.
        line.at = std::chrono::floor<std::chrono::days>(actor_.role == Role::clock ? context_.now : std::max({context_.now, house_.clock(), store::sealed_from(reading_)}));
        // What commits to nothing has a commitment too, or it would be told apart.
        line.data = Data::Members{{"commitment", event.commitment.empty() ? sha256_hex(random_bytes(32)) : event.commitment}, {"sealed", seal(text)}};
    }
    if (!event.sealed) told_openly_ = true;
    const auto appended = store::append(unit, std::move(line));
    auto recorded = event_of(appended);
    recorded.text = store::text_of(appended);
    if (event.sealed) {
        recorded.at = context_.now;
        recorded.actor = actor_.account;
        recorded.data = std::move(event.data);
    }
    return recorded;
}

void Call::must_be_its_own(std::string_view kind) const {
    if (!kind.starts_with(plugin_ + ".")) throw std::logic_error("the plugin " + plugin_ + " asked for events that are not its own");
}

std::int64_t Call::sealed_on(std::string_view kind, Time day) const {
    must_be_its_own(kind);
    return store::lines_of_day(reading_, meeting_.id, std::string(kind), day);
}

std::vector<Event> Call::recall(std::string_view kind, std::span<const std::string> subjects) const {
    must_be_its_own(kind);
    std::vector<Event> events;
    for (const auto& line : store::record_of_kind(reading_, meeting_.id, std::string(kind), subjects)) {
        auto event = event_of(line);
        if (!event.sealed) continue;
        auto text = open(event.data.text("sealed"));
        text.erase(text.find_last_not_of(' ') + 1);            // the blanks that made it as long as the others
        const auto opened = read_json(text);
        event.actor = opened.text("actor");
        event.at = instant_of(opened.text("at")).value_or(event.at);
        event.data = opened.at("data");
        events.push_back(std::move(event));
    }
    return events;
}

Data Call::receipt(const std::string& body, const Event& recorded) const {
    // Of what was recalled the line is read again: thousands are recalled for each for which a receipt is given.
    const auto line = recorded.text.empty() ? store::text_of(store::read_record(reading_, recorded.sequence - 1, 1).at(0)) : recorded.text;
    const auto text = receipt_text(body, line, recorded.sequence, recorded.at);
    return as_file(Receipt{body, line, {text, base64(house_.signer.attest(text))}});
}

void Call::checkpoint(std::string_view occasion, std::string_view subject) {
    take_checkpoint(house_, changing(), meeting_.id, std::string(occasion), std::string(subject));
}

void Call::post(Letter letter) { store::post_letter(changing(), meeting_.id, letter, context_.now); }

std::vector<Addressee> Call::addressees(std::string_view to) const { return store::addressees(reading_, std::string(to)); }
std::vector<Delivery> Call::deliveries(std::string_view about) const { return store::deliveries(reading_, meeting_.id, std::string(about)); }

}  // namespace convoke
